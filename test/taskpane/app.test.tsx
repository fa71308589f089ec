/** @jest-environment jsdom */
import './browser-globals';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { resultSheets } from '../../src/domain';
import { App } from '../../src/taskpane/App';
import { ExcelRefusal, memoryWorkbook, type Changes, type MemoryWorkbook, type Workbook } from '../../src/workbook';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 40_000 });

// jsdom forgets that its window has the focus as soon as the focused element is gone; a browser does not.
const hasFocus = jest.spyOn(document, 'hasFocus');
beforeEach(() => hasFocus.mockReturnValue(true));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp): void => {
  const found = button(name);
  found.focus();
  fireEvent.click(found);
};
const verdict = () => screen.getByRole('status').textContent;

async function openPane(workbook: Workbook) {
  render(<App workbook={workbook} now={now} version="0.1.0" />);
  await screen.findByRole('heading', { level: 1 });
}

const withFaults = (rows = 30, every = 3): MemoryWorkbook => deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(rows, every) } });

/** The workbook with some of its members replaced. */
const changed = (workbook: Workbook, members: Partial<Workbook>): Workbook =>
  Object.assign(Object.create(workbook) as Workbook, members);

async function checked(workbook: Workbook) {
  await openPane(workbook);
  press('Controleren');
  await waitFor(() => expect(verdict()).toMatch(/^Deze levering/));
}

describe('the start', () => {
  test('says whose delivery it is, and offers exactly three things and the way to choose sheets', async () => {
    await openPane(withFaults());
    await screen.findByRole('button', { name: /bladen · kiezen$/ });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Aa en Hunze');
    expect(screen.getByText(/Derde kwartaal 2026 · gemeente 1680 · levering.xlsx/)).toBeTruthy();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('button').map((each) => each.textContent)).toEqual([
      'Bladen van de levering (2)',
      'Controleren',
      'Bladen maken',
      `${resultSheets.length} bladen · kiezen`,
      'Arrangement',
      'Gegevens uit uw systeem',
      'Voor u aanlevert',
      'Kennismaken',
      'Overslaan',
    ]);
    expect(main.getByText('4 bladen hebben regels over personen.')).toBeTruthy();
    press(/bladen · kiezen$/);
    expect(await main.findAllByText('Regels over personen')).toHaveLength(4);
    fireEvent.click(main.getByRole('checkbox', { name: 'Verrijkt' }));
    expect(await main.findByText(`${resultSheets.length - 1} bladen. Uw eigen bladen blijven zoals ze zijn.`)).toBeTruthy();
  });

  test('one level down are the pseudonyms: what was found, and a passphrase that is judged', async () => {
    await openPane(withFaults());
    press('Voor u aanlevert');
    press('Pseudonimiseren');
    expect(await screen.findByRole('heading', { level: 1, name: 'Pseudonimiseren' })).toBeTruthy();
    expect(await screen.findByText('In de bladen van de levering is geen BSN gevonden.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Wachtzin'), { target: { value: 'vier gele fietsen naast de sluis' } });
    expect(screen.getByText('Sterk.')).toBeTruthy();
    expect(button('Pseudonimiseren').getAttribute('aria-disabled')).toBe('true');
  });

  test('an empty workbook is welcomed', async () => {
    await openPane(memoryWorkbook());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welkom bij Waaier');
    expect(button('Opnieuw kijken')).toBeTruthy();
  });

  test('a missing sheet is named, with what belongs on it', async () => {
    await openPane(deliveryInMemory({ cells: { Voorzieningen: null } }));
    expect(screen.getByText('Er ontbreekt nog een blad: Voorzieningen')).toBeTruthy();
    press('Bladen maken');
    expect(await screen.findByText(/Zonder het blad Voorzieningen/)).toBeTruthy();
  });

  test('stays usable when the workbook cannot be read', async () => {
    const workbook = changed(withFaults(), { sheets: () => Promise.reject(new ExcelRefusal('InvalidOperationInCellEditMode')) });
    render(<App workbook={workbook} now={now} version="0.1.0" />);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Excel kan dit nu niet doen.'));
    expect(button('Opnieuw kijken')).toBeTruthy();
  });
});

describe('checking', () => {
  test('the verdict first, then the findings, marked in the sheet', async () => {
    const workbook = withFaults();
    await checked(workbook);
    expect(verdict()).toBe('Deze levering kan nog niet worden aangeleverd: 10 fouten.');
    expect(await screen.findByRole('button', { name: 'Markeringen wissen' })).toBeTruthy();
    expect(workbook.marks.length).toBeGreaterThan(0);
    press('Markeringen wissen');
    await screen.findByRole('button', { name: 'Cellen markeren' });
    expect(workbook.marks).toEqual([]);
  });

  test('the focus goes to the heading of the outcome', async () => {
    await checked(withFaults());
    expect(document.activeElement?.textContent).toBe('Uitkomst van de controle');
  });

  test('the focus stays in the sheet when the user works there', async () => {
    await openPane(withFaults());
    const start = button('Controleren');
    start.focus();
    hasFocus.mockReturnValue(false);
    fireEvent.click(start);
    await waitFor(() => expect(verdict()).toMatch(/^Deze levering/));
    expect(document.activeElement?.textContent).not.toBe('Uitkomst van de controle');
  });

  test('shows how far it is and can be stopped', async () => {
    const workbook = withFaults();
    const slow = changed(workbook, {
      read: (wanted, task) =>
        task === undefined
          ? workbook.read(wanted)
          : new Promise((_, reject) => {
              task.onProgress?.({ phase: 'lezen', done: 5000, total: 100_000 });
              task.signal?.addEventListener('abort', () => reject(new Error('stopped')));
            }),
    });
    await openPane(slow);
    press('Controleren');
    expect(await screen.findByText('2%')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'De levering wordt gecontroleerd' })).toBeTruthy();
    expect(document.activeElement).toBe(button('Annuleren'));
    press('Annuleren');
    expect(await screen.findByText('De controle is gestopt.')).toBeTruthy();
    expect(verdict()).toBe('');
    expect(button('Controleren')).toBeTruthy();
  });

  test('says how long it will still take, once that can be told', async () => {
    let later = 0;
    const real = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + later);
    let come: ((rows: number) => void) | null = null;
    const workbook = withFaults();
    const slow = changed(workbook, {
      read: (wanted, task) =>
        task === undefined
          ? workbook.read(wanted)
          : new Promise((_, reject) => {
              come = (done) => task.onProgress?.({ phase: 'lezen', done, total: 100_000 });
              task.signal?.addEventListener('abort', () => reject(new Error('stopped')));
            }),
    });
    const tellRows = (rows: number): void => act(() => come?.(rows));
    try {
      await openPane(slow);
      press('Controleren');
      await waitFor(() => expect(come).not.toBeNull());
      tellRows(60_000);
      expect(await screen.findByText('27%')).toBeTruthy();
      later = 5000;
      tellRows(61_000);
      expect(await screen.findByText('27% · nog ongeveer 15 seconden')).toBeTruthy();
      press('Annuleren');
      expect(await screen.findByText('De controle is gestopt.')).toBeTruthy();
    } finally {
      clock.mockRestore();
    }
  });

  test('controls that were not carried out are named beside the verdict', async () => {
    await checked(deliveryInMemory({ sheets: { Levering: [{ periode: null }] } }));
    expect(screen.getByText(/^Niet uitgevoerd: \d+ controles?, omdat de periode/)).toBeTruthy();
  });

  test('a refusal of Excel is said with what to do, and the pane goes on', async () => {
    const workbook = withFaults();
    await openPane(changed(workbook, { mark: () => Promise.reject(new ExcelRefusal('AccessDenied')) }));
    press('Controleren');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('beveiligd'));
    expect(verdict()).toMatch(/10 fouten/);
    expect(button('Cellen markeren')).toBeTruthy();
    press('Melding sluiten');
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  test('says so when the settings changed since', async () => {
    await checked(withFaults());
    await screen.findByRole('button', { name: 'Markeringen wissen' });
    press('Instellingen');
    fireEvent.change(await screen.findByRole('combobox', { name: 'Leefdomeinen' }), { target: { value: 'zrm-10' } });
    press('Controle');
    expect(await screen.findByText('De instellingen zijn veranderd sinds de controle. Controleer opnieuw.')).toBeTruthy();
  });
});

describe('a workbook that changes', () => {
  const ears = () => {
    let tell: ((changes: Changes) => void) | null = null;
    const stop = jest.fn(async () => undefined);
    const listen = async (told: (changes: Changes) => void) => {
      tell = told;
      return stop;
    };
    const hear = (changes: Partial<Changes>) =>
      act(async () => tell?.({ cells: new Map(), sheets: false, replaced: false, at: performance.now(), ...changes }));
    return { listen, stop, hear };
  };

  test('the verdict is told to be of before the edit, until the next check', async () => {
    const { listen, hear, stop } = ears();
    const { unmount } = render(<App workbook={withFaults()} now={now} version="0.1.0" listen={listen} />);
    await screen.findByRole('heading', { level: 1 });
    press('Controleren');
    await screen.findByRole('button', { name: 'Markeringen wissen' });
    const words = 'De werkmap is veranderd sinds de controle. Controleer opnieuw.';
    await hear({ cells: new Map([['Wijken', ['A1']]]) });
    expect(screen.queryByText(words)).toBeNull();
    await hear({ cells: new Map([['Voorzieningen', ['B2']]]) });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Naar de eerste fout' })).toBeNull();
    press('Controleren');
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
    expect(await screen.findByText(/^Deze levering/)).toBeTruthy();
    unmount();
    await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
  });

  test('another workbook begins at the start, without the verdict of the one before', async () => {
    const { listen, hear } = ears();
    render(<App workbook={withFaults()} now={now} version="0.1.0" listen={listen} />);
    await screen.findByRole('heading', { level: 1 });
    press('Controleren');
    await screen.findByRole('button', { name: 'Markeringen wissen' });
    await hear({ replaced: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'Aa en Hunze' })).toBeTruthy();
    press('Arrangement');
    press('Controle');
    expect(verdict()).toBe('');
    expect(screen.queryByRole('heading', { name: 'Meldingen' })).toBeNull();
  });

  test('marks of an earlier session can be removed without a check', async () => {
    const workbook = withFaults();
    await workbook.mark([{ sheet: 'Voorzieningen', ernst: 'F', cells: ['A2'] }]);
    await openPane(workbook);
    fireEvent.click(await screen.findByRole('button', { name: 'Markeringen wissen' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Markeringen wissen' })).toBeNull());
    expect(workbook.marks).toEqual([]);
  });
});

describe('the findings', () => {
  const cells = () => screen.getAllByRole('button', { name: /ga naar deze cel/ }).map((each) => each.textContent);

  // The list comes in a task of its own after the verdict.
  const listed = async (workbook: Workbook) => {
    await checked(workbook);
    await screen.findAllByRole('listitem');
  };

  test('jump to their cell', async () => {
    const workbook = withFaults();
    await listed(workbook);
    const [first] = screen.getAllByRole('button', { name: /ga naar deze cel op blad Voorzieningen/ });
    if (first === undefined) throw new Error('there are findings');
    await act(async () => fireEvent.click(first));
    expect(workbook.selected).toEqual({ sheet: 'Voorzieningen', address: first.textContent });
  });

  test('the first fault is one press away, and it is the first in the list', async () => {
    const workbook = withFaults();
    await listed(workbook);
    await act(async () => press('Naar de eerste fout'));
    expect(workbook.selected?.address).toBe(cells()[0]);
  });

  test('are walked along with Vorige and Volgende', async () => {
    const workbook = withFaults(12, 3);
    await listed(workbook);
    const [first] = cells();
    await act(async () => fireEvent.click(button('Volgende')));
    expect([screen.getByText('1 van 4'), workbook.selected?.address]).toEqual([expect.anything(), first]);
    for (let step = 1; step < 4; step++) await act(async () => fireEvent.click(button('Volgende')));
    expect(screen.getByText('4 van 4')).toBeTruthy();
    expect(workbook.selected?.address).toBe(cells().at(-1));
    expect(button('Volgende').getAttribute('aria-disabled')).toBe('true');
    await act(async () => fireEvent.click(button('Vorige')));
    expect(screen.getByText('3 van 4')).toBeTruthy();
    expect(screen.getByRole('listitem', { current: true }).textContent).toContain(workbook.selected?.address);
  });

  test('say why, folded', async () => {
    await listed(withFaults());
    const why = screen.getAllByRole('button', { name: 'Waarom telt dit?' })[0];
    if (why === undefined) throw new Error('a group is open');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
  });

  test('carry the code of their control', async () => {
    await listed(withFaults());
    expect(screen.getByRole('button', { name: /Begindatum.*D01/i })).toBeTruthy();
  });

  test('name the sheet beside the cell only where they stand on different sheets', async () => {
    const spaced = { sheets: { Voorzieningen: [{ wet: ' WMO' }, {}], Wijkindeling: [{ postcode: '9461ab', wijkcode: 'WK168001' }] } };
    await listed(deliveryInMemory(spaced));
    fireEvent.click(screen.getByRole('button', { name: /V04/ }));
    expect(cells()).toEqual(expect.arrayContaining([expect.stringMatching(/^Voorzieningen [A-Z]+2$/), 'Wijkindeling A2']));
    cleanup();
    await listed(withFaults());
    expect(cells().every((cell) => /^[A-Z]+\d+$/.test(cell ?? ''))).toBe(true);
  });

  test('can be searched and filtered on severity', async () => {
    await listed(withFaults());
    fireEvent.change(screen.getByRole('searchbox', { name: 'Zoek in de meldingen' }), { target: { value: 'zebra' } });
    expect(await screen.findByText('0 meldingen in beeld.')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    fireEvent.click(await screen.findByRole('button', { name: '10 fouten' }));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 3, name: 'Fouten' })).toBeNull());
    expect(button('10 fouten').getAttribute('aria-pressed')).toBe('false');
  });

  test('many stay few on the screen, with the exact count in Dutch', async () => {
    await listed(withFaults(3600, 3));
    expect(button(/^1\.200 fouten$/)).toBeTruthy();
    const drawn = screen.getAllByRole('listitem');
    expect(drawn.length).toBeLessThan(50);
    expect(drawn[0]?.getAttribute('aria-setsize')).toBe('1200');
  });
});

describe('making sheets', () => {
  test('straight from the start: made, opened, told that they are internal', async () => {
    const workbook = withFaults();
    await openPane(workbook);
    press('Bladen maken');
    expect(await screen.findByRole('heading', { level: 1, name: /^\d+ bladen gemaakt$/ })).toBeTruthy();
    expect(screen.getByText(/10 regels tellen niet mee.*20 regels tellen wel mee/)).toBeTruthy();
    expect(screen.getByText(/Deel niet deze bladen, maar een deelbare kopie/)).toBeTruthy();
    await act(async () => press('Open blad Wijken'));
    expect(workbook.selected).toEqual({ sheet: 'Wijken', address: 'A1' });
    press('Vergelijken met');
    fireEvent.change(screen.getByRole('textbox', { name: /^Zelf een groep kiezen/ }), { target: { value: 'WK168001' } });
    fireEvent.click(screen.getByRole('checkbox', { name: /\(WK168001\)$/ }));
    await waitFor(async () => expect(JSON.parse((await workbook.setting('instellingen')) ?? '{}')).toMatchObject({ referentiegroep: ['WK168001'] }));
    fireEvent.change(screen.getByRole('textbox', { name: /^Zelf een groep kiezen/ }), { target: { value: 'bestaatniet' } });
    expect(screen.getByText('Geen ander gebied heeft dit in zijn naam of code.')).toBeTruthy();
    press('De waaier');
    expect(screen.getByRole('img', { name: 'Cliënten per leefdomein en cirkel: Totaal' })).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Gebied' }), { target: { value: 'WK168000' } });
    expect(screen.getByRole('table', { name: /^Cliënten per leefdomein en cirkel: Wijk 00 Annen|: Annen/ })).toBeTruthy();
    await act(async () => press('Zet deze waaier op blad Waaier'));
    await waitFor(() => expect(workbook.selected?.sheet).toBe('Waaier'));
    expect(workbook.plans.get('Waaier')?.texts[1]?.text).toMatch(/^Alleen .*WK168000/);
  });

  test('which sheets is chosen once and remembered in the workbook', async () => {
    const workbook = withFaults();
    await checked(workbook);
    await screen.findByRole('button', { name: 'Markeringen wissen' });
    press('Bladen');
    expect(screen.getByText(/nog 10 fouten/)).toBeTruthy();
    press('Alles uitzetten');
    await waitFor(() => expect(button('Bladen maken').getAttribute('aria-disabled')).toBe('true'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Wijken' }));
    await waitFor(() => expect(button('Bladen maken').getAttribute('aria-disabled')).not.toBe('true'));
    press('Bladen maken');
    await screen.findByRole('heading', { level: 1, name: '1 blad gemaakt' });
    expect([...workbook.plans.keys()]).toEqual(['Wijken']);
    cleanup();
    await openPane(workbook);
    press('Bladen maken');
    await screen.findByRole('heading', { level: 1, name: '1 blad gemaakt' });
  });
});

describe('the arrangement', () => {
  test('goes from nothing to an amount, and keeps what was filled in', async () => {
    const prices = [{ type: 'A', zwaarte: '1-2', intensiteit: 'G', bedrag: 300, per: '4weken', geldig_van: '01-01-2026', geldig_tot: null }];
    await openPane(deliveryInMemory({ sheets: { Voorzieningen: [{}], Tarievenblad: prices } }));
    press('Arrangement');
    expect(await screen.findByText('Kies het type.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Activerend' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Huishouden' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Begindatum' }), { target: { value: '01-07-2026' } });
    expect(await screen.findByText('€ 985,71 in kwartaal 3')).toBeTruthy();
    expect(screen.getAllByText('30-06-2028')).toHaveLength(2);
    fireEvent.change(screen.getByRole('textbox', { name: 'Einddatum' }), { target: { value: '01-07-2028' } });
    expect(await screen.findByText('Kan niet.')).toBeTruthy();
    press('Naar het begin');
    press('Arrangement');
    expect(await screen.findByDisplayValue('01-07-2028')).toBeTruthy();
    press('Leegmaken');
    expect(screen.queryByDisplayValue('01-07-2028')).toBeNull();
  });

  test('a date that is none is said at the field', async () => {
    await openPane(deliveryInMemory());
    press('Arrangement');
    fireEvent.change(await screen.findByRole('textbox', { name: 'Begindatum' }), { target: { value: '31-02-2026' } });
    expect(await screen.findByText('Schrijf dag-maand-jaar, zoals 31-12-2026.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Begindatum' }).getAttribute('aria-invalid')).toBe('true');
  });
});

test('a page that cannot be drawn gives one calm message and the way back', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await openPane(withFaults());
  await screen.findByRole('heading', { level: 1, name: 'Aa en Hunze' });
  const toArrangement = button('Arrangement');
  hasFocus.mockImplementation(() => {
    throw new Error('geheim');
  });
  await act(async () => fireEvent.click(toArrangement));
  hasFocus.mockReturnValue(true);
  expect(screen.getByRole('alert').textContent).toMatch(/^Dit lukte niet/);
  expect(document.body.textContent).not.toContain('geheim');
  press('Opnieuw beginnen');
  expect(await screen.findByRole('heading', { level: 1, name: 'Aa en Hunze' })).toBeTruthy();
  log.mockRestore();
});

describe('names and order for who cannot see', () => {
  const once = ['Controleren', 'Bladen maken', 'Annuleren', 'Markeringen wissen'];
  const countOf = (name: string) => screen.queryAllByRole('button', { name: new RegExp(name, 'i') }).length;

  test('each of the fixed names stands on at most one button, on every page', async () => {
    await checked(withFaults());
    await screen.findByRole('button', { name: 'Markeringen wissen' });
    for (const page of ['Controle', 'Bladen', 'Arrangement', 'Instellingen', 'Hulp', 'Naar het begin']) {
      await act(async () => press(page));
      for (const name of once) expect([page, name, countOf(name)]).toEqual([page, name, Math.min(1, countOf(name))]);
    }
  });

  test('every page has one heading of the first level, one main, and its step is told', async () => {
    await openPane(withFaults());
    await act(async () => press('Arrangement'));
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(within(screen.getByRole('navigation', { name: 'Stappen' })).getByRole('button', { current: 'page' }).textContent).toBe('Arrangement');
    expect(document.activeElement?.textContent).toBe('Arrangement');
  });

  test('every control and every button has a name and can be reached with Tab', async () => {
    await checked(withFaults());
    for (const page of ['Controle', 'Bladen', 'Arrangement', 'Instellingen', 'Hulp']) {
      await act(async () => press(page));
      for (const role of ['button', 'checkbox', 'radio', 'textbox', 'searchbox', 'combobox', 'spinbutton', 'switch']) {
        for (const element of screen.queryAllByRole(role)) {
          // Escape and the arrow keys do what these small buttons do.
          if (element.closest('.fui-SearchBox, .fui-SpinButton') && role === 'button') continue;
          // A list of findings is one stop; the arrow keys go along it.
          if (element.closest('li[aria-setsize]:not([data-here])') !== null) continue;
          expect([page, role, element.tabIndex >= 0 || role === 'radio']).toEqual([page, role, true]);
        }
        expect(screen.queryAllByRole(role, { name: '' })).toEqual([]);
      }
    }
  });
});
