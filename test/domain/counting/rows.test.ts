import type { Finding } from '../../../src/domain/rules/finding';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { counted } from './counted';
import { workedOut } from './worked-out';

type Row = ExampleRow<'Voorzieningen'>;
const nowhere = { postcode: null, gebiedscode: null, gemeentecode_woon: null } satisfies Row;

/** Row 2 stands before it, so that the row itself is row 3. */
const delivery = (row: Row, rest: Omit<ExampleLevering, 'sheets'> & { sheets?: ExampleLevering['sheets'] } = {}): ExampleLevering => ({
  ...rest,
  sheets: { ...rest.sheets, Voorzieningen: [{ client_id: 'eerste' }, row] },
});

const NA = '#N/B';

/** The codes of design 4.1 among the findings about row 3. */
const excludingFindings = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ blad, rij }) => blad === 'Voorzieningen' && rij === 3)
    .filter(
      ({ code, kolom }) =>
        ['P01', 'D01', 'D02', 'R01'].includes(code) ||
        (['B07', 'V01', 'V02', 'V05', 'V06', 'V07'].includes(code) &&
          ['client_id', 'wet', 'productcategorie', 'begindatum', 'einddatum', 'kosten'].includes(kolom ?? '')),
    )
    .map(({ code }) => code)
    .sort();

describe('which rows count (design 4.1)', () => {
  test.each<[string, Row, string[]]>([
    ['nothing wrong', {}, []],
    ['client_id empty', { client_id: null }, ['V01']],
    ['client_id of 65 characters', { client_id: 'x'.repeat(65) }, ['V02']],
    ['client_id of 64 characters', { client_id: 'x'.repeat(64) }, []],
    ['an error of Excel in kosten', { kosten: NA }, ['B07']],
    ['an error of Excel in a column that does not decide', { wijkteam: NA }, []],
    ['wet empty', { wet: null }, ['V01']],
    ['wet unknown', { wet: 'WLZ' }, ['V06']],
    ['leveringsvorm unknown', { leveringsvorm: 'XXX' }, []],
    ['geboortedatum empty', { geboortedatum: null }, []],
    ['productcategorie of another wet', { productcategorie: '45' }, ['P01']],
    ['begindatum unreadable', { begindatum: 'gisteren' }, ['V05']],
    ['begindatum ambiguous', { begindatum: '03/04/2026' }, ['V05']],
    ['einddatum unreadable', { einddatum: '31-02-2026' }, ['V05']],
    ['kosten no number', { kosten: 'veel' }, ['V07']],
    ['kosten empty', { kosten: null }, []],
    ['kosten as text', { kosten: '1.234,50' }, []],
    ['begindatum as text', { begindatum: '01-07-2026' }, []],
    ['begindatum after einddatum', { begindatum: '02-08-2026', einddatum: '01-08-2026' }, ['D01']],
    ['the last day before the quarter', { begindatum: '01-01-2026', einddatum: '30-06-2026' }, ['D02']],
    ['the first day of the quarter', { begindatum: '01-01-2026', einddatum: '01-07-2026' }, []],
    ['the last day of the quarter', { begindatum: '30-09-2026', einddatum: null }, []],
    ['the first day after the quarter', { begindatum: '01-10-2026', einddatum: null }, ['D02']],
    ['two things at once', { client_id: null, wet: 'WLZ', kosten: 'veel' }, ['V01', 'V06', 'V07']],
    ['the same as the row before', { client_id: 'eerste' }, ['R01']],
    ['the same but for spaces around a text', { client_id: ' eerste ' }, ['R01']],
    ['the same but for one column', { client_id: 'eerste', wijkteam: 'een ander team' }, []],
  ])('%s', (_, row, codes) => {
    const { excluded, mapped, checked } = counted(delivery(row));
    expect(excludingFindings(checked.findings)).toEqual(codes);
    expect(excluded).toEqual(codes.length === 0 ? [] : [{ blad: 'Voorzieningen', rij: 3, codes }]);
    expect(mapped.size).toBe(codes.length === 0 ? 2 : 1);
  });

  test('no row counts without a column that it cannot miss', () => {
    const rows = [['client_id', 'productcategorie', 'begindatum', 'kosten'], ['A', '02', '01-07-2026', 10]];
    const { excluded, wijken } = counted({ cells: { Voorzieningen: rows } });
    expect(excluded).toEqual([{ blad: 'Voorzieningen', rij: 2, codes: ['B02'] }]);
    expect(wijken.every(({ voorzieningen }) => voorzieningen === 0)).toBe(true);
  });

  test.each<[string, ExampleLevering]>([
    ['periode is unreadable', { sheets: { Levering: [{ periode: '2026' }], Voorzieningen: [{}], Arrangementen: [{}] } }],
    ['Voorzieningen is missing', { cells: { Voorzieningen: null } }],
  ])('there are no figures when %s', (_, example) => {
    const { wijken, kubus, report, jaar, mapped, stapeling } = counted(example);
    expect([wijken, kubus, report, jaar, mapped.size]).toEqual([[], [], [], [], 0]);
    expect(Object.values(stapeling.wetten)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

const Wijkindeling: readonly ExampleRow<'Wijkindeling'>[] = [
  { postcode: '9461AA', wijkcode: 'WK168001', kern: 'Eext', wijkteam: 'Oost' },
  { postcode: '9461AA', wijkcode: 'WK168009', kern: 'Annen', wijkteam: 'Oost' },
  { postcode: null, postcode_van: '9461AA', postcode_tot: '9461AZ', wijkcode: 'WK168002', kern: 'Anloo', wijkteam: 'West' },
  { postcode: '9461', wijkcode: 'WK168003', kern: null, wijkteam: 'West' },
  { postcode: '7801AA', wijkcode: 'WK011401', kern: 'Emmen', wijkteam: 'Zuid' },
];

describe('the gebied of a row (design 4.2)', () => {
  test.each<[string, Row, string]>([
    ['PC6 before range and PC4, the first of two lines', { postcode: '9461 aa' }, 'WK168001'],
    ['range before PC4', { postcode: '9461AB' }, 'WK168002'],
    ['PC4', { postcode: '9461BA' }, 'WK168003'],
    ['the postcode before the gebiedscode', { postcode: '9461AA', gebiedscode: 'WK168008' }, 'WK168001'],
    ['a wijk of another gemeente', { postcode: '7801AA', gebiedscode: 'WK168008' }, 'buiten'],
    ['postcode outside the Wijkindeling: the gebiedscode', { postcode: '9999ZZ', gebiedscode: 'WK168008' }, 'WK168008'],
    ['a malformed postcode: the gebiedscode', { postcode: '0123AB', gebiedscode: 'WK168008' }, 'WK168008'],
    ['the wijk of a buurt', { gebiedscode: 'BU16800712' }, 'WK168007'],
    ['letters in the wijk of a buurt', { gebiedscode: 'BU1680AB12' }, 'WK1680AB'],
    ['a buurt of another gemeente', { gebiedscode: 'BU01140100', gemeentecode_woon: '1680' }, 'buiten'],
    ['another gemeente', { gebiedscode: 'GM0114' }, 'buiten'],
    ['the own gemeente says nothing', { gebiedscode: 'GM1680' }, 'onbekend'],
    ['the own gemeente, living in another', { gebiedscode: 'GM1680', gemeentecode_woon: '0114' }, 'buiten'],
    ['living in another gemeente', { gemeentecode_woon: '0114' }, 'buiten'],
    ['an own wijk before living in another gemeente', { gebiedscode: 'WK168008', gemeentecode_woon: '0114' }, 'WK168008'],
    ['living in the own gemeente', { gemeentecode_woon: '1680' }, 'onbekend'],
    ['nothing known', {}, 'onbekend'],
  ])('%s', (_, row, gebied) => {
    const { mapped } = workedOut(delivery({ ...nowhere, ...row }, { sheets: { Wijkindeling } }));
    expect(mapped.at(1)).toMatchObject({ rij: 3, gebied });
    expect(mapped.at(1).gebiedReden).not.toBe('');
  });

  test.each<[string, 'kern' | 'wijkteam', Row, string]>([
    ['the kern of the line of a postcode', 'kern', { postcode: '9461AA' }, 'Eext'],
    ['the kern of a wijk', 'kern', { gebiedscode: 'WK168002' }, 'Anloo'],
    ['a wijk without a kern', 'kern', { gebiedscode: 'WK168003' }, 'onbekend'],
    ['the wijkteam of the Wijkindeling, not of the row', 'wijkteam', { gebiedscode: 'WK168002', wijkteam: 'Noord' }, 'West'],
    ['another gemeente', 'kern', { postcode: '7801AA' }, 'buiten'],
  ])('%s', (_, eenheid, row, gebied) => {
    const { mapped, report } = workedOut(delivery({ ...nowhere, ...row }, { sheets: { Wijkindeling }, settings: { eenheid } }));
    expect(mapped.at(1).gebied).toBe(gebied);
    expect(report.map((one) => one.gebied)).toContain(gebied);
  });

  test.each<[string, Row, string | null]>([
    ['the name on the line of a postcode', { postcode: '9461AA' }, 'Dorp'],
    ['a line without a name: the first of that wijk that has one', { postcode: '9462AA' }, 'Veld'],
    ['a gebiedscode: the first line of that wijk that has one', { gebiedscode: 'WK168002' }, 'Veld'],
    ['no line has a name: that of Kerngegevens', { gebiedscode: 'WK168003' }, 'Hei van Kerngegevens'],
    ['nobody names the wijk', { gebiedscode: 'WK1680ZZ' }, null],
    ['no wijk', {}, null],
  ])('the name of the wijk: %s', (_, row, wijknaam) => {
    const lines = ([['9461', 'WK168001', 'Dorp'], ['9462', 'WK168002', null], ['9463', 'WK168002', 'Veld'], ['9464', 'WK168002', 'Anders'], ['9465', 'WK168003', null]] as const).map(
      ([postcode, wijkcode, name]) => ({ postcode, wijkcode, wijknaam: name }),
    );
    const Kerngegevens = (['WK168002', 'WK168003'] as const).map((gebiedscode) => ({ gebiedscode, soort: 'W', gebiedsnaam: 'Hei van Kerngegevens' }));
    const { mapped } = workedOut(delivery({ ...nowhere, ...row }, { sheets: { Wijkindeling: lines, Kerngegevens } }));
    expect(mapped.at(1)).toMatchObject({ rij: 3, wijknaam });
  });

  test.each<[string, Row, string | null]>([
    ['that of the row before that of the Wijkindeling', { gebiedscode: 'WK168002', wijkteam: 'Noord' }, 'Noord'],
    ['else that of the Wijkindeling', { gebiedscode: 'WK168002', wijkteam: null }, 'West'],
    ['nowhere', { wijkteam: null }, null],
  ])('the wijkteam of a row: %s', (_, row, wijkteam) => {
    expect(workedOut(delivery({ ...nowhere, ...row }, { sheets: { Wijkindeling } })).mapped.at(1)).toMatchObject({ wijkteam });
  });

  test('without a readable gemeentecode nobody lives anywhere', () => {
    const { mapped, report } = counted({ sheets: { Levering: [{ gemeentecode: 'Aa' }], Voorzieningen: [{}], Wijkindeling } });
    expect(mapped.at(0).gebied).toBe('onbekend');
    expect(report.map(({ gebied }) => gebied)).toEqual(['buiten', 'onbekend', 'totaal']);
  });
});

describe('what a row costs and where that falls (design 1.3, 4.3)', () => {
  const shares = (row: Row, sheets: ExampleLevering['sheets'] = {}) =>
    workedOut(delivery(row, { sheets })).mapped.at(1).leefdomeinen.map(({ code, kosten }) => `${code} ${kosten}`);

  test.each<[string, Row, string[]]>([
    ['as delivered', { kosten: 12.34 }, ['SOC 1234']],
    ['a correction', { kosten: -12.34, correctie: 'J' }, ['SOC -1234']],
    // 58.20 × 3 × 92/7 = 2294.742857…
    ['tarief × volume per week', { kosten: null, begindatum: '01-01-2026', einddatum: '31-12-2026' }, ['SOC 229474']],
    // July 31/31 + August 31/31 + September 15/30 months of 58.20 × 3
    ['per month', { kosten: null, begindatum: '01-01-2026', einddatum: '15-09-2026', frequentie: '4' }, ['SOC 43650']],
    // eenheid 83: 3 euro a day, 10 days
    ['an amount in euro', { kosten: null, begindatum: '01-07-2026', einddatum: '10-07-2026', eenheid: '83', frequentie: '1' }, ['SOC 3000']],
    ['not derivable', { kosten: null, tarief: null }, ['SOC 0']],
  ])('%s', (_, row, expected) => expect(shares(row)).toEqual(expected));

  test.each<[string, Row, string]>([
    ['as delivered', { kosten: 12.34 }, 'Zo aangeleverd'],
    ['derived', { kosten: null, begindatum: '01-07-2026', einddatum: '10-07-2026', eenheid: '83', frequentie: '1' }, 'Berekend: € 3,00 × 10 dagen = € 30,00.'],
    ['not derivable', { kosten: null, tarief: null }, 'Niet aangeleverd en niet af te leiden: telt als € 0,00'],
  ])('%s, and says so', (_, row, reden) => expect(workedOut(delivery(row)).mapped.at(1).kostenReden).toBe(reden));

  test('the cents of a row are split by weight, the largest remainder first', () => {
    const line = { wet: 'WMO', productcategorie: '02', productcode: null } as const;
    const Productcatalogus = [
      { ...line, leefdomein: 'SOC', gewicht: 1 },
      { ...line, leefdomein: 'DAG', gewicht: 1 },
      { ...line, leefdomein: 'FIN', gewicht: 1 },
    ];
    expect(shares({ kosten: 0.02 }, { Productcatalogus })).toEqual(['SOC 1', 'DAG 1', 'FIN 0']);
    expect(shares({ kosten: -1, correctie: 'J' }, { Productcatalogus })).toEqual(['SOC -34', 'DAG -33', 'FIN -33']);
  });

  test('category 10 falls to the resultaatgebieden of its arrangement, unless the gemeente says otherwise', () => {
    const row = { productcategorie: '10', productcode: null, toewijzingnummer: 77, kosten: 1 };
    const Arrangementen = [
      { toewijzingnummer: 77, rg1_admfin: 'J', rg2_huishouden: 'N', rg3_dagstructuur: 'J', rg5_zelfzorg: 'J' },
    ];
    expect(shares(row)).toEqual(['SOC 100']);
    expect(shares(row, { Arrangementen })).toEqual(['FIN 34', 'DAG 33', 'FYS 33']);
    expect(shares({ ...row, toewijzingnummer: 78 }, { Arrangementen })).toEqual(['SOC 100']);
    const Productcatalogus = [{ wet: 'WMO', productcategorie: '10', productcode: null, leefdomein: 'VEI', gewicht: 1 }];
    expect(shares(row, { Arrangementen, Productcatalogus })).toEqual(['VEI 100']);
  });

  const unmarked = { rg1_admfin: 'N', rg2_huishouden: 'N', rg3_dagstructuur: null, rg4_sociaal: 'N', rg5_zelfzorg: null, rg6_gezin: 'N' } as const;
  const marked = (toewijzingnummer: number, ...columns: readonly (keyof typeof unmarked)[]): ExampleRow<'Arrangementen'> => ({
    toewijzingnummer, ...unmarked, ...Object.fromEntries(columns.map((column) => [column, 'J'])),
  });
  test.each<[string, Row, readonly ExampleRow<'Arrangementen'>[], string[]]>([
    ['an empty mark is no resultaatgebied', {}, [marked(77, 'rg1_admfin')], ['FIN 100']],
    ['an arrangement without any leaves the product where it was', {}, [marked(77)], ['SOC 100']],
    ['it leaves the word to another with that number', {}, [marked(77), marked(77, 'rg1_admfin')], ['FIN 100']],
    ['of two with that number the first decides', {}, [marked(77, 'rg1_admfin'), marked(77, 'rg5_zelfzorg')], ['FIN 100']],
    ['each number has its own', {}, [marked(76, 'rg5_zelfzorg'), marked(77, 'rg1_admfin')], ['FIN 100']],
    ['another category stays where it is', { productcategorie: '02' }, [marked(77, 'rg1_admfin')], ['SOC 100']],
    ['so does a row without a number', { toewijzingnummer: null }, [marked(77, 'rg1_admfin')], ['SOC 100']],
  ])('category 10: %s', (_, row, Arrangementen, expected) => {
    const base = { productcategorie: '10', productcode: null, toewijzingnummer: 77, kosten: 1 };
    expect(shares({ ...base, ...row }, { Arrangementen })).toEqual(expected);
  });
});
