import { kubusCsv } from '../../../src/domain/kubus-csv';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { dayOf } from '../../../src/domain/calendar';
import { counted } from '../counting/counted';
import { cell, calculatedOf, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

/** So many clients in a wijk, each with so many products, with the kosten on the first row of all. */
const clients = (gebiedscode: string, many: number, products = 1, given: ExampleRow<'Historie'> = {}): ExampleRow<'Historie'>[] =>
  Array.from({ length: many * products }, (_, number) => ({
    client_id: `${gebiedscode}-${Math.floor(number / products)}`, huishouden_id: `H${gebiedscode}-${number % 3}`, postcode: null, gebiedscode,
    productcategorie: ['02', '01', '07', '08'][number % products] ?? '02', productcode: null, toewijzingnummer: 1 + number,
    begindatum: dayOf('2026-07-01'), einddatum: null, kosten: number === 0 ? 1000 : 0, ...given,
  }));

const wijk = (gebiedscode: string, inwoners: number, given: ExampleRow<'Kerngegevens'> = {}): ExampleRow<'Kerngegevens'> => ({
  gebiedscode, gebiedsnaam: gebiedscode, inwoners, inw_65plus: null, ses_woa: null, huishoudens: null, stedelijkheid: null, ...given,
});

const delivery = (
  rows: readonly ExampleRow<'Historie'>[],
  kern: readonly ExampleRow<'Kerngegevens'>[],
  more: ExampleLevering['sheets'] = {},
): ExampleLevering => ({ sheets: { Voorzieningen: rows, Kerngegevens: kern, ...more } });

const two = delivery(
  [...clients('WK168000', 30), ...clients('WK168001', 12, 3)],
  [wijk('WK168000', 1000, { huishoudens: 400 }), wijk('WK168001', 1000)],
);

const proseOf = (example: ExampleLevering): string => textsOf(planOf('samenvatting', counted(example)), 'plain').join('\n');

describe('Stapeling', () => {
  const plan = planOf('stapeling', counted(two));

  test('has a row for each gebied, the classes, their share and how many that is per 1.000 households', () => {
    const table = tableIn(plan, 'am_stapeling');
    expect(headersOf(table)).toEqual([
      'Gebied', 'Naam', '1', '2', '3', '4', '5', '6+', 'Cliënten met 2 of meer', 'Stapelingsgraad', 'Per 1000 huishoudens',
    ]);
    expect(table.rows[0]).toEqual(['WK168000', 'WK168000', 30, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(table.rows[1]).toEqual(['WK168001', 'WK168001', 0, 0, 12, 0, 0, 0, 12, 1, null]);
    expect(table.rows.at(-1)?.slice(0, 10)).toEqual(['Totaal', 'Aa en Hunze', 30, 0, 12, 0, 0, 0, 12, 12 / 42]);
  });

  test('households, combinations of wetten and of leefdomeinen stand below', () => {
    expect(plan.tables.map(({ name }) => name)).toEqual([
      'am_stapeling', 'am_stapeling_huishoudens', 'am_stapeling_wetten', 'am_stapeling_leefdomeinen',
    ]);
    expect(recordsOf(tableIn(plan, 'am_stapeling_wetten'))[0]).toEqual({ Wetten: 'WMO', Cliënten: 42, Aandeel: 1 });
    const pairs = recordsOf(tableIn(plan, 'am_stapeling_leefdomeinen'));
    expect(pairs.find(({ Leefdomein }) => Leefdomein === 'ADL')).toMatchObject({
      'ADL / Huishouden': null,
      'Sociaal netwerk en participatie': 12,
      'Fysieke gezondheid': 0,
    });
  });

  test('an area with fewer than 50 inhabitants, or nobody knows how many, has nothing per 1.000 households', () => {
    const rows = [...clients('WK168000', 30, 2), ...clients('WK168001', 12, 3), ...clients('WK168002', 10, 2)];
    const kern = [wijk('WK168000', 49, { huishoudens: 24 }), wijk('WK168001', 50, { huishoudens: 24 }), wijk('WK168002', 60, { inwoners: null, huishoudens: 24 })];
    expect(tableIn(planOf('stapeling', counted(delivery(rows, kern))), 'am_stapeling').rows.map((row) => row.slice(8))).toEqual([
      [30, 1, null], [12, 1, 500], [10, 1, null], [0, null, null], [0, null, null], [52, 1, null],
    ]);
  });

  test('a small number of clients hides their share of the kosten and their rates', () => {
    const few = planOf('stapeling', counted(delivery([...clients('WK168000', 30), ...clients('WK168001', 4, 3)], [wijk('WK168001', 900)])));
    expect(tableIn(few, 'am_stapeling').rows[1]?.slice(2)).toEqual([0, 0, '<5', 0, 0, 0, '<5', null, null]);
    expect(textsOf(few, 'subtitle')[0]).not.toContain('%');
  });

  test('households that nobody delivered are said to be missing', () => {
    const none = planOf('stapeling', counted(delivery(clients('WK168000', 9, 1, { huishouden_id: null }), [wijk('WK168000', 900)])));
    expect(none.tables.map(({ name }) => name)).not.toContain('am_stapeling_huishoudens');
    expect(textsOf(none, 'note').join()).toContain('Huishoudens: niet aangeleverd');
  });
});

describe('Trend', () => {
  const history = [
    ...clients('WK168000', 20, 1, { periode: '2025K3', begindatum: dayOf('2025-07-01') }),
    ...clients('WK168001', 3, 1, { periode: '2025K3', begindatum: dayOf('2025-07-01') }),
  ];
  const plan = planOf('trend', counted({ sheets: { ...two.sheets, Historie: history } }));
  const whole = (gebied: string) =>
    recordsOf(tableIn(plan, 'am_trend')).filter((line) => line['Gebied'] === gebied && line['Wet'] === 'totaal' && line['Leefdomein'] === 'totaal' && line['Cirkel'] === 'totaal');

  test('gives changes, and hides an index that would give a small number back', () => {
    expect(whole('WK168000')[1]).toMatchObject({ Periode: '2026K3', Cliënten: 30, 'Delta jaar cliënten': 50, 'Index cliënten': 150 });
    expect(whole('WK168001').map((line) => [line['Cliënten'], line['Kosten'], line['Index cliënten'], line['Index kosten']])).toEqual([
      ['<5', null, null, null], [12, 1000, null, null],
    ]);
  });

  test('draws a line through the quarters, and marks the gap', () => {
    expect(plan.charts[0]).toMatchObject({ type: 'line', source: { rows: 3, columns: 5 } });
    expect(recordsOf(tableIn(plan, 'am_trend_clienten')).map((line) => [line['Periode'], line['Totaal'], line['Breuk']])).toEqual([
      ['2025K3', 23, null], ['2026K3', 42, 'geen cijfers tussen 2025K3 en 2026K3'],
    ]);
  });

  test('splits growth only where both quarters have ten clients', () => {
    const rows = recordsOf(tableIn(plan, 'am_trend_verschuiving'));
    expect(rows.map((line) => [line['Gebied'], line['Groei kosten'], line['Door aantal cliënten']]).slice(0, 2)).toEqual([
      ['WK168000', 0, 500], ['WK168001', null, null],
    ]);
    expect(rows.at(-1)?.['Gebied']).toBe('Totaal');
  });

  test('without Historie it says so and draws nothing', () => {
    const alone = planOf('trend', counted(two));
    expect(alone.charts).toEqual([]);
    expect(textsOf(alone, 'note').join()).toContain('geen blad Historie');
  });
});

describe('Benchmark', () => {
  test('every line beside its names; a group of its own for each kind', () => {
    const plan = planOf('benchmark', counted(two));
    const table = tableIn(plan, 'am_benchmark');
    expect(headersOf(table).slice(0, 20)).toEqual([
      'Gebied', 'Naam', 'Maat', 'Deel', 'Deelnaam', 'Groep', 'Waarde', 'B', 'N', 'Mediaan', 'P25', 'P75', 'Min', 'Max', 'Index', 'Lo', 'Hi', 'Signaal', 'Extra', 'Euro',
    ]);
    expect(recordsOf(table)[0]).toMatchObject({ Gebied: 'WK168000', Maat: 'clienten', Deel: 'totaal', Groep: 'gemeente', Waarde: 30, B: 12, Index: 250, Signaal: '▲', Extra: 18, Euro: 0 });
    expect(plan.tables.map(({ name }) => name)).toEqual(['am_benchmark_gemeente', 'am_benchmark_kleine_kernen', 'am_benchmark', 'am_benchmark_marges']);
    expect(plan.charts[0]).toMatchObject({ type: 'clusteredBar', source: { rows: 3, columns: 3 } });
  });

  test('says in plain words what its columns are, and of likeness only what it rests on', () => {
    const headings = (ses: number | null): string[] =>
      textsOf(planOf('benchmark', counted(delivery(
        Array.from({ length: 8 }, (_, place) => clients(`WK16800${place}`, 12)).flat(),
        Array.from({ length: 8 }, (_, place) => wijk(`WK16800${place}`, 1000, { inw_65plus: 200, ses_woa: ses })),
      ))), 'heading');
    expect(headings(null)).toContain('Cliënten per 1.000 inwoners naast gebieden die lijken in vergrijzing');
    expect(headings(0.1)).toContain('Cliënten per 1.000 inwoners naast gebieden die lijken in vergrijzing en SES');
    expect(headersOf(tableIn(planOf('benchmark', counted(two)), 'am_benchmark_gemeente'))).toEqual([
      'Gebied', 'Naam', 'Gebied zelf', 'Groep', 'Gebieden in de groep', 'Index', 'Index van', 'Index tot', 'Signaal', 'Cliënten meer of minder', 'Euro meer of minder',
    ]);
  });

  test('a small number of the wijk itself does not come back through its rate, index or euro', () => {
    const plan = planOf('benchmark', counted(delivery([...clients('WK168000', 30), ...clients('WK168001', 4)], [wijk('WK168000', 1000), wijk('WK168001', 1000)])));
    const line = recordsOf(tableIn(plan, 'am_benchmark')).find(({ Gebied, Maat }) => Gebied === 'WK168001' && Maat === 'clienten');
    expect(line).toMatchObject({ Waarde: null, B: 30, Index: null, Lo: null, Hi: null, Signaal: 'te klein', Extra: null, Euro: null });
  });

  test('lines of a wet that nobody delivered are left out and said to be', () => {
    const plan = planOf('benchmark', counted({ sheets: { ...two.sheets, Levering: [{ pijlers: 'WMO' }] } }));
    const parts = recordsOf(tableIn(plan, 'am_benchmark')).map(({ Deel }) => Deel);
    expect(parts).toContain('WMO');
    expect(parts).not.toContain('JW');
    expect(textsOf(plan, 'note').join()).toContain('Niet aangeleverd: JW en PW');
  });

  test('gemeenten in the Benchmarkset stand beside the rest', () => {
    const Benchmarkset = [{ gebiedscode: 'GM0114', inwoners: 100_000, cliënten: 5000, kosten: 1_000_000 }];
    const plan = planOf('benchmark', counted({ sheets: { ...two.sheets, Benchmarkset } }));
    expect(tableIn(plan, 'am_benchmark_referentielijnen').rows[0]).toEqual(['GM0114', 'GM0114', 100_000, 50, 10]);
  });

  test.each([
    ['one wijk', delivery(clients('WK168000', 9), [wijk('WK168000', 900)]), 'maar één gebied'],
    ['no inhabitants known', delivery(clients('WK168000', 9), [wijk('WK168000', 40)]), 'Van geen enkel gebied'],
    ['a chosen area without figures', { ...two, settings: { referentiegroep: ['WK011400'] } }, 'niet te vergelijken: WK011400'],
  ])('%s: the sheet says so', (_, example, note) => {
    for (const id of ['benchmark', 'referentiegroepen']) {
      expect(textsOf(planOf(id, counted(example)), 'note').join('\n')).toContain(note);
    }
  });
});

describe('Referentiegroepen', () => {
  test('names the members of each group and how they were chosen', () => {
    const rows = recordsOf(tableIn(planOf('referentiegroepen', counted(two)), 'am_referentiegroepen'));
    expect(rows[0]).toMatchObject({ Gebied: 'WK168000', Groep: 'gemeente', 'Aantal leden': 1, Leden: 'WK168001' });
    expect(rows[2]).toMatchObject({ Groep: 'vergelijkbaar', 'Aantal leden': 0, Keuze: 'het aandeel 65-plussers is onbekend' });
  });

  test('prints each group once for all gebieden that have it, and a group of its own only where there is one', () => {
    const codes = Array.from({ length: 12 }, (_, place) => `WK1680${String(place).padStart(2, '0')}`);
    const kern = codes.map((code, place) => wijk(code, place < 10 ? 1000 : 5000, { inw_65plus: 100 + 50 * place, stedelijkheid: place < 5 ? 4 : 5 }));
    const plan = planOf('referentiegroepen', counted(delivery(codes.flatMap((code) => clients(code, 12)), kern)));
    const lines = recordsOf(tableIn(plan, 'am_referentiegroepen_overzicht'));
    const of = (groep: string) => lines.filter((line) => line['Groep'] === groep).map((line) => [line['Wie wordt vergeleken'], line['Aantal leden']]);
    expect(of('gemeente')).toEqual([['elk gebied van deze gemeente', 12]]);
    expect(of('kleine kernen')).toEqual([['elk gebied van deze gemeente', 10]]);
    expect(of('stedelijkheid')).toEqual([
      ['deze 5 gebieden, elk met de andere', 5],
      ['deze 7 gebieden, elk met de andere', 7],
    ]);
    // Four in each third: too few others, so each has its nearest or nobody.
    expect(of('vergelijkbaar').length).toBeGreaterThan(1);
    // High lines of text above: the second table begins a page of its own, under its heading.
    const second = tableIn(plan, 'am_referentiegroepen_gebieden').top - 1;
    expect(plan.printAreas).toMatchObject([
      { top: 0, left: 0, rows: second, columns: 9 },
      { top: second, left: 0, columns: 9 },
    ]);
    expect(tableIn(plan, 'am_referentiegroepen').left).toBe(10);
  });
});

describe('Samenvatting', () => {
  test('says what was delivered, what stands out and what is missing', () => {
    const prose = proseOf(two);
    expect(prose).toContain('Aa en Hunze leverde over het 3e kwartaal 2026 66 voorzieningen aan van 42 cliënten, samen € 2.000 aan kosten.');
    expect(prose).toContain('▲ Meer cliënten per inwoner dan de rest van de gemeente, buiten de toevalsmarge: WK168000 (index 250');
    // Once, not for each gebied.
    expect(prose.match(/leeftijd/gu)).toHaveLength(1);
    expect(prose).toContain('Of leeftijd deze verschillen verklaart, is met deze gegevens niet te zeggen.');
    expect(prose).toContain('Zonder eerdere kwartalen op blad Historie is niet te zeggen wat veranderde.');
    expect(prose).toContain('geen blad Benchmarkset');
  });

  test('never says a small number of clients, nor what it cost', () => {
    const prose = proseOf(delivery(clients('WK168000', 3, 2), [wijk('WK168000', 900)]));
    expect(prose).toContain('minder dan 5 cliënten.');
    expect(prose).not.toMatch(/€ 1\.000|\b3 cliënten/u);
  });

  test('a difference within chance is no difference', () => {
    const prose = proseOf(delivery([...clients('WK168000', 20), ...clients('WK168001', 22)], [wijk('WK168000', 1000), wijk('WK168001', 1000)]));
    expect(prose).toContain('Geen enkel gebied wijkt');
    expect(prose).not.toContain('▲');
  });

  test('without figures there is one sentence', () => {
    const plan = planOf('samenvatting', calculatedOf({ report: [], wijken: [] }, { sheets: { Levering: [{ periode: null }] } }));
    expect(textsOf(plan, 'plain')).toHaveLength(1);
  });
});

describe('Kubus', () => {
  const calculated = calculatedOf({
    kubus: [
      cell({ gebied: 'WK168000', wet: 'WMO', leefdomein: 'ADL', cirkel: 'M', voorzieningen: 12, clienten: 10, huishoudens: null, kosten: 123405 }),
      cell({ gebied: 'WK168001', wet: 'JW', leefdomein: 'ONB', cirkel: 'A', voorzieningen: 4, clienten: 3, kosten: -7 }),
    ],
  });

  test('has the periode as a column and hides small numbers', () => {
    const table = tableIn(planOf('kubus', calculated), 'am_kubus');
    expect(headersOf(table).slice(0, 7)).toEqual(['Periode', 'Gebied', 'Naam', 'Wet', 'Leefdomein', 'Leefdomeinnaam', 'Cirkel']);
    expect(table.rows[0]?.slice(0, 8)).toEqual(['2026K3', 'WK168000', 'Annen', 'WMO', 'ADL', 'ADL / Huishouden', 'M', 12]);
    expect(recordsOf(table)[1]).toMatchObject({ Cliënten: '<5', Kosten: null });
  });

  test('as text is exact, as Dutch Excel and Power BI read it', () => {
    expect(kubusCsv(calculated).split('\r\n')).toEqual([
      '\ufeffperiode;gebied;naam;wet;leefdomein;leefdomeinnaam;cirkel;voorzieningen;ontdubbeld;clienten;huishoudens;instroom;uitstroom;stand;kosten',
      '2026K3;WK168000;Annen;WMO;ADL;ADL / Huishouden;M;12;0;10;;0;0;0;1234,05',
      '2026K3;WK168001;Eext;JW;ONB;Niet toegewezen;A;4;0;3;0;0;0;0;-0,07',
      '',
    ]);
  });

  test('a name that is a formula or holds a semicolon stays a name', () => {
    const report = [{ gebied: 'WK168000', naam: '=1+1;"x"', inwoners: null, p65: null, ses: null }];
    expect(kubusCsv(calculatedOf({ report, kubus: [cell({ gebied: 'WK168000' })] }))).toContain('"\'=1+1;""x"""');
  });
});
