import { ageOn, dayOf } from '../../../src/domain/calendar';
import type { Cell } from '../../../src/domain/cell';
import { areas, wijkenOf } from '../../../src/domain/cbs';
import { tarievenblad } from '../../../src/domain/levering/format/tarievenblad';
import { checkLevering } from '../../../src/domain/pipeline';
import { numberFormats } from '../../../src/domain/sheets/sheet-plan';
import { runAll } from '../../../src/domain/steps';
import { voorbeeld, type Voorbeeld, type VoorbeeldVraag } from '../../../src/domain/voorbeeld';
import { workbookOf } from './workbook-of';

function made(vraag: Partial<VoorbeeldVraag>): Voorbeeld {
  const invented = voorbeeld({ gemeente: '1680', rijen: 2000, zaad: 'a', kwartalen: 1, fouten: 0, ...vraag });
  if (typeof invented === 'string') throw new Error(invented);
  return invented;
}

type Regel = Record<string, Cell>;
function rowsOf({ sheets }: Voorbeeld, name: string): Regel[] {
  const sheet = sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) => Object.fromEntries(sheet?.columns.map(({ header }, place) => [header, row[place] ?? null]) ?? []));
}
const share = (rows: readonly Regel[], holds: (row: Regel) => boolean): number => rows.filter(holds).length / rows.length;
const between = (value: number, from: number, to: number): void => {
  expect(value).toBeGreaterThanOrEqual(from);
  expect(value).toBeLessThanOrEqual(to);
};

test('the same seed gives the same data, another seed, size or gemeente other data', () => {
  const vraag = { rijen: 300, kwartalen: 2, fouten: 0.1 };
  const first = JSON.stringify(made(vraag));
  expect(JSON.stringify(made(vraag))).toBe(first);
  for (const other of [{ zaad: 'b' }, { rijen: 301 }, { gemeente: '0088' }, { periode: '2026K2' }]) {
    const [one, two] = [made(vraag), made({ ...vraag, ...other })].map((invented) => new Set(rowsOf(invented, 'Voorzieningen').map((row) => row.client_id)));
    expect([...(two ?? [])].filter((client) => one?.has(client))).toEqual([]);
  }
});

test('the invented sheets say so, the prices in each line', () => {
  const { sheets } = made({});
  for (const name of ['Wijkindeling', 'Tarievenblad', 'Voorliggend']) expect(sheets.find((sheet) => sheet.name === name)?.title).toMatch(/^VERZONNEN VOORBEELD/u);
  const prices = sheets.find((sheet) => sheet.name === 'Tarievenblad');
  expect(prices?.title).toMatch(/voorbeeldbedragen/u);
  expect(prices?.columns.map(({ header }) => header)).toEqual(Object.keys(tarievenblad.columns));
  const shown = prices?.columns.find(({ header }) => header === 'bedrag')?.format;
  expect(numberFormats[shown ?? 'text']).toMatch(/"voorbeeldbedrag"$/u);
  const offers = rowsOf(made({}), 'Voorliggend');
  expect(new Set(offers.map(({ resultaatgebied }) => resultaatgebied)).size).toBe(6);
  expect(offers.every(({ naam }) => String(naam).endsWith('(verzonnen)'))).toBe(true);
  expect(offers.some(({ wijkcode }) => wijkcode === null) && offers.some(({ wijkcode }) => wijkcode !== null)).toBe(true);
  const lines = rowsOf(made({}), 'Tarievenblad');
  expect(lines).toHaveLength(20);
  expect(lines.map(({ type }) => type).filter((type) => type === 'EHS' || type === 'OFFERTE')).toEqual(['EHS', 'OFFERTE']);
});

describe('a delivery of 10,000 rows', () => {
  const invented = made({ rijen: 10_000 });
  const rows = rowsOf(invented, 'Voorzieningen');
  const q1 = dayOf('2026-07-01');
  const q2 = dayOf('2026-09-30');

  test('holds all wetten, some algemene voorzieningen and some of everything', () => {
    between(share(rows, ({ wet }) => wet === 'WMO'), 0.4, 0.75);
    between(share(rows, ({ wet }) => wet === 'JW'), 0.1, 0.35);
    between(share(rows, ({ wet }) => wet === 'PW'), 0.08, 0.35);
    between(share(rows, ({ productcategorie }) => String(productcategorie).startsWith('AV')), 0.01, 0.12);
    between(share(rows, ({ leveringsvorm }) => leveringsvorm === 'PGB'), 0.02, 0.12);
    between(share(rows, ({ kosten }) => kosten === null), 0.03, 0.12);
    between(share(rows, ({ herindicatie }) => herindicatie === 'J'), 0.15, 0.4);
    between(share(rows, ({ gemeentecode_woon }) => gemeentecode_woon !== null), 0.003, 0.03);
    between(new Set(rows.map(({ productcode, productcategorie }) => productcode ?? productcategorie)).size, 40, 80);
  });

  test('has ages that go with the wet, and clients with several voorzieningen', () => {
    const age = ({ geboortedatum }: Regel): number => ageOn(Number(geboortedatum), q1);
    between(share(rows.filter(({ wet }) => wet === 'WMO'), (row) => age(row) >= 65), 0.5, 0.9);
    expect(rows.filter((row) => row.wet === 'JW' && age(row) > 20)).toEqual([]);
    between(rows.length / new Set(rows.map(({ client_id }) => client_id)).size, 1.3, 2.2);
    expect(new Set(rows.map(({ huishouden_id }) => huishouden_id)).size).toBeLessThan(new Set(rows.map(({ client_id }) => client_id)).size);
  });

  test('begins and ends in the quarter as often as is usual, with a reason', () => {
    between(share(rows, ({ begindatum }) => Number(begindatum) >= q1), 0.05, 0.2);
    const ended = rows.filter(({ einddatum }) => einddatum !== null && Number(einddatum) <= q2);
    between(ended.length / rows.length, 0.05, 0.2);
    expect(ended.filter(({ reden_einde }) => reden_einde === null)).toEqual([]);
    expect(rows.filter((row) => row.reden_einde !== null && !ended.includes(row))).toEqual([]);
  });

  test('lives where the people live', () => {
    const { levering, given } = runAll(checkLevering(workbookOf(invented.sheets), { today: q2 + 40 }));
    expect(levering.sheets.Wijkindeling?.size).toBeGreaterThan(0);
    const wijken = wijkenOf('1680');
    const inwoners = wijken.reduce((sum, wijk) => sum + (wijk.inwoners ?? 0), 0);
    for (const { code, inwoners: own } of wijken.filter((wijk) => (wijk.inwoners ?? 0) > 1000)) {
      const here = share(rows, ({ postcode, gebiedscode }) => (postcode === null ? gebiedscode : given.gebieden.wijkOfPostcode(String(postcode))?.line.wijkcode) === code);
      between(here / ((own ?? 0) / inwoners), 0.5, 1.7);
    }
  });

  test('has arrangementen that belong to its voorzieningen', () => {
    const arrangementen = rowsOf(invented, 'Arrangementen');
    between(arrangementen.length / rows.length, 0.01, 0.12);
    const byNumber = new Map(rows.map((row) => [row.toewijzingnummer, row]));
    for (const { toewijzingnummer, client_id, begindatum, einddatum } of arrangementen) {
      expect(byNumber.get(toewijzingnummer)).toMatchObject({ client_id, begindatum, einddatum, wet: 'WMO' });
    }
    expect(new Set(arrangementen.map(({ type }) => type)).size).toBe(2);
  });
});

test.each(['1680', '0363', '0034', '0088'])('each postcode of %s lies in one wijk', (gemeente) => {
  const { given } = runAll(checkLevering(workbookOf(made({ gemeente, rijen: 10 }).sheets), { today: dayOf('2026-11-15') }));
  expect(new Set(given.gebieden.lines.map(({ wijkcode }) => wijkcode))).toEqual(new Set(wijkenOf(gemeente).map(({ code }) => code)));
  const postcodes = rowsOf(made({ gemeente, rijen: 3000 }), 'Voorzieningen').flatMap(({ postcode }) => (postcode === null ? [] : [String(postcode)]));
  expect(postcodes.filter((postcode) => given.gebieden.wijkOfPostcode(postcode)?.several === true)).toEqual([]);
});

test('earlier quarters hold the same clients, evolving, each about as large', () => {
  const invented = made({ kwartalen: 4 });
  const historie = rowsOf(invented, 'Historie');
  const quarters = ['2025K4', '2026K1', '2026K2'];
  expect([...new Set(historie.map(({ periode }) => periode))]).toEqual(quarters);
  const clients = (rows: readonly Regel[]): Set<Cell | undefined> => new Set(rows.map(({ client_id }) => client_id));
  let later = clients(rowsOf(invented, 'Voorzieningen'));
  for (const quarter of quarters.reverse()) {
    const rows = historie.filter(({ periode }) => periode === quarter);
    between(rows.length, 1800, 2200);
    const now = clients(rows);
    between([...now].filter((client) => later.has(client)).length / now.size, 0.8, 0.98);
    later = now;
  }
});

test('a delivery without rows says that it is empty, and the controls agree', () => {
  const { sheets } = made({ rijen: 0 });
  expect(sheets.find(({ name }) => name === 'Levering')?.rows.at(-1)).toEqual(['lege_levering', 'J']);
  expect(runAll(checkLevering(workbookOf(sheets), { today: dayOf('2026-11-15') })).findings).toEqual([]);
});

test('every gemeente of the reference can be asked for', () => {
  const gemeenten = [...areas()].filter(({ soort }) => soort === 'G');
  expect(gemeenten).toHaveLength(342);
  for (const { gemeentecode } of gemeenten) expect(rowsOf(made({ gemeente: gemeentecode, rijen: 3 }), 'Voorzieningen')).toHaveLength(3);
});

test.each([
  [{ gemeente: '168' }, 'De gemeentecode ‘168’ is niet bekend. Geef vier cijfers van een gemeente van 2024, zoals 1680.'],
  [{ periode: '2026-3' }, 'De periode ‘2026-3’ is geen kwartaal. Geef bijvoorbeeld 2026K3.'],
  [{ periode: '2014K4' }, 'De periode 2014K4 ligt voor 2015K1, het eerste kwartaal van de Wmo 2015 en de Jeugdwet.'],
  [{ gemeente: '1992', periode: '2022K4' }, 'De gemeente met code 1992 bestond nog niet in 2022.'],
])('%j is refused in Dutch', (vraag, sentence) => {
  expect(voorbeeld({ gemeente: '1680', rijen: 1, zaad: 'a', kwartalen: 1, fouten: 0, ...vraag })).toBe(sentence);
});
