import { dayOf } from '../../../src/domain/calendar';
import { tarievenbladOf } from '../../../src/domain/tarieven/tarievenblad';
import type { TariffLine } from '../../../src/domain/tarieven/tarievenblad';

const cell = { type: 'A', zwaarte: '3-4', intensiteit: '+' };
const AGB = '12345678';

let nextRow = 2;
beforeEach(() => {
  nextRow = 2;
});

function line(over: Partial<TariffLine> = {}): TariffLine {
  return {
    kind: 'cel',
    classes: cell,
    duurklasse: null,
    bedrag: 100,
    per: 'maand',
    geldigVan: dayOf('2025-01-01'),
    geldigTot: null,
    aanbiederAgb: null,
    row: nextRow++,
    ...over,
  };
}

const question = { day: dayOf('2025-06-01'), duurklasse: '1', aanbiederAgb: AGB };

const both = { duurklasse: '1', aanbiederAgb: AGB };
const duration = { duurklasse: '1' };
const aanbieder = { aanbiederAgb: AGB };
const otherDuration = { duurklasse: '2' };
const otherAanbieder = { aanbiederAgb: '87654321' };

test.each([
  ['both exact before all', [{}, aanbieder, duration, both], 5],
  ['duurklasse before aanbieder', [{}, aanbieder, duration], 4],
  ['duurklasse before aanbieder, in the other order', [duration, aanbieder, {}], 2],
  ['aanbieder before the general line', [{}, aanbieder], 3],
  ['the general line when the others do not fit', [otherDuration, otherAanbieder, {}], 4],
  ['another duurklasse never fits', [otherDuration], null],
  ['another aanbieder never fits', [otherAanbieder], null],
  ['exact duurklasse of another aanbieder does not fit', [{ ...duration, ...otherAanbieder }, {}], 3],
  ['of two equal lines the first in the sheet', [aanbieder, aanbieder], 2],
  ['a line without bedrag prices nothing', [{ ...both, bedrag: null }, {}], 3],
  ['a line without period prices nothing', [{ per: null }], null],
  ['keer is no period for a cell', [{ per: 'keer' }], null],
  ['a line without geldig_van prices nothing', [{ geldigVan: null }], null],
  ['a line with an unknown class prices nothing', [{ classes: { ...cell, zwaarte: null } }], null],
  ['another cell', [{ classes: { ...cell, intensiteit: '++' } }], null],
  ['an EHS or OFFERTE line is no cell', [{ kind: 'EHS' }, { kind: 'OFFERTE' }], null],
  ['the order of the dimensions does not matter', [{ classes: { intensiteit: '+', zwaarte: '3-4', type: 'A' } }], 2],
  ['a tarief of 0 is a tarief', [{ bedrag: 0 }], 2],
  ['no lines', [], null],
] satisfies [string, Partial<TariffLine>[], number | null][])('%s', (_name, overs: Partial<TariffLine>[], row) => {
  const blad = tarievenbladOf(overs.map((over) => line(over)));
  expect(blad.tarief(cell, question)?.row ?? null).toBe(row);
});

test('without an aanbieder only the lines for all fit', () => {
  const blad = tarievenbladOf([line(aanbieder), line()]);
  expect(blad.tarief(cell, { ...question, aanbiederAgb: null })?.row).toBe(3);
});

test('a cell with an unknown class has no tarief, nor does a line with one give it', () => {
  expect(tarievenbladOf([line()]).tarief({ ...cell, type: null }, question)).toBeNull();
  const unknown = { ...cell, type: null };
  expect(tarievenbladOf([line({ classes: unknown })]).tarief(unknown, question)).toBeNull();
});

test('what a line is for stands in its kind: none stands in for another', () => {
  const kinds = (['cel', 'EHS', 'OFFERTE'] as const).map((kind) => tarievenbladOf([line({ kind })]));
  const found = kinds.map((blad) => [blad.tarief(cell, question), blad.ehs(question), blad.offerte(null, question)].map((one) => one !== null));
  expect(found).toEqual([[true, false, false], [false, true, false], [false, false, true]]);
});

test.each([
  ['2024-12-31', null],
  ['2025-01-01', 100],
  ['2025-06-30', 100],
  ['2025-07-01', 200],
  ['2025-12-31', 200],
  ['2026-01-01', null],
])('the tarief changes on the day itself: %s', (day, bedrag) => {
  const blad = tarievenbladOf([
    line({ bedrag: 100, geldigTot: dayOf('2025-06-30') }),
    line({ bedrag: 200, geldigVan: dayOf('2025-07-01'), geldigTot: dayOf('2025-12-31') }),
  ]);
  expect(blad.tarief(cell, { ...question, day: dayOf(day) })?.bedrag ?? null).toBe(bedrag);
});

test('EHS is found by date, duurklasse and aanbieder, whatever stands in the class columns', () => {
  const ehs = { kind: 'EHS', per: 'keer' } as const;
  const blad = tarievenbladOf([
    line({ ...ehs, bedrag: 1, geldigTot: dayOf('2025-05-31') }),
    line({ ...ehs, bedrag: 2, classes: { type: null, zwaarte: null, intensiteit: null } }),
    line({ ...ehs, ...aanbieder, bedrag: null }),
    line({ ...ehs, ...aanbieder, bedrag: 3, geldigVan: dayOf('2025-07-01') }),
  ]);
  expect(blad.ehs(question)).toEqual({ bedrag: 2, row: 3 });
  expect(blad.ehs({ ...question, day: dayOf('2025-05-31') })?.bedrag).toBe(1);
  expect(blad.ehs({ ...question, day: dayOf('2025-07-01') })?.bedrag).toBe(3);
  expect(blad.ehs({ ...question, day: dayOf('2024-12-31') })).toBeNull();
});

describe('offerte', () => {
  const offerte = { kind: 'OFFERTE', classes: { type: null, zwaarte: null, intensiteit: null } } as const;

  test.each([
    ['own bedrag, no line: per maand', [], 500, { bedrag: 500, per: 'maand', row: null }],
    ['own bedrag takes the period of the line', [{ bedrag: null, per: 'week' }], 500, { bedrag: 500, per: 'week', row: null }],
    ['own bedrag before that of the line', [{ bedrag: 900, per: 'jaar' }], 500, { bedrag: 500, per: 'jaar', row: null }],
    ['an own bedrag of 0 counts', [{ bedrag: 900, per: 'jaar' }], 0, { bedrag: 0, per: 'jaar', row: null }],
    ['the line', [{ bedrag: 900, per: 'totaal' }], null, { bedrag: 900, per: 'totaal', row: 2 }],
    ['the line without a period', [{ bedrag: 900, per: null }], null, { bedrag: 900, per: 'maand', row: 2 }],
    ['a period that cannot be spread over days', [{ bedrag: 900, per: 'keer' }], null, { bedrag: 900, per: 'maand', row: 2 }],
    ['own bedrag takes no period of a cell', [{ kind: 'cel', classes: cell, per: 'week' }], 500, { bedrag: 500, per: 'maand', row: null }],
    ['a line that is not valid yet', [{ bedrag: 900, per: 'week', geldigVan: dayOf('2025-06-02') }], 500, { bedrag: 500, per: 'maand', row: null }],
    ['a line with a bedrag behind a better one without', [{ ...aanbieder, bedrag: null, per: 'week' }, { bedrag: 900, per: 'jaar' }], null, { bedrag: 900, per: 'jaar', row: 3 }],
    ['neither', [{ bedrag: null }], null, null],
  ] satisfies [string, Partial<TariffLine>[], number | null, unknown][])('%s', (_name, overs: Partial<TariffLine>[], own, expected) => {
    const blad = tarievenbladOf(overs.map((over) => line({ ...offerte, ...over })));
    expect(blad.offerte(own, question)).toEqual(expected);
  });
});
