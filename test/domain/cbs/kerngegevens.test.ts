import { existsSync, readFileSync } from 'node:fs';
import type { Cell } from '../../../src/domain/cell';
import { kerngegevensFromCbs } from '../../../src/domain/cbs/kerngegevens';
import { cbsCode, cbsCount, cbsDecimal, cbsYear } from '../../../src/domain/cbs/cbs-cel';
import type { Gebied } from '../../../src/domain/gebieden';
import { checkLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const CBS = '/work/shared/data/cbs';
const present = existsSync(CBS);
if (!present) process.stderr.write(`skipped: ${CBS} is absent, the files of CBS themselves are not read\n`);
const withFiles = present ? test : test.skip;

/** The rows of a .csv as text cells, as pasting it gives. */
function csv(text: string): Cell[][] {
  const lines = text.replace(/^\ufeff/u, '').trim().split(/\r?\n/u);
  const separator = (lines[0] ?? '').includes(';') ? ';' : ',';
  return lines.map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/gu, '')));
}

/** What a sheet Kerngegevens with these rows is read as, and which controls of headers found something there. */
function read(rows: readonly (readonly Cell[])[], gemeentecode = '0363') {
  const example = { sheets: { Levering: [{ gemeentecode }] }, cells: { Kerngegevens: rows } };
  const { given, findings } = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example) }));
  const about = findings.filter(({ blad }) => blad === 'Kerngegevens').map(({ code, cel }) => `${code} ${cel ?? ''}`.trim());
  return { gebieden: given.gebieden.gebieden, find: (code: string) => given.gebieden.gebied(code), about };
}

const figures = ({ inwoners, inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus, huishoudens, sesWoa, stedelijkheid }: Gebied) => [
  inwoners, inw0tot14, inw15tot24, inw25tot44, inw45tot64, inw65plus, huishoudens, sesWoa, stedelijkheid,
];

describe('cells of CBS', () => {
  test.each([
    ['', null], ['.', null], [' . ', null], [',', null], ['x', null], ['X', null], ['-', null], [null, null], [-99995, null],
    ['-99995', null], ['-99997.0', null], [1250, 1250], ['  457400', 457400], ['931298.0', 931298], ['11.200', 11200],
    ['1.234.567', 1234567], ['12,0', 12], [0, 0], ['0', 0], ['12,5', null], ['veel', null], [-3, null],
  ])('count %j is %j', (cell, expected) => expect(cbsCount(cell)).toBe(expected));

  test.each([['-0.100', -0.1], ['  0,170', 0.17], ['.', null], [0.25, 0.25], ['-', null]])('decimal %j is %j', (cell, expected) =>
    expect(cbsDecimal(cell)).toBe(expected),
  );

  test.each([['2022*', 2022], [2019, 2019], ['2024', 2024], ['2022K1', null]])('year %j is %j', (cell, expected) =>
    expect(cbsYear(cell)).toBe(expected),
  );

  test.each([['WK0363AA  ', 'WK0363AA'], ['gm0363', 'GM0363'], ['BU03630001', 'BU03630001'], ['NL00', null], [363, null]])(
    'code %j is %j',
    (cell, expected) => expect(cbsCode(cell)).toBe(expected),
  );
});

describe('headers of every variant', () => {
  test.each<[string, string[], Cell[]]>([
    [
      'kwb 2024',
      ['gwb_code_10', 'gwb_code_8', 'regio', 'gm_naam', 'gwb_code', 'a_inw', 'a_00_14', 'a_15_24', 'a_25_44', 'a_45_64', 'a_65_oo', 'a_hh', 'a_nb_won ', 'ste_mvs', 'ste_oad'],
      ['WK168000', 168000, 'Annen', 'Aa en Hunze', 'WK168000', 3590, 500, 400, 600, 1100, 990, 1585, '.', 5, 310],
    ],
    [
      'StatLine',
      ['Wijken en buurten', 'Regioaanduiding/Codering (code)', 'Bevolking/Aantal inwoners (aantal)', 'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)', 'Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)', 'Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)', 'Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)', 'Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)', 'Bevolking/Particuliere huishoudens/Huishoudens totaal (aantal)', 'Stedelijkheid/Mate van stedelijkheid (code)'],
      ['Annen', 'WK168000  ', '3590', '500', '400', '600', '1100', '990', '1585', '5'],
    ],
    [
      'OData',
      ['ID', 'WijkenEnBuurten', 'Gemeentenaam_1', 'Codering_3', 'AantalInwoners_5', 'k_0Tot15Jaar_8', 'k_15Tot25Jaar_9', 'k_25Tot45Jaar_10', 'k_45Tot65Jaar_11', 'k_65JaarOfOuder_12', 'HuishoudensTotaal_28', 'MateVanStedelijkheid_116'],
      [1, 'WK168000  ', 'Aa en Hunze', 'WK168000  ', 3590, 500, 400, 600, 1100, 990, 1585, 5],
    ],
    [
      'English names',
      ['District_Type', 'Municipality_Name', 'Area_Code', 'Population_Total', 'Pop_Age_0_15', 'Pop_Age_15_25', 'Pop_Age_25_45', 'Pop_Age_45_65', 'Pop_Age_65_Plus', 'Households_Total', 'Urbanization_Level'],
      ['Annen', 'Aa en Hunze', 'WK168000', '3590', '500', '400', '600', '1100', '990', '1585', '5.0'],
    ],
    [
      'kaart 2021',
      ['WK_CODE', 'WK_NAAM', 'GM_CODE', 'STED', 'AANT_INW', 'P_00_14_JR', 'P_15_24_JR', 'P_25_44_JR', 'P_45_64_JR', 'P_65_EO_JR', 'AANTAL_HH', 'JAAR'],
      ['WK168000', 'Annen', 'GM1680', '5', '1000', '50', '40', '60', '110', '99', '1585', '2021'],
    ],
    [
      'kaart 2020, long labels',
      ['WK_CODE', 'Stedelijkheid (1=zeer sterk stedelijk, 5=niet stedelijk)', 'Aantal inwoners', 'Personen 0 tot 15 jaar (%)', 'Personen 15 tot 25 jaar (%)', 'Personen 25 tot 45 jaar (%)', 'Personen 45 tot 65 jaar (%)', 'Personen 65 jaar en ouder (%)', 'Aantal huishoudens'],
      ['WK168000', '5', '1000', '50', '40', '60', '110', '99', '1585'],
    ],
  ])('%s', (_, header, row) => {
    const { find, about } = read([header, row], '1680');
    const annen = find('WK168000');
    if (annen === null) throw new Error('the wijk is not recognised');
    expect(figures(annen).filter((figure) => figure !== null)).toEqual([
      ...(header.some((name) => /jr$|%/iu.test(name)) ? [1000, 500, 400, 600, 1100, 990] : [3590, 500, 400, 600, 1100, 990]),
      1585, 5,
    ]);
    expect(about).toEqual([]);
  });

  test('a sheet of the format stays as it is, also with a column that CBS knows', () => {
    const rows = [['gebiedscode', 'a_inw', 'inwoners'], ['WK168000', 1, 3590]];
    expect(kerngegevensFromCbs({ name: 'Kerngegevens', top: 0, left: 0, rows })).toBeNull();
  });

  test('so does a list without codes of areas', () => {
    const rows = [['code', 'naam', 'inwoners'], ['K1', 'Annen', 3590]];
    expect(kerngegevensFromCbs({ name: 'Kerngegevens', top: 0, left: 0, rows })).toBeNull();
  });

  test('titles above the header, the country and buurten beside their wijk are passed over; columns keep their places', () => {
    const rows = [
      ['Kerncijfers wijken en buurten'],
      [],
      ['Perioden', 'Codering', 'AantalInwoners_5'],
      ['2022*', 'NL00', 17_590_672], ['2022*', 'WK168000  ', '3590'], ['2022*', 'BU16800000', '3500'],
    ];
    const { gebieden, about } = read(rows, '1680');
    expect(gebieden.map(({ code, inwoners, indelingsjaar }) => [code, inwoners, indelingsjaar])).toEqual([['WK168000', 3590, 2022]]);
    expect(about).toEqual([]);
    const sheet = kerngegevensFromCbs({ name: 'Kerngegevens', top: 0, left: 0, rows });
    expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['indelingsjaar', 'gebiedscode', 'inwoners']);
    expect(sheet?.rows[4]?.slice(0, 3)).toEqual([2022, 'WK168000', 3590]);
  });

  test('buurten alone give their wijken; one that is secret leaves the sum unknown', () => {
    const rows = [
      ['buurtcode', 'buurtnaam', 'wijkcode', 'aantal_inwoners', 'percentage_personen_65_jaar_en_ouder', 'aantal_huishoudens'],
      ['BU16800000', 'Annen', 'WK168000', 1000, 20, 400], ['BU16800009', 'Verspreid', 'WK168000', 500, 40, -99995],
      ['BU16800100', 'Eext', 'WK168001', -99995, 30, 100],
    ];
    const { gebieden } = read(rows, '1680');
    expect(gebieden.map(({ code, inwoners, inw65plus, huishoudens }) => [code, inwoners, inw65plus, huishoudens])).toEqual([
      ['WK168000', 1500, 400, null],
      ['WK168001', null, null, null],
    ]);
  });

  test('SES without inhabitants is completed from the CBS reference', () => {
    const rows = [
      ['Perioden', 'Wijken en buurten', 'Codering', 'Particuliere huishoudens (Aantal)', 'SES-WOA/Totaalscore/Gemiddelde score (Getal)'],
      ['2022*', 'Wijk 00 Annen', 'WK168000', '1.600', '0,222'], ['2022*', 'Wijk 07 Spijkerboor', 'WK168007', '100', '.'],
    ];
    const { find, about } = read(rows, '1680');
    expect(find('WK168000')).toMatchObject({ inwoners: 3590, inw65plus: 1015, sesWoa: 0.222, huishoudens: 1585 });
    expect(find('WK168007')).toMatchObject({ inwoners: 145, sesWoa: null });
    expect(about).toEqual([]);
  });
});

describe('the real files', () => {
  withFiles.each<[string, string, string, readonly (number | null)[]]>([
    ['kwb2024_amsterdam_eng_headers.csv', '0363', 'WK0363AA', [9180, 785, 915, 3090, 2530, 1865, null, null, 1]],
    ['kwb2023_inkomen_amsterdam_bom_decimaalkomma.csv', '0363', 'WK0363AA', []],
    ['statline_kwb2019_denhaag.csv', '0518', 'WK051802', []],
    ['wijkbuurtkaart2021_gemeenten_nl.csv', '0014', 'GM0014', [233273, 27993, 48987, 69982, 51320, 34991, 136508, null, 1]],
    ['pdok_wijkenbuurten2024_baarn_attributen.csv', '0308', 'WK030800', []],
    ['statline_85163NED_seswoa2019_amsterdam.csv', '0363', 'GM0363', []],
    ['cbs_85900NED_seswoa2022_aa_en_hunze_uittreksel.csv', '1680', 'WK168000', [3590, 495, null, null, null, 1015, 1585, 0.222, 5]],
    ['kwb2024_nl_gemeente_wijk_buurt.csv', '1680', 'WK168000', [3590, 495, null, null, null, 1015, 1585, null, 5]],
  ])('%s', (file, gemeentecode, code, expected) => {
    const { find, gebieden, about } = read(csv(readFileSync(`${CBS}/${file}`, 'utf8')), gemeentecode);
    const area = find(code);
    if (area === null) throw new Error(`${code} is not recognised; there are ${gebieden.length} areas`);
    expect(area.inwoners).toBeGreaterThan(0);
    if (expected.length > 0) expect(figures(area)).toEqual(expected);
    expect(gebieden.every(({ code: one }) => /^(?:GM|WK)/u.test(one))).toBe(true);
    expect(about).toEqual([]);
  });

  withFiles('the headers of every year are recognised, with inhabitants and the oldest', () => {
    const variants = JSON.parse(readFileSync(`${CBS}/kwb_kopvarianten.json`, 'utf8')) as Record<string, string[]>;
    for (const [name, header] of Object.entries(variants)) {
      const row = header.map((kop) => (/^(?:gwb_code_10|gwb_code|.*codering.*|[a-z]{2}_code|.*buurtcode|id)$/iu.test(kop) ? 'WK168000' : '10'));
      const sheet = kerngegevensFromCbs({ name: 'Kerngegevens', top: 0, left: 0, rows: [header, row] });
      const columns = (sheet?.rows[0] ?? []).flatMap((kop, place) => (sheet?.rows[1]?.[place] == null ? [] : [kop]));
      expect([name, columns]).toEqual([name, expect.arrayContaining(['gebiedscode', 'inwoners', 'inw_0_14', 'inw_65plus'])]);
    }
  });
});
