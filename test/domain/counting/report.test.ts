import { areaOfRow } from '../../../src/domain/counting/report';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { counted } from './counted';

const place: ExampleRow<'Voorzieningen'> = { postcode: null, gebiedscode: 'WK1680AA' };
const bare: ExampleRow<'Kerngegevens'> = { soort: null, gebiedsnaam: null, inw_65plus: null, ses_woa: null, inwoners: null };
const Wijkindeling: readonly ExampleRow<'Wijkindeling'>[] = [
  { postcode: '9461', wijkcode: 'WK168001', wijknaam: 'Dorp', kern: 'Eext', wijkteam: 'Oost' },
  { postcode: '9462', wijkcode: 'WK168002', wijknaam: null, kern: 'Eext', wijkteam: 'Oost' },
  { postcode: '9463', wijkcode: 'WK168003', wijknaam: 'Veld', kern: 'Eext', wijkteam: 'West' },
  { postcode: '9464', wijkcode: 'WK168003', wijknaam: 'Veld', kern: 'Anloo', wijkteam: 'West' },
  { postcode: '9465', wijkcode: 'WK168004', wijknaam: 'Hei', kern: 'Rolde', wijkteam: 'Zuid' },
  { postcode: '7801', wijkcode: 'WK011401', wijknaam: 'Emmen', kern: 'Emmen', wijkteam: 'Ver' },
];
const Kerngegevens: readonly ExampleRow<'Kerngegevens'>[] = [
  { ...bare, gebiedscode: 'WK168001', inwoners: 1000, inw_65plus: 250, ses_woa: -0.2 },
  { ...bare, gebiedscode: 'WK168002', inwoners: 500, inw_65plus: 50, gebiedsnaam: 'Twee' },
  { ...bare, gebiedscode: 'WK168003', inwoners: 100 },
  { ...bare, gebiedscode: 'WK011402', inwoners: 9999 },
  { ...bare, gebiedscode: 'Anloo', soort: 'K', inwoners: 40 },
  { ...bare, gebiedscode: 'Zuid', soort: 'T', inwoners: 70 },
];

const reportLines = (example: ExampleLevering): string[] =>
  counted(example).report.map(({ gebied, naam, inwoners, p65, ses }) => [gebied, naam, inwoners ?? '-', p65 ?? '-', ses ?? '-'].join(' | '));

const rest = ['buiten | Buiten de gemeente | - | - | -', 'onbekend | Onbekend | - | - | -'];

describe('report rows (design 4.2)', () => {
  test('every own wijk of Wijkindeling and Kerngegevens, and those that occur in a row', () => {
    expect(reportLines({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens } })).toEqual([
      'WK168001 | Dorp | 1000 | 0.25 | -0.2',
      'WK168002 | Twee | 500 | 0.1 | -',
      'WK168003 | Veld | 100 | - | -',
      'WK168004 | Hei | - | - | -',
      'WK1680AA | WK1680AA | - | - | -',
      ...rest,
      // Wijk 4 is unknown, and so is the sum.
      'totaal | Totaal | - | - | -',
    ]);
  });

  test('an own wijk that occurs only in a row that does not count has no report row', () => {
    const { report } = counted({ sheets: { Voorzieningen: [{ ...place, client_id: null }], Wijkindeling, Kerngegevens } });
    expect(report.map(({ gebied }) => gebied)).not.toContain('WK1680AA');
  });

  test.each<[string, ExampleRow<'Kerngegevens'>[], string]>([
    ['the gemeente’s own figure', [{ ...bare, gebiedscode: 'GM1680', soort: 'G', inwoners: 1700, inw_65plus: 340 }], 'totaal | Totaal | 1700 | 0.2 | -'],
    ['else the sum of its wijken', [{ ...bare, gebiedscode: 'WK168004', inwoners: 400 }], 'totaal | Totaal | 2000 | - | -'],
  ])('the total has %s', (_, lines, expected) => {
    const report = reportLines({ sheets: { Voorzieningen: [{}], Wijkindeling, Kerngegevens: [...Kerngegevens, ...lines] } });
    expect(report.at(-1)).toBe(expected);
  });

  test.each<['kern' | 'wijkteam', string[]]>([
    // Eext has wijk 1 and 2 wholly and a part of 3; Anloo its own figure; the wijk of Rolde has none.
    ['kern', ['Anloo | Anloo | 40 | - | -', 'Eext | Eext | 1500 | 0.2 | -', 'Rolde | Rolde | - | - | -']],
    ['wijkteam', ['Oost | Oost | 1500 | 0.2 | -', 'West | West | 100 | - | -', 'Zuid | Zuid | 70 | - | -']],
  ])('eenheid %s', (eenheid, expected) => {
    const report = reportLines({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens }, settings: { eenheid } });
    expect(report.slice(0, -3)).toEqual(expected);
  });

  test('a line without a label tells of no other kern: the wijk stays whole', () => {
    const unlabelled = [...Wijkindeling, { postcode: '9462AB', wijkcode: 'WK168002', wijknaam: null, kern: null, wijkteam: null }];
    const report = reportLines({ sheets: { Voorzieningen: [place], Wijkindeling: unlabelled, Kerngegevens }, settings: { eenheid: 'wijkteam' } });
    expect(report[0]).toBe('Oost | Oost | 1500 | 0.2 | -');
  });

  test('a kern tells which wijken lie in it but for a part, unless its own inhabitants are known', () => {
    const { report } = counted({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens }, settings: { eenheid: 'kern' } });
    expect(report.slice(0, 3).map(({ gebied, deels }) => [gebied, deels])).toEqual([
      ['Anloo', undefined],
      ['Eext', ['Veld']],
      ['Rolde', undefined],
    ]);
  });

  test('wijken stand by code, of several names the first counts, and a row that lies nowhere makes no wijk', () => {
    const rows = [{ ...place, gebiedscode: 'WK168000' }, { postcode: null, gebiedscode: null, gemeentecode_woon: null }];
    const names = [['9461', 'WK168001', null], ['9462', 'WK168001', 'Dorp'], ['9463', 'WK168001', 'Anders']] as const;
    const lines = names.map(([postcode, wijkcode, wijknaam]) => ({ postcode, wijkcode, wijknaam }));
    const report = reportLines({ sheets: { Voorzieningen: rows, Wijkindeling: lines, Kerngegevens: [{ ...bare, gebiedscode: 'WK168001' }] } });
    expect(report.slice(0, -1)).toEqual(['WK168000 | WK168000 | - | - | -', 'WK168001 | Dorp | - | - | -', ...rest]);
  });

  test.each<[string, ExampleRow<'Kerngegevens'>, string]>([
    ['nobody lives there', { inwoners: 0, inw_65plus: 0 }, 'WK168001 | Dorp | 0 | - | -'],
    ['nobody knows how many live there', { inwoners: null, inw_65plus: 10 }, 'WK168001 | Dorp | - | - | -'],
  ])('no share of 65 and over where %s', (_, figures, expected) => {
    const lines = [{ ...bare, gebiedscode: 'WK168001', ...figures }];
    expect(reportLines({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens: lines } })[0]).toBe(expected);
  });

  test('where the gemeente does not know its own inhabitants its wijken do', () => {
    const lines = [...Kerngegevens, { ...bare, gebiedscode: 'WK168004', inwoners: 400 }, { ...bare, gebiedscode: 'GM1680', soort: 'G' }];
    expect(reportLines({ sheets: { Voorzieningen: [{}], Wijkindeling, Kerngegevens: lines } }).at(-1)).toBe('totaal | Totaal | 2000 | - | -');
  });

  test('a kern is known by its name as well, never by the figures of a wijkteam, and is unknown where no wijk lies in it wholly', () => {
    const lines = [
      ...Kerngegevens.filter(({ gebiedscode }) => gebiedscode !== 'Anloo'),
      { ...bare, gebiedscode: 'Eext', soort: 'T', inwoners: 7 },
      { ...bare, gebiedscode: 'K4', soort: 'K', gebiedsnaam: 'Rolde', inwoners: 33 },
    ];
    const { report } = counted({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens: lines }, settings: { eenheid: 'kern' } });
    expect(report.slice(0, 3).map(({ gebied, inwoners, deels }) => [gebied, inwoners, deels])).toEqual([
      ['Anloo', null, undefined],
      ['Eext', 1500, ['Veld']],
      ['Rolde', 33, undefined],
    ]);
  });

  test.each<[string, readonly [number | null, number | null]]>([
    ['the first', [null, 500]],
    ['the last', [1000, null]],
  ])('one wijk of which the inhabitants are unknown, %s, makes those of its wijkteam unknown', (_, many) => {
    const lines = many.map((inwoners, place) => ({ ...bare, gebiedscode: `WK16800${place + 1}`, inwoners }));
    const { report } = counted({ sheets: { Voorzieningen: [place], Wijkindeling, Kerngegevens: lines }, settings: { eenheid: 'wijkteam' } });
    expect(report[0]).toMatchObject({ gebied: 'Oost', inwoners: null });
  });

  test('a wijkteam that has the name of one of the last three lines is that line', () => {
    const lines = [{ postcode: '9461', wijkcode: 'WK168001', wijkteam: 'onbekend' }, { postcode: '9462', wijkcode: 'WK168002', wijkteam: 'Oost' }];
    const { report } = counted({ sheets: { Voorzieningen: [place], Wijkindeling: lines }, settings: { eenheid: 'wijkteam' } });
    expect(report.map(({ gebied }) => gebied)).toEqual(['Oost', 'buiten', 'onbekend', 'totaal']);
  });

  test('who has a wijkteam that is called totaal counts once in the total', () => {
    const { wijken, pijlers } = counted({
      sheets: { Voorzieningen: [{ postcode: '9461AA', kosten: 5 }], Wijkindeling: [{ postcode: '9461', wijkcode: 'WK168001', wijkteam: 'totaal' }] },
      settings: { eenheid: 'wijkteam' },
    });
    const once = { gebied: 'totaal', voorzieningen: 1, ontdubbeld: 1, clienten: 1, kosten: 500 };
    expect([wijken.at(-1), pijlers]).toMatchObject([once, [once]]);
  });

  test('what is known of the area behind a row: of a wijkteam its wijken together, age by age', () => {
    const ages = { inw_0_14: 1, inw_15_24: 20, inw_25_44: 300, inw_45_64: 4000, inw_65plus: 50_000, huishoudens: 600_000 };
    const lines = (['WK168001', 'WK168002'] as const).map((gebiedscode) => ({ ...bare, gebiedscode, ...ages, inwoners: 54_321, ses_woa: 0.5 }));
    const areaIn = (eenheid: 'wijk' | 'wijkteam') =>
      areaOfRow(counted({ sheets: { Voorzieningen: [place], Wijkindeling: Wijkindeling.slice(0, 2), Kerngegevens: lines }, settings: { eenheid } }).checked.given);
    const one = { inwoners: 54_321, inw0tot14: 1, inw15tot24: 20, inw25tot44: 300, inw45tot64: 4000, inw65plus: 50_000, huishoudens: 600_000, sesWoa: 0.5 };
    const both = { inwoners: 108_642, inw0tot14: 2, inw15tot24: 40, inw25tot44: 600, inw45tot64: 8000, inw65plus: 100_000, huishoudens: 1_200_000, sesWoa: null };
    const [ofWijk, ofTeam] = [areaIn('wijk'), areaIn('wijkteam')];
    expect(ofWijk('WK168001')).toMatchObject({ code: 'WK168001', ...one });
    expect(ofTeam('Oost')).toMatchObject({ code: 'Oost', soort: 'T', naam: null, ...both });
    expect([ofWijk('totaal'), ofTeam('totaal')]).toMatchObject([{ code: 'GM1680', soort: 'G', ...both }, { code: 'GM1680', soort: 'G', ...both }]);
    expect([ofWijk('buiten'), ofTeam('onbekend'), ofTeam('WK168001')]).toEqual([null, null, null]);
  });

  test('without Kerngegevens the CBS reference of 2024', () => {
    const report = reportLines({ sheets: { Voorzieningen: [{}] } });
    expect(report).toHaveLength(24);
    expect(report[0]).toMatch(/^WK168000 \| .* \| 3590 \| /u);
    expect(report.at(-1)).toMatch(/^totaal \| Totaal \| 25845 \| /u);
  });
});
