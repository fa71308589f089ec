import type { Cell } from '../../../src/domain/cell';
import { kerngegevensFromCbs } from '../../../src/domain/cbs/kerngegevens';
import { columnsOf, sheetOfColumns } from '../../../src/domain/levering/cell-columns';
import { readLevering } from '../../../src/domain/levering/read';
import { nietGebruikt } from '../../../src/domain/niet-gebruikt';
import { checkLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { valueAt } from '../../../src/domain/levering/sheet-data';
import { calculatedOf, planOf, recordsOf, tableIn, textsOf } from '../sheets/calculated';
import { exampleDay, exampleWorkbook } from '../example-workbook';

/** What a sheet Kerngegevens with these rows gives Aa en Hunze: figures, findings and what is said of the rest. */
function read(rows: readonly (readonly Cell[])[], voorziening: Readonly<Record<string, Cell>> = {}) {
  const example = { sheets: { Levering: [{ gemeentecode: '1680' }], Voorzieningen: [voorziening] }, cells: { Kerngegevens: rows } };
  const checked = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example) }));
  const { gebieden } = checked.given;
  return {
    inwoners: gebieden.gebieden.map(({ code, inwoners }) => [code, inwoners]),
    ses: Object.fromEntries(gebieden.gebieden.flatMap(({ code, sesWoa }) => (sesWoa === null ? [] : [[code, sesWoa]]))),
    find: (code: string) => gebieden.gebied(code),
    jaar: gebieden.indelingsjaar,
    bron: gebieden.bron,
    findings: checked.findings.filter(({ blad, code }) => blad === 'Kerngegevens' || code === 'G05').map(({ code, cel }) => `${code} ${cel ?? ''}`),
    said: nietGebruikt(checked),
  };
}

const KOP = ['code', 'naam', 'wk_code', 'inwoners', 'inwoners65plus'];
const GEMEENTE = ['GM1680', 'Aa en Hunze', null, 4050, 1200];
const ANNEN = ['WK168000', 'Annen', 'WK168000', 3590, 1015];
const EEXT = ['WK168001', 'Eext', 'WK168001', 460, 185];
const ANNEN_DORP = ['BU16800000', 'Annen', 'WK168000', 3455, 975];
const EXPECTED = [['GM1680', 4050], ['WK168000', 3590], ['WK168001', 460]];

const SES_KOP = ['Perioden', 'Wijken en buurten', 'Codering', 'SES-WOA/Totaalscore/Gemiddelde score (Getal)'];
const SES = [['2022*', 'Eext', 'WK168001', '0,257'], ['2022*', 'Annen', 'WK168000', '0,222'], ['2022*', 'Annen', 'BU16800000', '0,210']];
const beside = (left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[], between: readonly Cell[]): Cell[][] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const empty = (left[0] ?? []).map(() => null);
    return [...(left[row] ?? empty), ...between, ...(right[row] ?? [])];
  });

test('in Excel, where cells are kept by column, a file of CBS is read as well', () => {
  const rows = [KOP, GEMEENTE, ANNEN];
  const sheet = sheetOfColumns({ name: 'Kerngegevens', top: 0, left: 0 }, columnsOf({ rows }));
  const { sheets } = readLevering({ bestand: null, sheets: [sheet], date1904: false, textOnly: false });
  const { size, columns } = sheets.Kerngegevens ?? { size: 0, columns: null };
  expect(size).toBe(2);
  expect([0, 1].map((row) => columns && [valueAt(columns.gebiedscode, row), valueAt(columns.inwoners, row)])).toEqual([['GM1680', 4050], ['WK168000', 3590]]);
});

test.each<[string, readonly (readonly Cell[])[]]>([
  ['buurten that name their wijk', [KOP, GEMEENTE, ANNEN, EEXT, ANNEN_DORP]],
  ['buurten before their wijk', [KOP, ANNEN_DORP, GEMEENTE, ANNEN, EEXT]],
  ['a wijk that is there twice', [KOP, GEMEENTE, ANNEN, EEXT, ['WK168000', 'Annen', 'WK168000', 1, 1]]],
  ['columns in another order', [KOP, GEMEENTE, ANNEN, EEXT, ANNEN_DORP].map((row) => [...row].reverse())],
  ['titles and footnotes', [['Kerncijfers wijken en buurten'], [], KOP, GEMEENTE, ANNEN, EEXT, [], ['Bron: CBS'], ['© CBS, Den Haag']]],
])('of the gemeente and its wijken each its own figures: %s', (_, rows) => {
  const { inwoners, findings, said } = read(rows);
  expect([...inwoners].sort()).toEqual(EXPECTED);
  expect([findings, said]).toEqual([[], []]);
});

test.each<[string, readonly (readonly Cell[])[]]>([
  ['beside it, an empty column between', beside([KOP, GEMEENTE, ANNEN, EEXT], [SES_KOP, ...SES], [null])],
  ['beside it without an empty column', beside([KOP, GEMEENTE, ANNEN, EEXT], [SES_KOP, ...SES], [])],
  ['before it', beside([SES_KOP, ...SES], [KOP, GEMEENTE, ANNEN, EEXT], [null])],
  ['below it', [KOP, GEMEENTE, ANNEN, EEXT, [], SES_KOP, ...SES]],
])('a second table is laid to the first by code, never by row: %s', (_, rows) => {
  const { inwoners, ses, findings, jaar } = read(rows);
  expect([...inwoners].sort()).toEqual(EXPECTED);
  expect(ses).toEqual({ WK168000: 0.222, WK168001: 0.257 });
  expect(findings).toEqual([]);
  // The year of the scores is not that of the inwoners.
  expect(jaar).toBeNull();
});

describe('headers over more rows, as StatLine shows them', () => {
  test('topics above their parts, units below', () => {
    const { find } = read([
      ['Kerncijfers wijken en buurten 2023'],
      [null, 'Onderwerp', 'Bevolking', null, null],
      [null, null, 'Aantal inwoners', 'Leeftijdsgroepen', null],
      ['Wijken en buurten', 'Codering', null, '0 tot 15 jaar', '65 jaar of ouder'],
      ['naam', 'code', 'aantal', 'aantal', '%'],
      ['Nederland', 'NL00', 17_811_291, 2_700_000, 20],
      ['Annen', 'WK168000', 3590, 495, 28],
    ]);
    expect(find('WK168000')).toMatchObject({ naam: 'Annen', inwoners: 3590, inw0tot14: 495, inw65plus: 1005, indelingsjaar: 2023 });
  });

  test('of years beside each other the newest', () => {
    const { find } = read([
      [null, null, 'Aantal inwoners', null, '65 jaar of ouder', null],
      ['Wijken en buurten', 'Codering', '2023', '2024', '2023', '2024'],
      ['Annen', 'WK168000', 3570, 3590, 1001, 1015],
    ]);
    expect(find('WK168000')).toMatchObject({ inwoners: 3590, inw65plus: 1015, indelingsjaar: 2024 });
  });
});

test('of years below each other the newest, and that is said', () => {
  const older = SES.map(([, ...rest]) => ['2021', ...rest.slice(0, 2), '0,100']);
  for (const rows of [[SES_KOP, ...older, ...SES], [SES_KOP, ...SES, ...older]]) {
    const { ses, said } = read(rows);
    expect(ses).toEqual({ WK168000: 0.222, WK168001: 0.257 });
    expect(said.join(' ')).toContain('alleen 2022 telt, niet 2021');
  }
});

describe('a file without inwoners', () => {
  test('takes no wijk away: all stand with the inwoners of the reference', () => {
    const { inwoners, bron, said } = read([SES_KOP, ...SES]);
    expect(inwoners).toHaveLength(22);
    expect(inwoners).toContainEqual(['WK168021', 525]);
    expect(bron).toBe('CBS, Kerncijfers wijken en buurten 2024 (CC BY 4.0), met de SES-scores van blad Kerngegevens');
    expect(said).toEqual([expect.stringContaining('geen aantal inwoners')]);
  });

  test('of another indeling: its codes are named', () => {
    const { ses, said } = read([SES_KOP, ['2019', 'Oud', 'WK168077', '0,1']]);
    expect(ses).toEqual({});
    expect(said[1]).toMatch(/^De cijfers van WK168077 .* niet bij de wijkindeling van 2024/u);
  });

  test('with nothing of use is told to be of no use', () => {
    const { inwoners, said } = read([['Codering', 'Gemiddelde WOZ-waarde'], ['WK168000', 300]]);
    expect([inwoners.length, said]).toEqual([0, []]);
    expect(read([['District_Type', 'Area_Code', 'Avg_Income'], ['Annen', 'WK168000', 30]]).said).toEqual([
      'Op blad Kerngegevens staat een tabel van het CBS, maar niets daarvan is te gebruiken. Plak een tabel met het aantal inwoners of met SES-WOA-scores.',
    ]);
  });
});

test('a wijk of which CBS keeps the inwoners secret is a wijk: no finding, and it is said', () => {
  const { find, findings, said } = read([KOP, ['WK168000', 'Annen', null, '.', 'x'], EEXT], { gebiedscode: 'WK168000', postcode: null });
  expect(find('WK168000')).toMatchObject({ naam: 'Annen', inwoners: null });
  expect(findings).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/^Het CBS geeft van WK168000 geen aantal inwoners/u)]);
});

test('a file of gemeenten alone says that no wijk has inwoners', () => {
  expect(read([['GM_CODE', 'AANT_INW'], ['GM1680', 25_845]]).said).toEqual([expect.stringContaining('geen enkele wijk van uw gemeente')]);
});

test('a number that Excel made another of (3.590 became 3,59) is named by its cell, and no buurt takes its place', () => {
  const { find, findings } = read([KOP, ['WK168000', 'Annen', 'WK168000', 3.59, 1.015], ANNEN_DORP]);
  expect([...findings].sort()).toEqual(['V07 D2', 'V07 E2']);
  expect(find('WK168000')?.inwoners).toBeNull();
});

test('its own account: figures, years and what was left out', () => {
  const rows = [KOP, ANNEN, ['WK168002', 'Anloo', null, '.', '.']];
  expect(kerngegevensFromCbs({ name: 'Kerngegevens', top: 0, left: 0, rows })?.cbs).toEqual({
    kolommen: ['gebiedsnaam', 'inwoners', 'inw_65plus'],
    jaar: null,
    andereJaren: [],
    uitReferentie: false,
    uitBuurten: false,
    zonderInwoners: [{ code: 'WK168002', naam: 'Anloo' }],
    nietBekend: [],
  });
});

test('without a readable gemeentecode no wijk is called one of the gemeente', () => {
  const Kerngegevens = [KOP, ANNEN, ['WK010600', 'Assen', 'WK010600', '.', '.']];
  const calculated = calculatedOf({}, { sheets: { Levering: [{ gemeentecode: '9999' }] }, cells: { Kerngegevens } });
  expect(textsOf(planOf('wijken', calculated), 'note').join(' ')).not.toContain('WK010600');
  const lines = recordsOf(tableIn(planOf('verantwoording', calculated), 'am_verantwoording'));
  expect(JSON.stringify(lines)).toContain('gelezen als tabel van het CBS');
  expect(JSON.stringify(lines)).not.toContain('WK010600');
});
