import { calculatedOf, cell, headersOf, planOf, recordsOf, report, tableIn, textsOf } from './calculated';

const calculated = calculatedOf({
  wijken: [
    cell({
      gebied: 'WK168000',
      voorzieningen: 30,
      ontdubbeld: 28,
      clienten: 20,
      huishoudens: 4,
      instroom: 3,
      uitstroom: 2,
      stand: 26,
      kosten: 1234567,
    }),
    cell({ gebied: 'WK168001', voorzieningen: 6, ontdubbeld: 6, clienten: 5, huishoudens: 5, kosten: 50000 }),
    cell({ gebied: 'buiten', voorzieningen: 2, clienten: 2, huishoudens: 1, kosten: 9900 }),
    cell({ gebied: 'totaal', voorzieningen: 38, ontdubbeld: 36, clienten: 26, huishoudens: 9, kosten: 1294467 }),
  ],
});

test('one row per gebied with the columns of the design, the total last', () => {
  const plan = planOf('wijken', calculated);
  const table = tableIn(plan, 'am_wijken');
  expect(headersOf(table)).toEqual([
    ...['Gebied', 'Naam', 'Inwoners', 'P65', 'SES'],
    ...['Voorzieningen', 'Ontdubbeld', 'Cliënten', 'Huishoudens', 'Instroom', 'Uitstroom', 'Stand', 'Kosten'],
    ...['Cliënten per 1000', 'Kosten per inwoner', 'Kosten per cliënt'],
  ]);
  expect(table.rows).toEqual([
    [
      'WK168000',
      'Annen',
      3600,
      0.25,
      0.125,
      30,
      28,
      20,
      '<5',
      3,
      2,
      26,
      12345.67,
      20000 / 3600,
      12345.67 / 3600,
      12345.67 / 20,
    ],
    ['WK168001', 'Eext', 49, null, null, 6, 6, 5, 5, 0, 0, 0, 500, null, null, null],
    ['buiten', 'Buiten de gemeente', null, null, null, 2, 0, '<5', '<5', 0, 0, 0, null, null, null, null],
    ['onbekend', 'Onbekend', null, null, null, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null],
    ['Totaal', 'Aa en Hunze', 4000, 0.3, null, 38, 36, 26, 9, 0, 0, 0, 12944.67, 6.5, 12944.67 / 4000, 12944.67 / 26],
  ]);
  expect(table.hasTotal).toBe(true);
  expect(table.columns.map(({ format }) => format).slice(2)).toEqual([
    ...['count', 'percent', 'score'],
    ...['count', 'count', 'count', 'count', 'count', 'count', 'count', 'euro'],
    ...['rate', 'euroRate', 'euroRate'],
  ]);
});

test('title, one line under it, an empty row, the header, which stays in view; the notes below the table', () => {
  const plan = planOf('wijken', calculated);
  const table = tableIn(plan, 'am_wijken');
  expect(textsOf(plan, 'title')).toEqual(['Wijken · Aa en Hunze · 3e kwartaal 2026']);
  expect(textsOf(plan, 'subtitle')).toHaveLength(1);
  expect(textsOf(plan, 'note')[0]).toBe(
    'Bron: aa-en-hunze.xlsx, kosten gedeclareerd · Gebieden en inwoners: ' +
      'CBS, Kerncijfers wijken en buurten 2024 (CC BY 4.0) · Indeling in wijken van 2024',
  );
  const below = table.top + 1 + table.rows.length + 1;
  expect(plan.texts.map(({ row }) => row)).toEqual([0, 1, ...plan.texts.slice(2).map((_, place) => below + place)]);
  expect(table.top).toBe(3);
  expect(plan.frozenRows).toBe(table.top + 1);
});

test('huishoudens that nobody delivered are not 0, in rows without anything neither', () => {
  const wijken = [cell({ gebied: 'totaal', clienten: 10, huishoudens: null })];
  const rows = recordsOf(tableIn(planOf('wijken', calculatedOf({ wijken })), 'am_wijken'));
  expect(rows.map((row) => row['Huishoudens'])).toEqual(report.map(() => 'niet aangeleverd'));
});

test('with Kerngegevens the sheet names that as its source', () => {
  const example = { sheets: { Kerngegevens: [{ gebiedscode: 'WK168000', gebiedsnaam: 'Annen', inwoners: 3600 }] } };
  const notes = textsOf(planOf('wijken', calculatedOf({}, example)), 'note');
  expect(notes[0]).toContain('Gebieden en inwoners: blad Kerngegevens');
  expect(notes.join(' ')).not.toContain('CBS-referentie');
});

test('a gemeente that CBS does not know keeps the name it gave itself', () => {
  const example = { sheets: { Levering: [{ gemeentecode: '9999', gemeentenaam: 'Ergens' }] } };
  expect(textsOf(planOf('wijken', calculatedOf({}, example)), 'title')).toEqual(['Wijken · Ergens · 3e kwartaal 2026']);
});

test('without a readable periode the sheet says so and has no rows', () => {
  const example = { sheets: { Levering: [{ periode: 'derde' }] } };
  const plan = planOf('wijken', calculatedOf({ report: [], wijken: [] }, example));
  expect(textsOf(plan, 'title')).toEqual(['Wijken · Aa en Hunze · kwartaal onbekend']);
  expect(textsOf(plan, 'note')[0]).toMatch(/^Er zijn geen cijfers: de periode/u);
  expect(tableIn(plan, 'am_wijken')).toMatchObject({ rows: [], hasTotal: false });
});
