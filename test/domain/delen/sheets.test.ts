import type { Calculated } from '../../../src/domain/calculated';
import { NotSafe, sharedPlans, sharedSheets } from '../../../src/domain/delen';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { calculatedOf, facts, planOf, report } from '../sheets/calculated';

const deelbaar: NonNullable<Calculated['deelbaar']> = { tweeOfMeer: () => 0, uitgesloten: 0, regelsVerborgen: false };

/** The ids of the sheets that may be written of a copy, or null when it may not be. */
function written(example: ExampleLevering, ids: readonly string[] = ['wijken'], given: Partial<Calculated> = { deelbaar }): readonly string[] | null {
  const plans = sharedPlans(calculatedOf(given, example), facts, ids);
  return plans instanceof NotSafe ? null : plans.map(({ id }) => id);
}

test('a copy holds these sheets and no others, in their order', () => {
  expect(sharedSheets.map(({ id }) => id)).toEqual([
    'samenvatting', 'wijken', 'leefdomeinen', 'pijlers', 'waaier', 'stapeling', 'trend', 'benchmark', 'referentiegroepen', 'kubus', 'verantwoording',
  ]);
  expect(written({}, ['wijken', 'verrijkt', 'pijlers', 'bevindingen'])).toEqual(['wijken', 'pijlers']);
  expect(written({}, ['wijken'], {})).toBeNull();
});

/** A text that stands above the sheet rather than in a table. */
const above = planOf('wijken', calculatedOf({ deelbaar })).texts[0]?.text ?? '';

describe('the search for numbers of persons', () => {
  test.each<[string, NonNullable<ExampleLevering['sheets']>]>([
    ['a client', { Voorzieningen: [{}, { client_id: 'Annen' }] }],
    ['written with spaces', { Voorzieningen: [{ client_id: ' Annen ' }] }],
    ['of four characters', { Voorzieningen: [{ client_id: 'Eext' }] }],
    ['a household', { Voorzieningen: [{ huishouden_id: 'Annen' }] }],
    ['a client of an earlier quarter', { Historie: [{ client_id: 'Annen' }] }],
    ['a household of an earlier quarter', { Historie: [{ huishouden_id: 'Annen' }] }],
    ['a client with an arrangement', { Arrangementen: [{ client_id: 'Annen' }] }],
    ['in a text above the table', { Voorzieningen: [{ client_id: above }] }],
  ])('finds %s', (_, sheets) => expect(written({ sheets })).toBeNull());

  test.each<[string, NonNullable<ExampleLevering['sheets']>]>([
    ['a number that stands nowhere', { Voorzieningen: [{ client_id: 'Anne' }] }],
    ['a shorter one, which may be anything', { Voorzieningen: [{ client_id: 'Ede' }] }],
    ['no sheet of the kind', { Voorzieningen: [{ client_id: null, huishouden_id: null }] }],
  ])('does not stop for %s', (_, sheets) => {
    const given = { deelbaar, report: report.map((row, place) => (place === 1 ? { ...row, naam: 'Ede' } : row)) };
    expect(written({ sheets }, ['wijken'], given)).toEqual(['wijken']);
  });
});
