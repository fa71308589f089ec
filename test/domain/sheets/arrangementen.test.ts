import { dayOf } from '../../../src/domain/calendar';
import { arrangement, calculatedOf, checkedOf, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

const unpriced = arrangement({
  rij: 3,
  arrangement: 'A··+',
  duurklasse: null,
  tarief: null,
  per: null,
  kostenKwartaal: null,
  kostenJaar: null,
  kostenTotEinde: null,
  kostenEhs: null,
  einddatum: null,
  afloop: null,
  looptAf: false,
  gebied: 'onbekend',
  wijkteam: null,
});

test('the keys of the JSON in their order, client and dates beside them, the total of what is known last', () => {
  const arrangementen = [arrangement(), unpriced, arrangement({ rij: 4, kostenKwartaal: 1, kostenEhs: 12300 })];
  const table = tableIn(planOf('arrangementen', calculatedOf({ arrangementen })), 'am_arrangementen');
  expect(headersOf(table)).toEqual([
    ...[
      'Rij',
      'Arrangement',
      'Duurklasse',
      'Tarief',
      'Per',
      'Kosten kwartaal',
      'Kosten jaar',
      'Kosten tot einde',
      'Kosten EHS',
      'Reden',
    ],
    ...['Cliënt id', 'Gebied', 'Naam', 'Wijkteam', 'Begindatum', 'Einddatum', 'Afloop', 'Loopt af binnen 90 dagen'],
  ]);
  expect(table.rows).toEqual([
    [
      ...[
        2,
        'A·3-4·+',
        '1',
        300,
        '4weken',
        985.71,
        3910.71,
        3910.71,
        0,
        'Geen bedrag: het Tarievenblad heeft op 01-01-2026 geen tarief voor A·3-4·+.',
        'C-1',
        'WK168000',
        'Annen',
        'Team Noord',
      ],
      ...[dayOf('2026-01-01'), dayOf('2026-12-31'), dayOf('2026-12-31'), 'ja'],
    ],
    [
      ...[
        3,
        'A··+',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        'Geen bedrag: het Tarievenblad heeft op 01-01-2026 geen tarief voor A·3-4·+.',
        'C-1',
        'onbekend',
        'Onbekend',
        null,
      ],
      ...[dayOf('2026-01-01'), null, null, 'nee'],
    ],
    expect.arrayContaining([4, 0.01, 123]),
    ['Totaal', null, null, null, null, 985.72, 7821.42, 7821.42, 123, ...new Array<null>(9).fill(null)],
  ]);
  expect(table.hasTotal).toBe(true);
});

test('says how many have no amount, and how extra schoonmaak is read', () => {
  const notes = textsOf(planOf('arrangementen', calculatedOf({ arrangementen: [unpriced] })), 'note');
  expect(notes.at(-1)).toMatch(/^1 arrangement heeft geen bedrag/u);
  expect(notes.join()).toContain('om de 24 maanden');
});

test('a total of nothing known is empty, not 0', () => {
  const table = tableIn(planOf('arrangementen', calculatedOf({ arrangementen: [unpriced] })), 'am_arrangementen');
  expect(table.rows.at(-1)).toEqual(['Totaal', ...new Array<null>(17).fill(null)]);
});

test('no arrangementen: an empty table that says so', () => {
  const plan = planOf('arrangementen', calculatedOf());
  expect(tableIn(plan, 'am_arrangementen')).toMatchObject({ rows: [], hasTotal: false });
  expect(textsOf(plan, 'subtitle')).toEqual(['Er zijn geen arrangementen om te berekenen']);
});

test('a client_id that is a BSN is not repeated', () => {
  const findings = [
    {
      code: 'C04',
      ernst: 'F' as const,
      blad: 'Arrangementen',
      rij: null,
      kolom: 'client_id',
      cel: null,
      melding: 'BSN.',
    },
  ];
  const checked = { ...checkedOf(), findings };
  const plan = planOf(
    'arrangementen',
    calculatedOf({ checked, arrangementen: [arrangement({ clientId: '123456782' })] }),
  );
  expect(recordsOf(tableIn(plan, 'am_arrangementen'))[0]?.['Cliënt id']).toBe('afgeschermd');
});
