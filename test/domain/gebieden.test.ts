import { elsewhere, gebiedenOf } from '../../src/domain/gebieden';
import { readLevering } from '../../src/domain/levering/read';
import type { ExampleLevering, ExampleRow } from '../../src/domain/rules/rule';
import { exampleWorkbook } from './example-workbook';

type Line = ExampleRow<'Wijkindeling'>;
type Area = ExampleRow<'Kerngegevens'>;
const gebiedenIn = (sheets: ExampleLevering['sheets'] = {}, gemeentecode: string | null = '1680') =>
  gebiedenOf(readLevering(exampleWorkbook({ sheets })), gemeentecode);

const lineOf = (place: Pick<Line, 'postcode' | 'postcode_van' | 'postcode_tot'>, wijk: number, over: Line = {}): Line =>
  ({ postcode: null, postcode_van: null, postcode_tot: null, ...place, wijkcode: `WK16800${wijk}`, ...over });
const range = (van: string | null, tot: string | null) => ({ postcode_van: van, postcode_tot: tot });

describe('the wijk of a postcode (design 4.2: PC6, then range, then PC4; of two lines the first)', () => {
  const Wijkindeling: readonly Line[] = [
    lineOf({ postcode: '9461' }, 1),
    lineOf(range('9461AB', '9461AD'), 2),
    lineOf({ postcode: '9461AC' }, 3),
    lineOf({ postcode: '9461AC' }, 4),
    lineOf({ postcode: '9461AC' }, 3),
    lineOf({ postcode: '9461AE' }, 5),
    lineOf({ postcode: '9461AE' }, 5),
    lineOf(range('9461AD', '9461AE'), 6),
    lineOf(range('9463', '9464'), 7),
    lineOf(range('9470', null), 8),
    lineOf(range(null, '9470'), 8),
    lineOf({ postcode: '9480AA', ...range('9481', '9482') }, 9),
    { ...lineOf({ postcode: '9461AF' }, 1), wijkcode: null },
  ];

  test.each<[string, string, readonly number[]]>([
    ['PC4', '9461AA', [1]],
    ['the begin of a range before PC4', '9461AB', [2]],
    ['PC6 before a range, every wijk once', '9461AC', [3, 4]],
    ['the end of a range and the begin of another', '9461AD', [2, 6]],
    ['PC6 twice in one wijk', '9461AE', [5]],
    ['just behind a range', '9461AF', [1]],
    ['a range of four digits from its first postcode', '9463AA', [7]],
    ['to its last', '9464ZZ', [7]],
    ['just before it', '9462ZZ', []],
    ['just behind it', '9465AA', []],
    ['half a range is none', '9470AA', []],
    ['a line with a postcode is no range', '9481AA', []],
    ['but that postcode it is', '9480AA', [9]],
    ['nowhere', '1000AA', []],
  ])('%s: %s', (_, postcode, wijken) => {
    const { wijkOfPostcode } = gebiedenIn({ Wijkindeling });
    const codes = wijken.map((wijk) => `WK16800${wijk}`);
    const found = wijkOfPostcode(postcode);
    if (codes.length === 0) expect(found).toBe(null);
    else expect(found).toMatchObject({ line: { wijkcode: codes[0] }, several: codes.length > 1, wijken: codes });
    expect(wijkOfPostcode(postcode)).toBe(found);
  });
});

const own: Area = {
  gebiedscode: 'WK168001', gebiedsnaam: 'Dorp', soort: 'W', inwoners: 1, inw_0_14: 2, inw_15_24: 3, inw_25_44: 4, inw_45_64: 5, inw_65plus: 6,
  huishoudens: 7, ses_woa: 0.8, stedelijkheid: 5, indelingsjaar: 2025,
};

describe('what is known of areas', () => {
  test('Kerngegevens takes the place of the reference; a line without a code is left out, of two lines the first counts', () => {
    const found = gebiedenIn({ Kerngegevens: [{ ...own, gebiedscode: null, indelingsjaar: 2020 }, own, { ...own, gebiedsnaam: 'Ander' }, { ...own, gebiedscode: 'GM1680', soort: null }] });
    expect(found).toMatchObject({ uitKerngegevens: true, heeftIndeling: false, indelingsjaar: 2025, bron: expect.stringContaining('lad Kerngegevens') as unknown, eigenWijken: ['WK168001'] });
    expect(found.gebied('WK168001')).toEqual({
      code: 'WK168001', naam: 'Dorp', soort: 'W', inwoners: 1, inw0tot14: 2, inw15tot24: 3, inw25tot44: 4, inw45tot64: 5, inw65plus: 6,
      huishoudens: 7, sesWoa: 0.8, stedelijkheid: 5, indelingsjaar: 2025,
    });
    expect(found.gebieden).toHaveLength(3);
    expect([found.gebied('WK168000'), elsewhere(found, 'WK011401')]).toEqual([null, null]);
  });

  test.each<[string, string | null, string]>([
    ['GM1680', null, 'G'],
    ['WK168001', null, 'W'],
    ['WK1680ZZ', null, 'W'],
    ['WK1680', null, 'K'],
    ['WK1680012', null, 'K'],
    ['GM16801', null, 'K'],
    ['bij GM1680', null, 'K'],
    ['bij WK168001', null, 'K'],
    ['Annen', null, 'K'],
    ['Annen', 'T', 'T'],
  ])('%s of kind %s is %s', (gebiedscode, soort, expected) => {
    expect(gebiedenIn({ Kerngegevens: [{ ...own, gebiedscode, soort }] }).gebieden[0]).toMatchObject({ code: gebiedscode, soort: expected });
  });

  test('without a line of Kerngegevens the reference of CBS, of the own gemeente', () => {
    const found = gebiedenIn({ Kerngegevens: [] });
    expect(found).toMatchObject({ uitKerngegevens: false, heeftIndeling: false, indelingsjaar: 2024, bron: expect.stringContaining('CBS, Kerncijfers wijken en buurten 2024') as unknown });
    // Aa en Hunze.
    expect(found.gebied('GM1680')).toMatchObject({ soort: 'G', inwoners: 25_845, inw15tot24: null, sesWoa: null, indelingsjaar: 2024 });
    expect(found.eigenWijken).toHaveLength(found.gebieden.length - 1);
    expect(found.gebied('WK168000')).toMatchObject({ soort: 'W', inwoners: 3590 });
    expect(found.gebied('GM0114')).toBe(null);
    expect(elsewhere(found, 'GM0114')).toMatchObject({ code: 'GM0114', soort: 'G' });
    expect(elsewhere(found, 'GM9999')).toBe(null);
  });

  test.each<[string, string | null]>([
    ['nobody', null],
    ['a gemeente that does not exist', '9999'],
  ])('of %s nothing is known', (_, gemeentecode) => {
    expect(gebiedenIn({ Wijkindeling: [lineOf({ postcode: '9461' }, 1)] }, gemeentecode)).toMatchObject({ gebieden: [], eigenWijken: [] });
  });

  test('own wijken are those of Wijkindeling and Kerngegevens, each once and by code', () => {
    const lines = [lineOf({ postcode: '9461' }, 3), lineOf({ postcode: '9462' }, 1), { ...lineOf({ postcode: '7801' }, 1), wijkcode: 'WK011401' }];
    const found = gebiedenIn({ Wijkindeling: lines, Kerngegevens: [{ ...own, gebiedscode: 'WK168002' }, { ...own, gebiedscode: 'WK168001' }, { ...own, gebiedscode: 'GM1680' }] });
    expect(found.eigenWijken).toEqual(['WK168001', 'WK168002', 'WK168003']);
    expect(found.lines.map(({ wijkcode }) => wijkcode)).toEqual(['WK168003', 'WK168001', 'WK011401']);
    expect(found.heeftIndeling).toBe(true);
  });

  test.each<[string, ExampleLevering['sheets'], number | null]>([
    ['the first of Kerngegevens that names one', { Kerngegevens: [{ ...own, indelingsjaar: null }, { ...own, indelingsjaar: 2023 }, own], Wijkindeling: [lineOf({ postcode: '9461' }, 1, { indelingsjaar: 2022 })] }, 2023],
    ['else the first of Wijkindeling', { Kerngegevens: [{ ...own, indelingsjaar: null }], Wijkindeling: [null, 2022, 2021].map((indelingsjaar) => lineOf({ postcode: '9461' }, 1, { indelingsjaar })) }, 2022],
    ['else nobody knows', { Kerngegevens: [{ ...own, indelingsjaar: null }] }, null],
  ])('the indelingsjaar: %s', (_, sheets, indelingsjaar) => expect(gebiedenIn(sheets).indelingsjaar).toBe(indelingsjaar));
});
