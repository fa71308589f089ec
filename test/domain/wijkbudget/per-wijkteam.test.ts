import { GEEN_WIJKTEAM, perWijkteam, together } from '../../../src/domain/wijkbudget/per-wijkteam';
import { counted } from '../counting/counted';
import { costs, deliveryOf } from './delivery';

const lineOf = (postcode: string, number: number, wijkteam: string | null) => ({ postcode, wijkcode: `WK16800${number}`, wijkteam });

/** Wijk 1 lies in zuid twice, 4 in a team and in none, 5 in two teams. */
const Wijkindeling = [
  lineOf('9461AA', 1, 'zuid'),
  lineOf('9461AB', 1, 'zuid'),
  lineOf('9461AC', 2, 'zuid'),
  lineOf('9462AA', 3, 'Noord'),
  lineOf('9463AA', 4, 'Noord'),
  lineOf('9463AB', 4, null),
  lineOf('9464AA', 5, 'Noord'),
  lineOf('9464AB', 5, 'zuid'),
  lineOf('9465AA', 6, 'Noord'),
];
const { wijkbudget, checked } = counted(deliveryOf(costs, { sheets: { Wijkindeling } }));
const of = (number: number) => {
  const found = wijkbudget.regels[number - 1];
  if (found === undefined) throw new Error(`No wijk ${number}`);
  return found;
};

// The figures of the wijken stand in wijkbudget.test.ts; here they are added by hand.
test('per wijkteam by name, wijken without one whole wijkteam last', () => {
  expect(perWijkteam(wijkbudget.regels, checked.given.gebieden, 3)).toEqual([
    {
      gebied: 'Noord', naam: 'Noord', inwoners: 840, clienten: 1, clientenDitJaar: 1, toegezegdAan: new Set(),
      historisch: 188_887, norm: 149_919 + 5166, budget: 179_443, begrensd: null, perInwoner: 214, // 213.62
      gerealiseerd: 188_887, verwacht: 251_849, uitputting: (400 * 188_887) / (179_443 * 3), toegezegd: 0, ruimte: 179_443 - 188_887,
    },
    {
      gebied: 'zuid', naam: 'zuid', inwoners: 4820, clienten: 3, clientenDitJaar: 2, toegezegdAan: new Set(),
      historisch: 600_753, norm: 592_927, budget: 587_353, begrensd: null, perInwoner: 122, // 121.86
      gerealiseerd: 555_075, verwacht: 586_733 + 153_367, uitputting: (400 * 555_075) / (587_353 * 3), toegezegd: 0, ruimte: 587_353 - 555_075,
    },
    {
      gebied: GEEN_WIJKTEAM, naam: GEEN_WIJKTEAM, inwoners: 3991, clienten: 2, clientenDitJaar: 2, toegezegdAan: new Set(),
      historisch: 581_020, norm: 622_648, budget: 603_864, begrensd: null, perInwoner: 151, // 151.31
      gerealiseerd: 536_020, verwacht: 473_360 + 241_333, uitputting: (400 * 536_020) / (603_864 * 3), toegezegd: 0, ruimte: 603_864 - 536_020,
    },
  ]);
});

test('the order of the wijken does not matter', () => {
  const [forth, back] = [wijkbudget.regels, [...wijkbudget.regels].reverse()].map((regels) => perWijkteam(regels, checked.given.gebieden, 3));
  expect(back).toEqual(forth);
});

test('without a whole wijkteam there are no lines', () => {
  const bare = counted(deliveryOf(costs, { sheets: { Wijkindeling: [lineOf('9461AA', 1, null), lineOf('9461AB', 2, null)] } }));
  expect(perWijkteam(bare.wijkbudget.regels, bare.checked.given.gebieden, 3)).toEqual([]);
});

test.each([
  [25, 25, 50, 1000],
  [24, 25, 49, null],
  [25, null, null, null],
])('inwoners %p and %p are %p together; per inwoner from 50 on', (een, twee, inwoners, perInwoner) => {
  const found = together('x', 'X', [{ ...of(1), inwoners: een, budget: 20_000 }, { ...of(2), inwoners: twee, budget: 30_000 }], 3);
  expect([found.inwoners, found.perInwoner]).toEqual([inwoners, perInwoner]);
});

test('what is committed adds up, to whom without doubles; a norm nobody knows stays unknown; no budget, no uitputting', () => {
  const een = { ...of(1), toegezegd: 700, toegezegdAan: new Set(['a', 'b']), norm: null, budget: 0 };
  const twee = { ...of(2), toegezegd: 50, toegezegdAan: new Set(['b', 'c']), budget: 0 };
  expect(together('x', 'X', [een, twee], 3)).toMatchObject({ toegezegd: 750, toegezegdAan: new Set(['a', 'b', 'c']), norm: null, uitputting: null });
});
