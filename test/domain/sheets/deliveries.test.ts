import type { Calculated } from '../../../src/domain/calculated';
import type { Cell } from '../../../src/domain/cell';
import { NotSafe, sharedPlans, sharedSheets, shareSteps } from '../../../src/domain/delen';
import { resultJson } from '../../../src/domain/json';
import { calculateLevering, checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import type { GivenSettings } from '../../../src/domain/settings';
import { resultSheets } from '../../../src/domain/sheets';
import type { SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';
import { facts } from './calculated';

const wijkCode = (number: number): string => `WK1680${String(number).padStart(2, '0')}`;

/** Letters where two digits are not enough: the wijk part of a code may hold them. */
const manyCode = (number: number): string => (number < 100 ? wijkCode(number) : `WK1680${String.fromCharCode(65 + Math.floor((number - 100) / 10))}${number % 10}`);

const PRODUCTS = [
  { wet: 'WMO', productcategorie: '01' },
  { wet: 'WMO', productcategorie: '07' },
  { wet: 'JW', productcategorie: '45' },
  { wet: 'PW', productcategorie: 'PW01' },
] as const;

/** Clients over wijken, the first wijken the most; each its own toewijzing, some with two products. */
function rowsIn(codes: readonly string[], clients: number, more: ExampleRow<'Voorzieningen'> = {}): ExampleRow<'Voorzieningen'>[] {
  return Array.from({ length: clients }, (_, client) => {
    const product = PRODUCTS[client % PRODUCTS.length] ?? PRODUCTS[0];
    const gebiedscode = codes[Math.floor(codes.length * (client / clients) ** 2)] ?? null;
    return {
      ...{ client_id: `K-${client % 7 === 0 ? client + 1 : client}`, huishouden_id: `H-${Math.floor(client / 2)}` },
      ...{ toewijzingnummer: 5000 + client, kosten: 100 + (client % 40) * 10, geboortedatum: `01-0${1 + (client % 9)}-${1940 + (client % 60)}` },
      ...{ postcode: null, gebiedscode, productcode: null, leveringsvorm: 'ZIN', ...product, ...more },
    };
  });
}

const area = (code: string, number: number, more: ExampleRow<'Kerngegevens'> = {}): ExampleRow<'Kerngegevens'> => {
  const ages = { inw_0_14: 200 + number, inw_15_24: 150, inw_25_44: 300, inw_45_64: 350, inw_65plus: 150 + 10 * (number % 30) };
  const inwoners = Object.values(ages).reduce((sum, count) => sum + count, 0);
  return {
    ...{ gebiedscode: code, gebiedsnaam: `Wijk ${number}`, soort: 'W', inwoners, ...ages, huishoudens: 500 },
    ...{ ses_woa: 0.01 * (number % 20), stedelijkheid: 4, indelingsjaar: 2026, ...more },
  };
};

const wijken = (count: number): string[] => Array.from({ length: count }, (_, number) => manyCode(number));

/** A delivery over so many wijken, with Kerngegevens of them. */
const over = (count: number, clients: number, sheets: ExampleLevering['sheets'] = {}): ExampleLevering => ({
  sheets: { Voorzieningen: rowsIn(wijken(count), clients), Kerngegevens: wijken(count).map((code, number) => area(code, number)), ...sheets },
});

const indeling = wijken(6).flatMap((wijkcode, number) => [
  { wijkcode, postcode: `94${60 + number}`, wijknaam: `Wijk ${number}`, kern: number < 4 ? 'Gieten' : 'Rolde', wijkteam: number % 2 === 0 ? 'Noord' : 'Zuid', indelingsjaar: 2026 },
]);

const QUARTERS = ['2025K3', '2025K4', '2026K1', '2026K2'];
const historie = (codes: readonly string[]): ExampleRow<'Historie'>[] =>
  QUARTERS.flatMap((periode, quarter) => rowsIn(codes, 60 + 10 * quarter, { begindatum: '01-01-2025', einddatum: null }).map((row) => ({ ...row, periode })));

const benchmarkset = Array.from({ length: 8 }, (_, number) => ({
  ...{ periode: '2026K3', gebiedscode: `WK0114${String(number).padStart(2, '0')}`, wet: 'totaal', leefdomein: 'totaal' },
  ...{ 'cliënten': 40 + 5 * number, voorzieningen: 60, kosten: 9000, inwoners: 1200 },
}));

interface Case {
  readonly example: ExampleLevering;
  readonly settings?: GivenSettings;
  /** What a sheet must say is missing, by the id of the sheet. */
  readonly says: Readonly<Record<string, string>>;
}

const NO_SET = 'geen blad Benchmarkset';
const cases: Readonly<Record<string, Case>> = {
  'three wijken, no Benchmarkset, no Historie': {
    example: over(3, 120),
    says: { benchmark: NO_SET, trend: 'geen blad Historie', samenvatting: 'Zonder eerdere kwartalen' },
  },
  'a hundred and fifty wijken': { example: over(150, 900), says: { benchmark: NO_SET } },
  'a single wijk': { example: over(1, 40), says: { benchmark: 'maar één gebied', referentiegroepen: 'maar één gebied' } },
  'a wijk without inhabitants': {
    example: over(4, 160, { Kerngegevens: wijken(4).map((code, number) => area(code, number, number === 0 ? { inwoners: 0, inw_0_14: 0, inw_15_24: 0, inw_25_44: 0, inw_45_64: 0, inw_65plus: 0 } : {})) }),
    says: { benchmark: 'minder dan 50 inwoners of onbekend hoeveel: Wijk 0', wijken: 'minder dan 50 inwoners hebben geen verhoudingen' },
  },
  'a wijk of which nobody knows the inhabitants': {
    example: over(4, 160, { Kerngegevens: wijken(3).map((code, number) => area(code, number)) }),
    says: { benchmark: 'minder dan 50 inwoners of onbekend' },
  },
  'a wijk without SES': {
    example: over(12, 400, { Kerngegevens: wijken(12).map((code, number) => area(code, number, number === 2 ? { ses_woa: null } : {})) }),
    says: { referentiegroepen: 'Vergelijkbaar', benchmark: 'Zonder SES-score: Wijk 2.', samenvatting: 'Zonder SES-score: Wijk 2.' },
  },
  'no SES at all': {
    example: over(12, 400, { Kerngegevens: wijken(12).map((code, number) => area(code, number, { ses_woa: null })) }),
    says: { benchmark: 'geen SES-scores', samenvatting: 'geen SES-scores' },
  },
  'a Benchmarkset and a Historie': { example: over(6, 240, { Historie: historie(wijken(6)), Benchmarkset: benchmarkset }), says: { trend: 'geen bewijs' } },
  'kernen': { example: over(6, 240, { Wijkindeling: indeling }), settings: { eenheid: 'kern' }, says: { wijken: 'per kern' } },
  'wijkteams': { example: over(6, 240, { Wijkindeling: indeling, Historie: historie(wijken(6)) }), settings: { eenheid: 'wijkteam' }, says: { wijken: 'per wijkteam' } },
  'no households': {
    example: over(4, 160, { Voorzieningen: rowsIn(wijken(4), 160, { huishouden_id: null }) }),
    says: { stapeling: 'Huishoudens: niet aangeleverd', samenvatting: 'Huishoudens zijn niet aangeleverd' },
  },
  'a wet that came later': {
    example: over(6, 240, { Historie: historie(wijken(6)).map((row) => ({ ...row, wet: 'WMO', productcategorie: '01' })) }),
    says: { samenvatting: 'Pas op: JW en PW staan maar in één van die twee kwartalen' },
  },
  'one client': { example: over(2, 1), says: { samenvatting: 'te weinig cliënten' } },
  'only one wet': {
    example: over(4, 160, { Levering: [{ pijlers: 'WMO' }], Voorzieningen: rowsIn(wijken(4), 160, { wet: 'WMO', productcategorie: '01' }) }),
    says: { pijlers: 'Niet aangeleverd: JW en PW', samenvatting: 'Niet aangeleverd: JW en PW' },
  },
};

function figuresOf({ example, settings = {} }: Case): Calculated {
  const checked = runAll(checkLevering({ ...exampleWorkbook(example), bestand: 'levering.xlsx' }, { today: exampleDay(example), settings }));
  return runAll(calculateLevering(checked));
}

const texts = ({ texts: outside, tables }: SheetPlan): readonly Cell[] => [...outside.map(({ text }) => text), ...tables.flatMap(({ rows }) => [...rows].flat())];

/** Blocks of a sheet that stand on each other. */
function onEachOther({ texts: outside, tables }: SheetPlan): string[] {
  const taken = new Map<string, string>();
  const clashes: string[] = [];
  const take = (row: number, column: number, what: string): void => {
    const key = `${row},${column}`;
    if (taken.has(key)) clashes.push(`${what} op ${taken.get(key) ?? ''}`);
    taken.set(key, what);
  };
  for (const { row, column, text } of outside) take(row, column, text);
  for (const { name, top, left, rows, columns } of tables) {
    for (let row = 0; row <= Math.max(1, rows.length); row++) columns.forEach((_, column) => take(top + row, left + column, name));
  }
  return clashes;
}

/** A hash, which takes long to find: of it is said how long it is. */
const HASH = /[0-9a-f]{64}/u;

/** Cells of rows that are made when asked for, beyond what was said beforehand of their column: it would be too narrow, or be no text. */
function untold({ tables }: SheetPlan): string[] {
  return tables.flatMap(({ name, columns, rows }) =>
    columns.flatMap(({ header }, column) => {
      const said = rows.perColumn?.[column];
      if (said === undefined) return [];
      const longest = Math.min(50, Math.max(0, ...said.map((cell) => String(cell ?? '').length)));
      const numbers = said.filter((cell) => typeof cell === 'number');
      const isSaid = (cell: Cell): boolean =>
        cell === null || said.includes(cell) || said.includes(String(cell).replace(HASH, '0'.repeat(64))) ||
        (typeof cell === 'number' ? cell >= Math.min(...numbers) && cell <= Math.max(...numbers) : typeof cell === 'string' && cell.length >= longest && longest === 50 && /^[A-Z]/u.test(cell));
      return [...rows].map((row) => row[column] ?? null).filter((cell) => !isSaid(cell)).map((cell) => `${name} ${header}: ${String(cell)}`);
    }),
  );
}

/** Charts that cannot be read, or that leave out a bar without a word: a cell that is no number is drawn as nothing. */
function wrongCharts({ charts, tables, name }: SheetPlan): string[] {
  return charts.flatMap(({ title, type, source }) => {
    const table = tables.find(({ top, left, columns }) => top === source.top && left <= source.left && source.left < left + columns.length);
    if (table === undefined) return [`${name}: ${title} heeft geen tabel`];
    const from = source.left - table.left + 1;
    const drawn = table.rows.slice(0, source.rows - 1).map((row) => row.slice(from, from + source.columns - 1));
    const isGapped = drawn.some((row) => row.some((cell) => typeof cell !== 'number'));
    const says = /heeft geen balk|geen eigen balk|niet getekend/u.test(title);
    return [
      ...(isGapped === (says && type !== 'interval') ? [] : [`${name}: ${title} zegt niet wat ontbreekt`]),
      ...(drawn.length > 25 && type !== 'line' ? [`${name}: ${title} heeft ${drawn.length} balken`] : []),
      ...(type === 'line' && drawn.some((row) => row.some((cell) => typeof cell === 'string')) ? [`${name}: ${title} tekent een tekst als 0`] : []),
    ];
  });
}

/** What no reader should ever see, nor a computer read as a number. */
function wrongIn(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap((plan) => [
    ...texts(plan).flatMap((cell) => {
      if (typeof cell === 'number') return Number.isFinite(cell) && !Object.is(cell, -0) ? [] : [`${plan.name}: ${String(cell)}`];
      return /NaN|Infinity|undefined|null|\[object|#N|#DEEL|#DIV/u.test(String(cell ?? '')) ? [`${plan.name}: ${String(cell)}`] : [];
    }),
    ...untold(plan),
    ...wrongCharts(plan),
    ...onEachOther(plan).map((clash) => `${plan.name}: ${clash}`),
    ...plan.charts.filter(({ source }) => source.rows < 2 || source.columns < 2).map(({ name }) => `${plan.name}: ${name} is leeg`),
  ]);
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  let calculated: Calculated;
  let shared: Calculated;
  beforeAll(() => {
    calculated = figuresOf(one);
    const outcome = runAll(shareSteps(calculated));
    if (outcome instanceof NotSafe) throw new RangeError(outcome.message);
    shared = outcome;
  });

  test('every sheet is whole, and says what is missing', () => {
    const plans = resultSheets.map((sheet) => sheet.plan(calculated, facts));
    expect(wrongIn(plans)).toEqual([]);
    // Each says of which quarter and from which file it is.
    const unnamed = plans.filter((plan) => !texts(plan).some((cell) => String(cell).includes('levering.xlsx')) || !String(plan.texts[0]?.text).includes('3e kwartaal 2026'));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
    for (const [id, words] of Object.entries(one.says)) {
      const plan = plans.find((sheet) => sheet.id === id);
      expect(plan?.texts.map(({ text }) => text).join(' ')).toContain(words);
    }
  });

  test('so is every sheet of the copy that leaves', () => {
    const plans = sharedPlans(shared, facts, sharedSheets.map(({ id }) => id));
    if (plans instanceof NotSafe) throw new RangeError(plans.message);
    expect(plans).toHaveLength(sharedSheets.length);
    expect(wrongIn(plans)).toEqual([]);
    expect(plans.every((plan) => plan.texts.some(({ text }) => text.includes('deelbare kopie')))).toBe(true);
  });

  test('a figure of the JSON is a number or nothing', () => {
    for (const figures of [calculated, shared]) {
      const wrong: string[] = [];
      JSON.stringify(resultJson(figures), (key, value: unknown) => {
        if (typeof value === 'number' && !Number.isFinite(value)) wrong.push(key);
        return value;
      });
      expect(wrong).toEqual([]);
    }
  });
});
