import { givenOf } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
import type { SheetData, SheetName } from '../../src/domain/levering/sheet-data';
import { rules } from '../../src/domain/rules';
import { check } from '../../src/domain/rules/check';
import { leveringRule, rowRule, type ExampleLevering, type LeveringRule, type Rule } from '../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from './example-workbook';

const words = {
  severity: 'W',
  title: 'Controle van de toets',
  explanation: 'Dit is een toets.',
  fix: 'Doe niets.',
  source: 'deze toets',
} as const;

const overLevering = (code: string, find: LeveringRule['find'], needs: LeveringRule['needs'] = []): Rule =>
  leveringRule({ ...words, code, needs, find, examples: { accepted: [], rejected: [] } });

/** Finds every row of Voorzieningen that has kosten. */
const kosten = (code: string): Rule =>
  rowRule({
    ...words,
    code,
    sheets: ['Voorzieningen'],
    columns: ['kosten'],
    holds: (row) => row.kosten === null,
    message: () => 'Er zijn kosten.',
    examples: { accepted: [], rejected: [] },
  });

function checked(example: ExampleLevering, chosen: readonly Rule[]) {
  const levering = readLevering(exampleWorkbook(example));
  return { levering, ...check(levering, givenOf(levering, exampleDay(example), example.settings), chosen) };
}

const real = (...codes: string[]): readonly Rule[] => rules.filter(({ code }) => codes.includes(code));
const SEVERAL: ExampleLevering = { sheets: { Voorzieningen: [{}, { kosten: 'duur' }, { kosten: null }, {}] } };

describe('the findings', () => {
  test('stand in the order of reading: the delivery, then sheet, row, code and column', () => {
    const melding = 'Toets.';
    const late = overLevering('Z02', (_levering, _given, report) => {
      report.hit({ blad: 'Wijkindeling', row: null, kolom: null, melding });
      report.hit({ blad: 'Voorzieningen', row: 1, kolom: 'wet', melding });
      report.hit({ blad: 'Voorzieningen', row: 1, kolom: 'kosten', melding });
      report.hit({ blad: 'Voorzieningen', row: 0, kolom: 'wet', melding });
      report.hit({ blad: 'Voorzieningen', row: null, kolom: 'wet', melding });
      report.hit({ blad: null, row: null, kolom: null, melding });
    });
    const { findings } = checked({ sheets: { Voorzieningen: [{}, {}], Wijkindeling: [{}] } }, [late, kosten('Z01')]);
    expect(findings.map(({ code, blad, rij, kolom }) => [code, blad, rij, kolom])).toEqual([
      ['Z02', null, null, null],
      ['Z02', 'Voorzieningen', null, 'wet'],
      ['Z01', 'Voorzieningen', 2, 'kosten'],
      ['Z02', 'Voorzieningen', 2, 'wet'],
      ['Z01', 'Voorzieningen', 3, 'kosten'],
      ['Z02', 'Voorzieningen', 3, 'kosten'],
      ['Z02', 'Voorzieningen', 3, 'wet'],
      ['Z02', 'Wijkindeling', null, null],
    ]);
  });

  test('hold the address in the sheet, and none where the column is absent', () => {
    const cells = { Voorzieningen: [['Levering van zomaar'], [null, 'client_id', 'kosten'], [null, 'C-1', 5]] };
    const absent = overLevering('Z02', (_levering, _given, report) => {
      report.hit({ blad: 'Voorzieningen', row: 0, kolom: 'tarief', melding: 'Toets.' });
    });
    const { findings } = checked({ cells }, [kosten('Z01'), absent]);
    expect(findings.map(({ code, rij, kolom, cel }) => [code, rij, kolom, cel])).toEqual([
      ['Z01', 3, 'kosten', 'C3'],
      ['Z02', 3, 'tarief', null],
    ]);
  });

  test('leave out what another in the same cell says better, and do not count it', () => {
    const example: ExampleLevering = {
      sheets: { Voorzieningen: [{ wet: 'JW', productcategorie: 5 }, { productcategorie: 2 }] },
    };
    const { findings, coverage } = checked(example, real('P01', 'V03'));
    expect(findings.map(({ code, rij, kolom }) => [code, rij, kolom])).toEqual([
      ['P01', 2, 'productcategorie'],
      ['V03', 3, 'productcategorie'],
    ]);
    expect(coverage.map(({ code, gevonden }) => [code, gevonden])).toEqual([
      ['P01', 1],
      ['V03', 1],
    ]);
  });

  test.each<[string[], NonNullable<ExampleLevering['sheets']>]>([
    [['C07', 'C11'], { Voorzieningen: [{ productcategorie: '01', geboortedatum: '02-01-2026', begindatum: '01-01-2026' }] }],
    [['C08', 'C10'], { Voorzieningen: [{ wet: 'JW', productcategorie: '45', geboortedatum: '1848' }] }],
    [['C08', 'C12'], { Voorzieningen: [{ wet: 'PW', productcategorie: 'PW01', geboortedatum: '1848' }] }],
    [['G04', 'G06'], { Wijkindeling: [{}], Voorzieningen: [{ gebiedscode: 'WK010600' }] }],
    [['G05', 'G06'], { Wijkindeling: [{}], Voorzieningen: [{ gebiedscode: 'WK168099' }] }],
    [['G07', 'G06'], { Wijkindeling: [{}, { wijkcode: 'WK168001' }], Voorzieningen: [{ gebiedscode: 'WK168001' }] }],
  ])('stand side by side where they say different things: %j', (codes, sheets) => {
    const { findings } = checked({ sheets }, real(...codes));
    expect(findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  test('of the gebied are not made of a gemeentecode that does not exist', () => {
    const example: ExampleLevering = { sheets: { Levering: [{ gemeentecode: '9999', gemeentenaam: null }] } };
    const { findings, notRun } = checked(example, real('L01', 'G02', 'G04', 'G05', 'G08'));
    expect(findings.map(({ code }) => code)).toEqual(['L01']);
    expect(notRun.map(({ code }) => code)).toEqual(['G02', 'G04', 'G05', 'G08']);
  });

  test('that are counted only are not listed', () => {
    const counting = overLevering('Z01', (_levering, _given, report) => {
      report.hit({ blad: 'Voorzieningen', row: 0, kolom: 'wet', melding: 'Toets.', unlisted: true });
      report.looked(1);
    });
    const { findings, coverage } = checked({}, [counting]);
    expect(findings).toEqual([]);
    expect(coverage).toEqual([{ code: 'Z01', gecontroleerd: 1, overgeslagen: 0, gevonden: 1 }]);
  });
});

describe('the coverage', () => {
  test('passes over a row of which a column failed its own check', () => {
    const { coverage, findings } = checked(SEVERAL, [kosten('Z01')]);
    expect(coverage).toEqual([{ code: 'Z01', gecontroleerd: 3, overgeslagen: 1, gevonden: 2 }]);
    expect(findings.map(({ rij }) => rij)).toEqual([2, 5]);
  });

  test('passes over every row when a column it needs is absent and nothing makes up for it', () => {
    const cells = { Voorzieningen: [['client_id', 'wet'], ['C-1', 'WMO'], ['C-2', 'JW']] };
    const { coverage, findings } = checked({ cells }, real('K01', 'P01', 'D01'));
    expect(findings).toEqual([]);
    expect(coverage.map(({ code, gecontroleerd, overgeslagen }) => [code, gecontroleerd, overgeslagen])).toEqual([
      ['D01', 0, 2],
      ['K01', 0, 2],
      ['P01', 0, 2],
    ]);
  });

  const faulty: ExampleLevering = {
    sheets: {
      Voorzieningen: [{}, { begindatum: 'x', wet: 'x' }, { einddatum: 'x', kosten: 'x', volume: 'x' }, { productcode: 'lang-lang' }],
      Arrangementen: [{}, { rg1_admfin: 'x' }, { intensiteit: 'x', einddatum: 'x' }],
      Tarievenblad: [{}, { zwaarte: 'x' }],
      Productcatalogus: [{}, { gewicht: 'x' }],
    },
  };
  const overRows = rules.filter((rule) => rule.kind === 'row' || /^(?:[RKTPA]|C0[56]|D|G0[28]|L03)/u.test(rule.code));
  test.each(overRows.map((rule) => [rule.code, rule] as const))('of %s adds up to all rows it could look at', (_, rule) => {
    const { levering, coverage } = checked(faulty, [rule]);
    const sizes = (rule.kind === 'row' ? rule.sheets : [sheetOf(rule.code)]).map(
      (name) => (levering.sheets[name] as SheetData | null)?.size ?? 0,
    );
    const [line] = coverage;
    // P07 looks at three cells of a row: its leefdomein, its cirkel and its weight.
    const cells = rule.code === 'P07' ? 3 : 1;
    expect((line?.gecontroleerd ?? 0) + (line?.overgeslagen ?? 0)).toBe(cells * sizes.reduce((sum, size) => sum + size, 0));
  });

  test('names each control once, in the order they were given', () => {
    const { coverage } = checked({}, rules);
    expect(coverage.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
  });
});

const sheetOf = (code: string): SheetName =>
  code === 'P07' ? 'Productcatalogus' : code.startsWith('A') ? 'Arrangementen' : code.startsWith('T') ? 'Tarievenblad' : 'Voorzieningen';

describe('a control that cannot be carried out', () => {
  test('because it stops on a fault is listed without its findings; the others go on', () => {
    const broken = overLevering('Z01', (_levering, _given, report) => {
      report.looked(1);
      report.hit({ blad: 'Voorzieningen', row: 0, kolom: 'wet', melding: 'Toets.' });
      throw new Error('stuk');
    });
    const { findings, coverage, notRun } = checked(SEVERAL, [broken, kosten('Z02')]);
    expect(notRun).toEqual([{ code: 'Z01', reden: 'de controle vastliep' }]);
    expect(findings.map(({ code }) => code)).toEqual(['Z02', 'Z02']);
    expect(coverage[0]).toEqual({ code: 'Z01', gecontroleerd: 0, overgeslagen: 4, gevonden: 0 });
  });

  test.each([
    ['periode', { periode: '2026-K3' }, 'de periode ontbreekt of niet klopt'],
    ['periode', { periode: null }, 'de periode ontbreekt of niet klopt'],
    ['gemeente', { gemeentecode: 'Aa' }, 'de gemeentecode ontbreekt of niet klopt'],
    ['gemeente', { gemeentecode: '9999' }, 'de gemeentecode ontbreekt of niet klopt'],
    ['gemeente', { gemeentecode: '0501' }, 'de gemeentecode ontbreekt of niet klopt'],
    ['gemeente', { gemeentecode: '999', periode: null }, 'de gemeentecode ontbreekt of niet klopt'],
  ] as const)('for want of the %s is listed with the reason', (need, row, reden) => {
    const find = jest.fn();
    const { notRun, coverage } = checked({ sheets: { Levering: [row], Voorzieningen: [{}, {}] } }, [
      overLevering('Z01', find, [need]),
    ]);
    expect(find).not.toHaveBeenCalled();
    expect(notRun).toEqual([{ code: 'Z01', reden }]);
    expect(coverage).toEqual([{ code: 'Z01', gecontroleerd: 0, overgeslagen: 2, gevonden: 0 }]);
  });

  test.each([
    [{}],
    [{ gemeentecode: 34 }],
    [{ gemeentecode: '518', gemeentenaam: 'Assen' }],
    [{ gemeentecode: '0501', periode: '2022K4' }],
  ])('is none when what it needs is there: %j', (row) => {
    const find = jest.fn();
    const rule = overLevering('Z01', find, ['periode', 'gemeente']);
    expect(checked({ sheets: { Levering: [row] } }, [rule]).notRun).toEqual([]);
    expect(find).toHaveBeenCalledTimes(1);
  });
});
