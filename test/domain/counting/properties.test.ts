import * as fc from 'fast-check';
import type { Calculated, CountedCell } from '../../../src/domain/calculated';
import { calculateLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { counted } from './counted';
import { deliveries, deliveryOf, world } from './deliveries';
import { recount, restack, type Axis, type PlainRow } from './recount';

const keyOf = ({ gebied, wet, leefdomein, cirkel }: CountedCell): string =>
  [gebied, wet, leefdomein, cirkel].filter((axis) => axis !== null).join(' ');

/** The cells with a row, by their axes, without what the recount cannot know: a column that is empty throughout. */
function cellsOf(cells: readonly CountedCell[]) {
  return new Map(
    cells
      .filter(({ voorzieningen }) => voorzieningen > 0)
      .map((cell) => {
        const { voorzieningen, ontdubbeld, clienten, instroom, uitstroom, stand, kosten } = cell;
        const huishoudens = cell.huishoudens ?? 0;
        return [keyOf(cell), { voorzieningen, ontdubbeld, clienten, huishoudens, instroom, uitstroom, stand, kosten }];
      }),
  );
}

type Table = 'wijken' | 'leefdomeinen' | 'pijlers' | 'cirkels' | 'waaier' | 'kubus';

const tables: readonly (readonly [Table, readonly Axis[]])[] = [
  ['wijken', []],
  ['leefdomeinen', ['leefdomein']],
  ['pijlers', ['wet']],
  ['cirkels', ['cirkel']],
  ['waaier', ['leefdomein', 'cirkel']],
  ['kubus', ['wet', 'leefdomein', 'cirkel']],
];

/** Every figure, without the rows and the functions that stand beside them. */
const figuresOf = ({ report, wijken, kubus, waaier, leefdomeinen, pijlers, cirkels, stapeling, jaar }: Calculated) => ({
  report, wijken, kubus, waaier, leefdomeinen, pijlers, cirkels, stapeling, jaar,
});
const total = (cells: readonly CountedCell[]): CountedCell | undefined => cells.find(({ gebied }) => gebied === 'totaal');
const parts = (cells: readonly CountedCell[]): CountedCell[] => cells.filter(({ gebied }) => gebied !== 'totaal');
const sum = (cells: readonly CountedCell[], measure: 'voorzieningen' | 'kosten' | 'ontdubbeld'): number =>
  cells.reduce((all, cell) => all + cell[measure], 0);

const always = (law: (rows: readonly PlainRow[]) => void, numRuns = 25): void =>
  fc.assert(fc.property(deliveries, law), { numRuns, seed: 20261115 });

test('every table is what a slow count with Sets gives', () => {
  always((rows) => {
    const calculated = counted(deliveryOf(rows));
    for (const [name, axes] of tables) {
      expect([name, cellsOf(calculated[name])]).toEqual([name, recount(world, rows, axes)]);
    }
  }, 80);
});

test('stapeling is what a slow count with Sets gives', () => {
  always((rows) => {
    const { clienten, huishoudens, wetten, leefdomeinen } = counted(deliveryOf(rows)).stapeling;
    const expected = restack(world, rows);
    expect({ clienten, huishoudens: huishoudens ?? expected.huishoudens, wetten, leefdomeinen }).toEqual(expected);
  });
});

test('wijken, buiten and onbekend add up to totaal, in rows, groups and cents', () => {
  always((rows) => {
    const { wijken, report } = counted(deliveryOf(rows));
    expect(wijken.map(({ gebied }) => gebied)).toEqual(report.map(({ gebied }) => gebied));
    for (const measure of ['voorzieningen', 'ontdubbeld', 'kosten'] as const) {
      expect(sum(parts(wijken), measure)).toBe(total(wijken)?.[measure]);
    }
  });
});

test('the kosten of leefdomeinen, and of the parts of a row, add up', () => {
  always((rows) => {
    const { wijken, leefdomeinen, kubus, mapped } = counted(deliveryOf(rows));
    for (const { gebied, kosten } of wijken) {
      const here = (cells: readonly CountedCell[]) => cells.filter((cell) => cell.gebied === gebied);
      expect(sum(here(leefdomeinen), 'kosten')).toBe(kosten);
      expect(sum(here(kubus), 'kosten')).toBe(kosten);
    }
    for (let place = 0; place < mapped.size; place++) {
      const row = mapped.at(place);
      expect(row.leefdomeinen.reduce((all, part) => all + part.kosten, 0)).toBe(row.kosten);
    }
  });
});

test('the kubus adds up to wijken where each product has one leefdomein', () => {
  always((rows) => {
    const sheets = { ...deliveryOf(rows).sheets };
    delete sheets.Productcatalogus;
    const { wijken, kubus } = counted({ sheets });
    for (const wijk of wijken) {
      const cells = kubus.filter(({ gebied }) => gebied === wijk.gebied);
      for (const measure of ['voorzieningen', 'ontdubbeld', 'kosten'] as const) {
        expect(sum(cells, measure)).toBe(wijk[measure]);
      }
    }
  });
});

test('the order of rows changes no figure, but where a group ends in a tie of begindatum', () => {
  always((rows) => {
    const begins = new Set(rows.map(({ client, begin }) => `${client} ${begin}`));
    if (begins.size < rows.length) return;
    expect(figuresOf(counted(deliveryOf([...rows].reverse())))).toEqual(figuresOf(counted(deliveryOf(rows))));
  });
});

test('counting twice gives the same figures', () => {
  always((rows) => {
    const once = counted(deliveryOf(rows));
    expect(figuresOf(runAll(calculateLevering(once.checked)))).toEqual(figuresOf(once));
  }, 10);
});
