import type { Finding } from '../../../src/domain/rules/finding';
import { rules } from '../../../src/domain/rules';
import { MOST_ROWS } from '../../../src/domain/sheets/table';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { calculatedOf, checkedOf, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

const finding = (given: Partial<Finding>): Finding => ({
  code: 'V01',
  ernst: 'F',
  blad: 'Voorzieningen',
  rij: 2,
  kolom: 'wet',
  cel: 'I2',
  melding: 'De kolom wet is leeg.',
  ...given,
});

function planWith(findings: readonly Finding[], example: ExampleLevering = {}) {
  const checked = {
    ...checkedOf(example),
    findings,
    oordeel: { technisch: 'afgekeurd' as const, fouten: findings.length, waarschuwingen: 0, signalen: 0 },
  };
  return planOf('bevindingen', calculatedOf({ checked }));
}

test('a line for each finding, with what to do, and the verdict above', () => {
  const plan = planWith([finding({})]);
  const table = tableIn(plan, 'am_bevindingen');
  expect(headersOf(table)).toEqual([
    'Code',
    'Ernst',
    'Blad',
    'Rij',
    'Kolom',
    'Cel',
    'Waarde',
    'Melding',
    'Oplossing',
    'Status',
  ]);
  const fix = rules.find(({ code }) => code === 'V01')?.fix;
  expect(table.rows).toEqual([
    ['V01', 'F', 'Voorzieningen', 2, 'wet', 'I2', 'WMO', 'De kolom wet is leeg.', fix, 'open'],
  ]);
  expect(table.hasTotal).toBe(false);
  expect(textsOf(plan, 'subtitle')).toEqual(['Deze levering kan nog niet worden aangeleverd: 1 fout. F = fout, W = waarschuwing, S = signaal.']);
});

test.each<[string, Partial<Finding>, Record<string, string | number | null>, string | null]>([
  ['a text', { kolom: 'productcategorie' }, { productcategorie: '99' }, '99'],
  ['an empty cell', { kolom: 'productcategorie' }, { productcategorie: null }, null],
  ['an amount', { kolom: 'kosten' }, { kosten: 1234.5 }, '1234,5'],
  ['a date of Excel', { kolom: 'begindatum' }, { begindatum: 46023 }, '01-01-2026'],
  ['a date written out', { kolom: 'begindatum' }, { begindatum: '31-02-2026' }, '31-02-2026'],
  ['a client', { kolom: 'client_id' }, { client_id: 'C-99' }, 'afgeschermd'],
  ['a BSN as client', { kolom: 'client_id' }, { client_id: '123456782' }, 'afgeschermd'],
  ['a BSN elsewhere', { kolom: 'huishouden_id' }, { huishouden_id: '123456782' }, '•••••••••'],
  ['a BSN as number', { kolom: 'toewijzingnummer' }, { toewijzingnummer: 123456782 }, '•••••••••'],
  [
    'a BSN in a sentence',
    { kolom: 'product_omschrijving' },
    { product_omschrijving: 'hulp 123456782 thuis' },
    'hulp ••••••••• thuis',
  ],
  ['a column of the delivery as a whole', { kolom: 'kosten', rij: null, cel: null }, { kosten: 1 }, null],
  ['a row that is not data', { kolom: 'kosten', rij: 99 }, { kosten: 1 }, null],
])('the value of %s is shown masked', (_, place, row, shown) => {
  const plan = planWith([finding(place)], { sheets: { Voorzieningen: [row] } });
  expect(recordsOf(tableIn(plan, 'am_bevindingen'))[0]?.['Waarde']).toBe(shown);
});

test('the value on a sheet of keys stands beside its key', () => {
  const plan = planWith([finding({ blad: 'Levering', rij: 4, kolom: 'periode', cel: 'B4' })]);
  expect(recordsOf(tableIn(plan, 'am_bevindingen'))[0]?.['Waarde']).toBe('2026K3');
});

test('a number stands there as the Dutch write it, and one that could be a BSN not at all', () => {
  const valueOf = (kosten: number) => {
    const plan = planWith([finding({ code: 'K04', ernst: 'W', kolom: 'kosten', cel: 'X2' })], { sheets: { Voorzieningen: [{ kosten }] } });
    return tableIn(plan, 'am_bevindingen').rows[0]?.[6];
  };
  expect([61234.56, -5, 1000.3, 0.5, 123456782].map(valueOf)).toEqual(['61234,56', '-5', '1000,3', '0,5', expect.not.stringContaining('123456')]);
});

test('beside the list stands per control how often it found something, the most serious first', () => {
  const plan = planWith([
    finding({ code: 'V04', ernst: 'S' }),
    finding({ code: 'C10', ernst: 'S' }),
    finding({ code: 'C10', ernst: 'W' }),
    finding({}),
    finding({ code: 'V04', ernst: 'S', rij: 3 }),
  ]);
  const titleOf = (code: string) => rules.find((rule) => rule.code === code)?.title;
  expect(tableIn(plan, 'am_bevindingen_per_controle').rows).toEqual([
    ['V01', 'F', titleOf('V01'), 1, null],
    ['C10', 'W', titleOf('C10'), 1, 0],
    ['C10', 'S', titleOf('C10'), 1, null],
    ['V04', 'S', titleOf('V04'), 2, null],
  ]);
});

test('each cell is a link to the sheet as the user called it', () => {
  const plan = planWith([
    finding({}),
    finding({ cel: null }),
    finding({ blad: null, cel: null }),
    finding({ cel: 'K5' }),
  ]);
  expect(tableIn(plan, 'am_bevindingen').links).toEqual([
    { row: 0, column: 5, sheet: 'Voorzieningen', address: 'I2' },
    { row: 3, column: 5, sheet: 'Voorzieningen', address: 'K5' },
  ]);
});

test('a finding about a sheet that is not there has no value and no link', () => {
  const table = tableIn(planWith([finding({ blad: 'Tarievenblad' })]), 'am_bevindingen');
  expect(table.rows[0]?.[6]).toBeNull();
  expect(table.links).toEqual([]);
});

test('Excel holds no more than a good million rows; the sheet says above them what is left out', () => {
  const plan = planWith(new Array<Finding>(MOST_ROWS + 3).fill(finding({})));
  const table = tableIn(plan, 'am_bevindingen');
  expect(table.rows).toHaveLength(MOST_ROWS);
  expect(table.top + 1 + table.rows.length).toBeLessThanOrEqual(1_048_576);
  expect(textsOf(plan, 'subtitle')[0]).toContain(' Hier passen 1.048.536 regels; de laatste 3 staan er niet op.');
});
