/** @jest-environment jsdom */
import './browser-globals';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../src/taskpane/App';
import { ExcelRefusal, type MemoryWorkbook, type Workbook } from '../../src/workbook';
import type { Cell } from '../../src/domain';
import { deliveryInMemory, now } from './delivery-in-memory';

configure({ asyncUtilTimeout: 20_000 });
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
const begindatum = 46204;

/** Rows that are right but for what a test makes of them. */
const rows = (...others: readonly Record<string, Cell>[]) =>
  others.map((row, place) => ({ client_id: `C-${place}`, toewijzingnummer: 1000 + place, begindatum, einddatum: 46387, ...row }));

async function openRepairs(workbook: Workbook) {
  render(<App workbook={workbook} now={now} version="0.1.0" />);
  await screen.findByRole('heading', { level: 1 });
  press('Controleren');
  await waitFor(() => expect(verdict()).toMatch(/^Deze levering/u));
  await waitFor(() => expect(button('Herstellen').getAttribute('aria-disabled')).not.toBe('true'));
  press('Herstellen');
  await screen.findByRole('heading', { level: 1, name: 'Herstellen' });
  await screen.findByRole('region', { name: 'Per controle' });
}

const column = async (workbook: MemoryWorkbook, name: string, sheet = 'Voorzieningen'): Promise<Cell[]> => {
  const [cells] = (await workbook.read((other) => other === sheet)).sheets;
  const place = cells?.rows[0]?.indexOf(name) ?? -1;
  return (cells?.rows.slice(1) ?? []).map((row) => row[place] ?? null);
};
const openGroup = (name: RegExp): void => void fireEvent.click(button(name));
/** Opens a group of findings, which like what is in it is drawn a moment after the verdict. */
const openFindings = async (name: RegExp, mend: string): Promise<void> => {
  const group = await screen.findByRole('button', { name });
  if (group.getAttribute('aria-expanded') !== 'true') fireEvent.click(group);
  await screen.findByRole('button', { name: mend });
};
const idle = () => waitFor(() => expect(screen.queryByRole('button', { name: 'Annuleren' })).toBeNull());

describe('repairs of writing', () => {
  const messy = () => deliveryInMemory({ sheets: { Voorzieningen: rows({ wet: 'wmo' }, { eenheid: 4 }, { kosten: '12,50' }, {}) } });

  test('are all mended by one button, checked again, and taken back', async () => {
    const workbook = messy();
    await openRepairs(workbook);
    press('Schrijfwijze herstellen');
    await screen.findByText('8 cellen hersteld.');
    await idle();
    expect([(await column(workbook, 'wet'))[0], (await column(workbook, 'eenheid'))[1], (await column(workbook, 'kosten'))[2]]).toEqual(['WMO', '04', 12.5]);
    expect(screen.getByText('Er is niets dat Waaier voor u kan herstellen.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Herstellen');
    press('Ongedaan maken');
    await screen.findByText('8 cellen teruggezet.');
    await idle();
    expect([(await column(workbook, 'wet'))[0], (await column(workbook, 'eenheid'))[1]]).toEqual(['wmo', 4]);
    expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeNull();
    expect(button('Schrijfwijze herstellen')).toBeTruthy();
  });

  test('show old and new, and only what is chosen is written', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows({ wet: 'wmo' }, { wet: ' WMO' }, {}) } });
    await openRepairs(workbook);
    openGroup(/Spaties of hoofdletters/u);
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      expect.stringMatching(/^[A-Z]+2‘wmo’ → {2}wordt ‘WMO’$/u),
      expect.stringMatching(/^[A-Z]+3‘ WMO’ → {2}wordt ‘WMO’$/u),
    ]);
    fireEvent.click(boxes[0] as HTMLElement);
    press('Herstel 1 cel');
    await screen.findByText('1 cel hersteld.');
    expect(await column(workbook, 'wet')).toEqual(['wmo', 'WMO', 'WMO']);
  });

  test('a cell that changed meanwhile is passed over and named', async () => {
    const workbook = messy();
    await openRepairs(workbook);
    const [address] = (await workbook.read((name) => name === 'Voorzieningen')).sheets.map(({ rows: cells }) => {
      const place = cells[0]?.indexOf('wet') ?? 0;
      return `${String.fromCharCode(65 + place)}2`;
    });
    await workbook.change([{ sheet: 'Voorzieningen', address: String(address), old: 'wmo', value: 'JW', format: 'text' }]);
    press('Schrijfwijze herstellen');
    expect(await screen.findByText(`Overgeslagen, want veranderd na de controle: Voorzieningen ${address}.`)).toBeTruthy();
    expect((await column(workbook, 'wet'))[0]).toBe('JW');
  });

  test('what was changed since is left when it is taken back, and named', async () => {
    const workbook = messy();
    await openRepairs(workbook);
    press('Schrijfwijze herstellen');
    await screen.findByText('8 cellen hersteld.');
    await idle();
    const [cells] = (await workbook.read((name) => name === 'Voorzieningen')).sheets;
    const address = `${String.fromCharCode(65 + (cells?.rows[0]?.indexOf('wet') ?? 0))}2`;
    await workbook.change([{ sheet: 'Voorzieningen', address, old: 'WMO', value: 'JW', format: 'text' }]);
    press('Ongedaan maken');
    expect(await screen.findByText('7 cellen teruggezet.')).toBeTruthy();
    expect(screen.getByText(`Zo gelaten, want daarna veranderd: Voorzieningen ${address}.`)).toBeTruthy();
  });

  test('a refusal of Excel is said and nothing is in the log', async () => {
    const workbook = messy();
    const refusing: Workbook = Object.assign(Object.create(workbook) as Workbook, { change: () => Promise.reject(new ExcelRefusal('AccessDenied')) });
    await openRepairs(refusing);
    press('Schrijfwijze herstellen');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('beveiligd'));
    expect(screen.queryByText('Wat u herstelde')).toBeNull();
    expect(button('Schrijfwijze herstellen')).toBeTruthy();
  });

  test('many are leafed through, and only those of a page are drawn', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows(...Array.from({ length: 35 }, () => ({ wet: 'wmo' }))) } });
    await openRepairs(workbook);
    openGroup(/Spaties of hoofdletters/u);
    expect(screen.getAllByRole('checkbox')).toHaveLength(10);
    press('10 verder');
    expect(screen.getByText('11–20 van 35')).toBeTruthy();
    press('Niets kiezen');
    fireEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    expect(button('Herstel 1 cel')).toBeTruthy();
    press('Alles kiezen');
    expect(button('Herstel 35 cellen')).toBeTruthy();
  });
});

describe('repairs that change a meaning', () => {
  test('a text that is no code is asked about once; the choice is remembered in the workbook', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows({ leveringsvorm: 'natura zorg' }, { leveringsvorm: 'natura zorg' }, {}) } });
    await openRepairs(workbook);
    openGroup(/codelijst/u);
    const choice = screen.getByRole('combobox', { name: '‘natura zorg’ in leveringsvorm' });
    fireEvent.change(choice, { target: { value: 'ZIN' } });
    await screen.findByRole('button', { name: 'Herstel 2 cellen' });
    expect(await workbook.setting('codekeuzes')).toBe('[["leveringsvorm","natura zorg","ZIN"]]');
    await waitFor(() => expect(button('Herstel 2 cellen').getAttribute('aria-disabled')).not.toBe('true'));
    press('Herstel 2 cellen');
    await screen.findByText('2 cellen hersteld.');
    expect(await column(workbook, 'leveringsvorm')).toEqual(['ZIN', 'ZIN', 'ZIN']);
  });

  test('nothing is chosen beforehand', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows(...Array.from({ length: 24 }, (_, place) => ({ kosten: place === 0 ? 12_345 : 100 }))) } });
    await openRepairs(workbook);
    openGroup(/eurocenten/u);
    expect(button('Herstel de gekozen cellen').getAttribute('aria-disabled')).toBe('true');
    press('Alles kiezen');
    press('Herstel 1 cel');
    await screen.findByText('1 cel hersteld.');
    expect((await column(workbook, 'kosten'))[0]).toBe(123.45);
  });
});

describe('what is added', () => {
  test('a product gets its leefdomein on a Productcatalogus that is made for it', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows({ productcode: 'EIGEN' }, { productcode: 'EIGEN' }) } });
    await openRepairs(workbook);
    openGroup(/Productcode is onbekend/u);
    fireEvent.change(screen.getByRole('combobox', { name: 'WMO EIGEN' }), { target: { value: '=' } });
    press('Zet 1 product op de Productcatalogus');
    expect(await screen.findByText(/Blad Productcatalogus is gemaakt/u)).toBeTruthy();
    expect(await column(workbook, 'productcode', 'Productcatalogus')).toEqual(['EIGEN']);
    expect(screen.queryByText('Productcode is onbekend')).toBeNull();
  });

  test('a missing sheet is made from the start page, and what only the user knows is then asked', async () => {
    const workbook = deliveryInMemory({ cells: { Levering: null } });
    render(<App workbook={workbook} now={now} version="0.1.0" />);
    press(await screen.findByRole('button', { name: 'Maak het blad Levering' }).then(({ textContent }) => String(textContent)));
    expect(await screen.findByText(/Blad Levering is gemaakt/u)).toBeTruthy();
    expect((await workbook.sheets()).map(({ name }) => name)).toContain('Levering');
    expect(screen.getByRole('heading', { level: 3, name: /Verplicht veld is leeg/u })).toBeTruthy();
    expect(workbook.selected).toEqual({ sheet: 'Levering', address: 'A1' });
  });
});

describe('the way to it', () => {
  test('from a group of findings its repairs are open; what is for the user himself says so', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows({ wet: 'wmo' }, { einddatum: 40_000 }) } });
    render(<App workbook={workbook} now={now} version="0.1.0" />);
    await screen.findByRole('heading', { level: 1 });
    press('Controleren');
    await waitFor(() => expect(verdict()).toMatch(/^Deze levering/u));
    const group = await screen.findByRole('button', { name: /Spaties of hoofdletters/u });
    fireEvent.click(group);
    await waitFor(() => expect(button(/^Herstel: /u).getAttribute('aria-disabled')).not.toBe('true'));
    press(/^Herstel: /u);
    expect(await screen.findByRole('checkbox')).toBeTruthy();
    const byHand = screen.getByRole('region', { name: 'Zelf verbeteren' });
    expect(within(byHand).getAllByRole('button').length).toBeGreaterThan(0);
    press('Naar alle meldingen');
    expect(await screen.findByRole('heading', { level: 1, name: 'Uitkomst van de controle' })).toBeTruthy();
  });
});

describe('what is no repair of a cell of data', () => {
  const headers = ['client_id', 'geboortedatum', 'gebiedscode', 'wet', 'productcategorie', 'verstrekkingsvorm', 'begindatum', 'kosten'];
  const misspelt = () => deliveryInMemory({ cells: { Voorzieningen: [headers, ['C-1', begindatum - 20_000, 'WK168000', 'WMO', '02', 'ZIN', begindatum, 100]] } });

  test('a missing column is coupled from its finding, and that can be taken back', async () => {
    const workbook = misspelt();
    render(<App workbook={workbook} now={now} version="0.1.0" />);
    await screen.findByRole('heading', { level: 1 });
    press('Controleren');
    await waitFor(() => expect(verdict()).toMatch(/^Deze levering/u));
    await idle();
    await openFindings(/Verplichte kolom ontbreekt/u, 'Herstel: koppel een kolom');
    press('Herstel: koppel een kolom');
    await screen.findByRole('heading', { level: 1, name: 'Herstellen' });
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: /leveringsvorm/u });
    expect(choice.selectedOptions[0]?.textContent).toBe('verstrekkingsvorm (F1): ‘ZIN’');
    press('Koppel 1 kolom');
    await screen.findByText('1 cel hersteld.');
    await idle();
    expect(await column(workbook, 'leveringsvorm')).toEqual(['ZIN']);
    expect(screen.queryByRole('button', { name: /Verplichte kolom ontbreekt/u })).toBeNull();
    press('Ongedaan maken');
    await screen.findByText('1 cel teruggezet.');
    await idle();
    expect(await column(workbook, 'verstrekkingsvorm')).toEqual(['ZIN']);
  });

  test('a column with BSNs leads from its finding to the pseudonyms, and no BSN is shown on the way', async () => {
    const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows({ client_id: '123456782' }, { client_id: '111222333' }) } });
    render(<App workbook={workbook} now={now} version="0.1.0" />);
    await screen.findByRole('heading', { level: 1 });
    press('Controleren');
    await waitFor(() => expect(verdict()).toMatch(/^Deze levering/u));
    await idle();
    await openFindings(/C04/u, 'Herstel: pseudonimiseer de kolom');
    press('Herstel: pseudonimiseer de kolom');
    await screen.findByRole('heading', { level: 1, name: 'Herstellen' });
    const page = await screen.findByRole('region', { name: 'Per controle' });
    expect(page.textContent).not.toMatch(/123456782|111222333/u);
    press('Naar pseudonimiseren');
    await screen.findByRole('heading', { level: 1, name: 'Pseudonimiseren' });
    await screen.findByText(/2 cellen met een BSN/u);
  });
});
