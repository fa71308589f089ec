/** @jest-environment jsdom */
import './browser-globals';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { dayOf, type Cell } from '../../src/domain';
import { App } from '../../src/taskpane/App';
import type { Changes, MemoryWorkbook } from '../../src/workbook';
import { deliveryInMemory, now } from './delivery-in-memory';

// A busy machine is slow, not wrong; and what is folded here is not drawn, so that nothing hidden need be left out.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// jsdom forgets that its window has the focus as soon as the focused element is gone; a browser does not.
jest.spyOn(document, 'hasFocus').mockReturnValue(true);
afterEach(cleanup);

/** Rows with one warning each (D03: began before 2015), and `faults` that end before they begin. */
const delivery = (warnings: number, faults = 0): MemoryWorkbook =>
  deliveryInMemory({
    sheets: {
      Wijkindeling: [{ postcode: '9461AB', wijkcode: 'WK168001' }],
      Voorzieningen: Array.from({ length: warnings + faults }, (_, row) => ({
        client_id: `C-${row}`,
        toewijzingnummer: 1000 + row,
        postcode: '9461AB',
        gebiedscode: null,
        geboortedatum: dayOf('1948-05-14'),
        begindatum: dayOf(row < warnings ? '2014-01-01' : '2026-07-01'),
        einddatum: row < warnings ? null : dayOf('2020-01-01'),
        volume: null,
        eenheid: null,
        frequentie: null,
      })),
    },
  });

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp): Promise<void> => {
  const found = button(name);
  found.focus();
  await act(async () => fireEvent.click(found));
};
const verdict = () => screen.getByRole('status').textContent;
const open = (name: RegExp) => {
  const found = button(name);
  if (found.getAttribute('aria-expanded') === 'false') fireEvent.click(found);
};
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

async function checked(workbook: MemoryWorkbook, listen?: Parameters<typeof App>[0]['listen']) {
  render(<App workbook={workbook} now={now} version="0.1.0" listen={listen} />);
  await screen.findByRole('heading', { level: 1 });
  await press('Controleren');
  await waitFor(() => expect(verdict()).toMatch(/^Deze levering/));
  await waitFor(() => expect(button('Controleren').getAttribute('aria-disabled')).not.toBe('true'));
  // The list comes a moment after the verdict.
  await screen.findAllByRole('listitem');
}

describe('confirming', () => {
  test('one by one, with a reason, until the delivery can go', async () => {
    await checked(delivery(2));
    expect(verdict()).toBe('Deze levering kan worden aangeleverd na bevestiging van 2 waarschuwingen.');
    open(/D03/);
    const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    await press(/^Bevestigen: Q2$/);
    expect(document.activeElement?.tagName).toBe('SELECT');
    fireEvent.change(screen.getByRole('combobox', { name: 'Waarom klopt dit?' }), { target: { value: 'anders' } });
    await press('Bevestigen');
    expect(screen.getByText('Schrijf in de toelichting waarom dit klopt.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /Toelichting/ }), { target: { value: 'Nagebeld, zie 123456782' } });
    await press('Bevestigen');
    await waitFor(() => expect(verdict()).toBe('Deze levering kan worden aangeleverd na bevestiging van 1 waarschuwing.'));
    expect(rows()[0]).toContain('Bevestigd: Anders, zie toelichting: Nagebeld, zie •••••••••');
    expect(rows()[1]).toContain('Nog open');
    expect(button(/D03.*1 van 2 bevestigd/)).toBeTruthy();
    // The next one begins with the same reason.
    await press(/^Bevestigen: Q3$/);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Waarom klopt dit?' }).value).toBe('anders');
    await press('Bevestigen');
    await waitFor(() => expect(verdict()).toBe('Deze levering kan worden aangeleverd.'));
    await press(/^Intrekken: Q2$/);
    await waitFor(() => expect(verdict()).toMatch(/1 waarschuwing\.$/));
    expect(document.body.textContent).not.toContain('123456782');
  });

  test('a whole group at once, and back; leaving changes nothing', async () => {
    await checked(delivery(12));
    open(/D03/);
    await press('Alle 12 bevestigen');
    const form = screen.getByRole('form', { name: 'Bevestig 12 waarschuwingen tegelijk' });
    await act(async () => fireEvent.keyDown(form, { key: 'Escape' }));
    expect(screen.queryByRole('form')).toBeNull();
    expect(verdict()).toMatch(/12 waarschuwingen/);
    await press('Alle 12 bevestigen');
    await press('Bevestigen');
    await waitFor(() => expect(verdict()).toBe('Deze levering kan worden aangeleverd.'));
    expect(button(/D03.*12 bevestigd/)).toBeTruthy();
    await press('Alle 12 intrekken');
    await waitFor(() => expect(verdict()).toMatch(/12 waarschuwingen/));
  });

  test('with only what is open in view, the next takes the place of what was confirmed, and has the focus', async () => {
    await checked(delivery(3));
    open(/D03/);
    await press('Alleen nog open');
    await press(/^Bevestigen: Q2$/);
    await press('Bevestigen');
    await waitFor(() => expect(verdict()).toMatch(/2 waarschuwingen/));
    expect(screen.queryByText(/^Bevestigd:/)).toBeNull();
    expect(focused()).toMatch(/^Q3: ga naar deze cel/);
    for (const cell of ['Q3', 'Q4']) {
      await press(`Bevestigen: ${cell}`);
      await press('Bevestigen');
    }
    await waitFor(() => expect(verdict()).toBe('Deze levering kan worden aangeleverd.'));
    expect(screen.queryByRole('button', { name: /D03/ })).toBeNull();
    expect(focused()).toBe('Meldingen');
  });

  test('faults and signals cannot be confirmed', async () => {
    await checked(delivery(0, 2));
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /bevestigen/i })).toBeNull();
    expect(screen.getByText('D01')).toBeTruthy();
  });
});

describe('the list', () => {
  const here = () => screen.getAllByRole('listitem').find((row) => row.hasAttribute('data-here'))?.getAttribute('aria-posinset');
  const key = (name: string): void => {
    const { activeElement } = document;
    if (activeElement !== null) act(() => void fireEvent.keyDown(activeElement, { key: name }));
  };

  test('is one stop for Tab; the arrows go along it, and the focus stays in it', async () => {
    await checked(delivery(40));
    open(/D03/);
    const stops = () => screen.getAllByRole('button', { name: /ga naar deze cel/ }).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    for (const [pressed, place] of [['ArrowDown', '2'], ['PageDown', '10'], ['ArrowUp', '9'], ['End', '40'], ['ArrowDown', '40'], ['Home', '1'], ['x', '1']] as const) {
      key(pressed);
      expect([pressed, here()]).toEqual([pressed, place]);
      expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe(place);
    }
    expect(stops()).toHaveLength(1);
  });

  test('a large group is divided by what divides it, as the user chooses', async () => {
    const workbook = deliveryInMemory({
      sheets: {
        Wijkindeling: [{ postcode: '9461AB', wijkcode: 'WK168001', wijknaam: 'Gieten' }, { postcode: '9443AA', wijkcode: 'WK168002', wijknaam: 'Rolde' }],
        Voorzieningen: Array.from({ length: 60 }, (_, row) => ({
          client_id: `C-${row}`,
          toewijzingnummer: 1000 + row,
          wet: row % 3 === 0 ? 'JW' : 'WMO',
          productcategorie: row % 3 === 0 ? '45' : '01',
          productcode: null,
          postcode: row < 45 ? '9461AB' : '9443AA',
          geboortedatum: row % 3 === 0 ? '01-01-2015' : '01-01-1950',
          begindatum: '01-01-2014',
          einddatum: null,
        })),
      },
    });
    await checked(workbook);
    open(/D03/);
    const parts = () => screen.getAllByRole('button', { name: /^(?:WMO|JW|Gieten|Rolde) ?\d+$/ }).map(({ textContent }) => textContent);
    expect(parts()).toEqual(['WMO40', 'JW20']);
    const choose = (value: string) => fireEvent.change(screen.getByRole('combobox', { name: 'Verdeeld per' }), { target: { value } });
    choose('wijk');
    expect(parts()).toEqual(['Gieten45', 'Rolde15']);
    fireEvent.click(button(/^Rolde/));
    expect(screen.getByText('15 meldingen')).toBeTruthy();
    expect(button('Alle 15 bevestigen')).toBeTruthy();
    choose('niet');
    expect(screen.getByText('60 meldingen')).toBeTruthy();
  });

  test('names the values that are allowed, folded', async () => {
    await checked(deliveryInMemory({ sheets: { Voorzieningen: [{ leveringsvorm: 'X' }] } }));
    open(/V06/);
    const fold = button('Toegestaan: leveringsvorm');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(within(screen.getByLabelText('Toegestane waarden van leveringsvorm')).getByText('ZIN')).toBeTruthy();
  });
});

describe('looking along', () => {
  test('what is mended goes away; the list stays open where it was, and the focus stays', async () => {
    const workbook = delivery(0, 3);
    let tell: ((changes: Changes) => void) | null = null;
    await checked(workbook, async (told) => {
      tell = told;
      return async () => undefined;
    });
    fireEvent.click(screen.getByRole('switch', { name: /^Meekijken/ }));
    await waitFor(async () => expect(await workbook.setting('taakvenster')).toContain('"meekijken":true'));
    const cells = () => screen.getAllByRole('button', { name: /ga naar deze cel/ }).map(({ textContent }) => textContent);
    const edit = async (address: string, value: Cell) => {
      const { rows } = await workbook.cellsAt('Voorzieningen', address);
      await workbook.change([{ sheet: 'Voorzieningen', address, old: rows[0]?.[0] ?? null, value, format: 'date' }]);
      await act(async () => tell?.({ cells: new Map([['Voorzieningen', [address]]]), sheets: false, replaced: false, at: performance.now() }));
    };
    open(/D01/);
    expect(cells()).toEqual(['Q2', 'Q3', 'Q4']);
    await press('Volgende');
    await press('Volgende');
    expect(screen.getByText('2 van 3')).toBeTruthy();
    button(/^Q3: ga naar/).focus();
    // The row before it is mended: the same finding stays the one the user is at.
    await edit('R2', dayOf('2026-12-31'));
    await waitFor(() => expect(cells()).toEqual(['Q3', 'Q4']));
    expect(focused()).toMatch(/^Q3: ga naar/);
    expect(verdict()).toBe('Deze levering kan nog niet worden aangeleverd: 2 fouten.');
    await edit('R3', dayOf('2026-12-31'));
    await waitFor(() => expect(cells()).toEqual(['Q4']));
    await waitFor(() => expect(workbook.marks.filter(({ ernst }) => ernst === 'F').flatMap((each) => each.cells)).toEqual(['Q4']));
    // The last one: its group goes, and the focus with it to the heading.
    button(/^Q4: ga naar/).focus();
    await edit('R4', dayOf('2026-12-31'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /D01/ })).toBeNull());
    expect(verdict()).toMatch(/kan worden aangeleverd/);
  });
});
