import { referenceSetOf } from '../../../src/domain/benchmark/reference-set';
import { benchmarksetOf } from '../../../src/domain/benchmark/benchmarkset';
import type { CountedCell, ReportGebied } from '../../../src/domain/calculated';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from '../example-workbook';

type Line = ExampleRow<'Benchmarkset'>;
type Kern = ExampleRow<'Kerngegevens'>;

const readingOf = (example: ExampleLevering) => {
  const levering = readLevering(exampleWorkbook(example));
  return { levering, given: givenOf(levering, exampleDay(example), example.settings) };
};

describe('the Benchmarkset', () => {
  const WK = { gebiedscode: 'WK011400', wet: 'totaal', leefdomein: 'totaal', cliënten: 10, kosten: 5, inwoners: 900 } satisfies Line;

  /** Per area its inhabitants and, per part, clients and cents. */
  const read = (lines: readonly Line[]) =>
    benchmarksetOf(readingOf({ sheets: { Benchmarkset: lines } }).levering, '2026K3').map(({ code, inwoners, cijfers }) => [
      code, inwoners, Object.fromEntries([...cijfers].map(([deel, { clienten, kosten }]) => [deel, [clienten, kosten]])),
    ]);

  test.each<[string, Line[], unknown]>([
    ['total, wet and leefdomein, however they are written', [WK, { ...WK, wet: 'wmo', leefdomein: 'Totaal', kosten: 4 }, { ...WK, wet: ' TOTAAL', leefdomein: 'fys', cliënten: 3 }],
      [['WK011400', 900, { totaal: [10, 500], WMO: [10, 400], FYS: [3, 500] }]]],
    ['a wet within a leefdomein is no part', [{ ...WK, wet: 'WMO', leefdomein: 'FYS' }], [['WK011400', 900, {}]]],
    ['of two about the same the first', [WK, { ...WK, cliënten: 11, inwoners: 800 }], [['WK011400', 900, { totaal: [10, 500] }]]],
    ['inhabitants on a later line', [{ ...WK, inwoners: null }, { ...WK, wet: 'JW', inwoners: 800 }], [['WK011400', 800, { totaal: [10, 500], JW: [10, 500] }]]],
    ['an amount that cannot be read is unknown', [{ ...WK, cliënten: 'tien', kosten: null }], [['WK011400', 900, { totaal: [null, null] }]]],
    ['areas in order', [WK, { ...WK, gebiedscode: 'NL' }, { ...WK, wet: 'PW' }], [['WK011400', 900, { totaal: [10, 500], PW: [10, 500] }], ['NL', 900, { totaal: [10, 500] }]]],
    ['another quarter, or none that can be read', [{ ...WK, periode: '2026K2' }, { ...WK, periode: 'zomer' }, { ...WK, periode: null }], []],
    ['no area, no wet or no leefdomein', [{ ...WK, gebiedscode: null }, { ...WK, wet: null }, { ...WK, leefdomein: null }], []],
  ])('%s', (_, lines, expected) => expect(read(lines)).toEqual(expected));

  test('that is absent has no areas', () => {
    expect(benchmarksetOf(readingOf({}).levering, '2026K3')).toEqual([]);
  });
});

describe('the reference set', () => {
  const cell = (gebied: string, axis: Partial<CountedCell>, clienten: number): CountedCell => ({
    gebied, wet: null, leefdomein: null, cirkel: null, voorzieningen: 0, ontdubbeld: 0, clienten, huishoudens: null, instroom: 0, uitstroom: 0, stand: 0, kosten: 100 * clienten, ...axis,
  });
  const row = (gebied: string, inwoners: number | null): ReportGebied => ({ gebied, naam: `naam van ${gebied}`, inwoners, p65: null, ses: null });
  const line = (gebiedscode: string, given: Line = {}): Line => ({ gebiedscode, cliënten: 8, kosten: 9, inwoners: 700, ...given });
  const kern = (gebiedscode: string, given: Kern): Kern => ({ gebiedscode, gebiedsnaam: null, inw_65plus: null, ses_woa: null, stedelijkheid: null, ...given });

  function setOf(example: ExampleLevering, report: readonly ReportGebied[] = []) {
    const { levering, given } = readingOf(example);
    const counted = { report, wijken: [cell('WK168000', {}, 3)], pijlers: [cell('WK168000', { wet: 'WMO' }, 2)], leefdomeinen: [cell('WK168000', { leefdomein: 'FYS' }, 1)] };
    return referenceSetOf(levering, given, counted);
  }
  const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

  test('own areas have 50 inhabitants or more; what is no area of its own is not among them', () => {
    const report = [row('WK168000', 50), row('WK168001', 49), row('WK168002', null), row('buiten', 500), row('onbekend', 500), row('totaal', 500)];
    const { areas, teKlein } = setOf({}, report);
    expect(areas.map(({ code, naam, eigen, inwoners }) => [code, naam, eigen, inwoners])).toEqual([['WK168000', 'naam van WK168000', true, 50]]);
    expect(teKlein.map(({ gebied }) => gebied)).toEqual(['WK168001', 'WK168002']);
  });

  test('an own area has its figures of every part, and 0 where nothing was counted', () => {
    const [own] = setOf({}, [row('WK168000', 50)]).areas;
    expect(['totaal', 'WMO', 'FYS'].map((deel) => own?.figures(deel)).map((figures) => [figures?.clienten, figures?.kosten])).toEqual([[3, 300], [2, 200], [1, 100]]);
    expect(own?.figures('JW')).toEqual({ clienten: 0, kosten: 0 });
  });

  test('an area elsewhere has the parts that stand there', () => {
    const [other] = setOf({ sheets: { Benchmarkset: [line('WK0114XX'), line('WK0114XX', { wet: 'JW', kosten: 1 })] } }).areas;
    expect(other).toMatchObject({ code: 'WK0114XX', naam: 'WK0114XX', eigen: false, inwoners: 700, p65: null, ses: null, stedelijkheid: null });
    expect(['totaal', 'JW', 'WMO'].map((deel) => other?.figures(deel))).toEqual([{ clienten: 8, kosten: 900 }, { clienten: 8, kosten: 100 }, null]);
  });

  test('what is taken of the figures elsewhere may be less', () => {
    const { levering, given } = readingOf({ sheets: { Benchmarkset: [line('WK0114XX'), line('NL')] } });
    const none = { report: [], wijken: [], pijlers: [], leefdomeinen: [] };
    const { areas, lijnen } = referenceSetOf(levering, given, none, ({ kosten }) => ({ clienten: null, kosten }));
    expect([...areas, ...lijnen].map(({ figures }) => figures('totaal'))).toEqual([{ clienten: null, kosten: 900 }, { clienten: null, kosten: 900 }]);
  });

  test('Kerngegevens tell of areas elsewhere, of all that is known the Benchmarkset only the inhabitants it lacks', () => {
    const Kerngegevens = [
      kern('WK0114AA', { gebiedsnaam: 'Zuid', inwoners: 1000, inw_65plus: 250, ses_woa: -0.12, stedelijkheid: 3 }),
      kern('WK0114BB', { inwoners: null, inw_65plus: 250 }),
      kern('WK0114CC', { inwoners: 49 }),
      kern('WK0114DD', { inwoners: 50, inw_65plus: 0 }),
      kern('WK0114EE', { inwoners: 900 }),
    ];
    const { areas, zonderInwoners } = setOf({ sheets: { Kerngegevens, Benchmarkset: ['AA', 'BB', 'CC', 'DD', 'EE'].map((wijk) => line(`WK0114${wijk}`)) } });
    expect(areas.map(({ code, naam, inwoners, p65, ses, stedelijkheid }) => [code, naam, inwoners, p65, ses, stedelijkheid])).toEqual([
      ['WK0114AA', 'Zuid', 1000, { numerator: 1n, denominator: 4n }, { numerator: -3n, denominator: 25n }, 3],
      ['WK0114BB', 'WK0114BB', 700, null, null, null],
      ['WK0114DD', 'WK0114DD', 50, { numerator: 0n, denominator: 1n }, null, null],
      ['WK0114EE', 'WK0114EE', 900, null, null, null],
    ]);
    expect(zonderInwoners).toBe(1);
  });

  test('wijken of other gemeenten are compared, gemeenten and the country stand beside, an own wijk and a buurt do neither', () => {
    const Benchmarkset = ['WK0114XX', 'WK0114NL', 'GM0114', 'NL00', 'NL', 'WK1680ZZ', 'BU01140000'].map((code) => line(code));
    const { areas, lijnen, zonderInwoners } = setOf({ sheets: { Kerngegevens: [kern('GM0114', { inwoners: 5 })], Benchmarkset } });
    expect([codesOf(areas), codesOf(lijnen), zonderInwoners]).toEqual([['WK0114XX', 'WK0114NL'], ['NL00', 'NL'], 0]);
  });

  test('own areas stand in front, with what is known of them', () => {
    const example: ExampleLevering = {
      sheets: { Kerngegevens: [kern('WK168000', { inwoners: 400, inw_65plus: 100, ses_woa: 0.5, stedelijkheid: 5 })], Benchmarkset: [line('WK0114XX')] },
    };
    const { areas } = setOf(example, [row('WK168000', 400), row('WK168099', 60)]);
    expect(codesOf(areas)).toEqual(['WK168000', 'WK168099', 'WK0114XX']);
    expect(areas[0]).toMatchObject({ p65: { numerator: 1n, denominator: 4n }, ses: { numerator: 1n, denominator: 2n }, stedelijkheid: 5, gebied: { inw65plus: 100 } });
    expect(areas[1]).toMatchObject({ p65: null, ses: null, stedelijkheid: null, gebied: null });
  });
});
