import * as fc from 'fast-check';
import loadHighs from 'highs';
import type { Calculated } from '../../../src/domain/calculated';
import { draaiblad, draaifeitenSteps, draaitabelNaam, getoondDelen, getoondIntern, telling, type Draaifeiten, type DraaiVraag } from '../../../src/domain/draaitabel';
import { assen } from '../../../src/domain/draaitabel/vraag';
import { sharedSheets } from '../../../src/domain/delen';
import { wholeName } from '../../../src/domain/sheets/gebied-spread';
import { runAll } from '../../../src/domain/steps';
import { invented } from '../delen/invented';

const all: DraaiVraag = { rijen: 'gebied', kolommen: 'wet', maat: 'clienten', wet: null, cirkel: null, wijkteam: null };

let calculated: Calculated;
let feiten: Draaifeiten;
beforeAll(() => {
  calculated = invented({ gemeente: '0060', rijen: 700, fouten: 0.02 });
  feiten = factsOf(calculated);
});

function factsOf(figures: Calculated): Draaifeiten {
  const made = runAll(draaifeitenSteps(figures));
  if (made === null) throw new RangeError('nothing counted');
  return made;
}

const MEASURES = ['clienten', 'huishoudens', 'voorzieningen', 'kosten'] as const;

// What the sheets count must come out of the draaitabel, however it is turned.
test.each([
  ['gebied', 'wet', 'pijlers', 'wet'],
  ['gebied', 'leefdomein', 'leefdomeinen', 'leefdomein'],
  ['leefdomein', 'gebied', 'leefdomeinen', 'leefdomein'],
  ['gebied', 'cirkel', 'cirkels', 'cirkel'],
] as const)('%s by %s counts what the sheet %s counts', (rijen, kolommen, list, axis) => {
  const counted = telling(feiten, { ...all, rijen, kolommen });
  const place = (heads: readonly { code: string }[], code: string | null): number => {
    const found = heads.findIndex((head) => head.code === code);
    return found < 0 ? heads.length : found;
  };
  const known = [...calculated[list], ...calculated.wijken].filter(({ voorzieningen }) => voorzieningen > 0);
  expect(known.length).toBeGreaterThan(8);
  for (const cell of known) {
    const [gebied, other] = [cell.gebied === 'totaal' ? null : cell.gebied, cell[axis]];
    const [row, column] = rijen === 'gebied' ? [gebied, other] : [other, gebied];
    const seen = counted.at(place(counted.rows, row), place(counted.columns, column));
    expect(MEASURES.map((name) => seen[name])).toEqual(MEASURES.map((name) => cell[name]));
  }
});

test('a filter leaves the rows of that wet, cirkel and wijkteam, and gives the cells of the kubus', () => {
  const counted = telling(feiten, { ...all, kolommen: 'leefdomein', wet: 'WMO', cirkel: 'M' });
  const cells = calculated.kubus.filter(({ wet, cirkel, gebied }) => wet === 'WMO' && cirkel === 'M' && gebied !== 'totaal');
  for (const cell of cells) {
    const seen = counted.at(
      counted.rows.findIndex(({ code }) => code === cell.gebied),
      counted.columns.findIndex(({ code }) => code === cell.leefdomein),
    );
    expect([seen.clienten, seen.kosten]).toEqual([cell.clienten, cell.kosten]);
  }
  const team = feiten.heads.wijkteam[0]?.code ?? '';
  const one = telling(feiten, { ...all, rijen: 'wijkteam', kolommen: null, wijkteam: team });
  expect(one.rows.map(({ code }) => code)).toEqual([team]);
  expect(one.at(0, 0)).toEqual(one.at(1, 0));
});

test('only what occurs has a place, in the order of its list; each axis can be turned', () => {
  for (const { code } of assen) {
    const counted = telling(feiten, { ...all, rijen: code, kolommen: null });
    expect(counted.rows.length).toBeGreaterThan(0);
    const total = counted.at(counted.rows.length, 0);
    expect(total.voorzieningen).toBe(feiten.size);
    expect(counted.rows.map((_, row) => counted.at(row, 0).kosten).reduce((sum, kosten) => sum + kosten, 0)).toBe(total.kosten);
  }
  expect(telling(feiten, { ...all, wet: 'PW', cirkel: 'E' }).rows).toEqual([]);
});

test('the client who costs most is the one of the whole cell, corrections taken off', () => {
  const small: Draaifeiten = {
    ...feiten,
    size: 3,
    heads: { ...feiten.heads, wet: [{ code: 'WMO', naam: 'WMO' }] },
    codes: { ...feiten.codes, wet: new Int32Array(3) },
    kosten: Float64Array.of(500, -450, 80),
    client: Int32Array.of(1, 1, 2),
    huishouden: new Int32Array(3),
    byClient: Int32Array.of(0, 1, 2),
    byHuishouden: Int32Array.of(0, 1, 2),
  };
  expect(telling(small, { ...all, rijen: 'wet', kolommen: null }).at(0, 0)).toMatchObject({ clienten: 2, grootste: 80, kosten: 130 });
});

test('intern: fewer than 5 clients are not told, nor what they cost', () => {
  const counted = telling(feiten, { ...all, rijen: 'productcategorie', kolommen: 'gebied' });
  const [clienten, kosten] = [getoondIntern(counted, 'clienten'), getoondIntern(counted, 'kosten')];
  let small = 0;
  for (let row = 0; row <= counted.rows.length; row++) {
    for (let column = 0; column <= counted.columns.length; column++) {
      const { clienten: count } = counted.at(row, column);
      if (count === 0 || count >= 5) expect(clienten(row, column)).toBe(count);
      else expect([clienten(row, column), kosten(row, column), ++small]).toEqual(['<5', null, small]);
    }
  }
  expect(small).toBeGreaterThan(5);
});

/** The least and most that a hidden number of clients can be, by what one table shows, told by another program. */
async function intervals(counted: ReturnType<typeof telling>): Promise<readonly number[]> {
  const highs = await loadHighs();
  const shown = getoondDelen(counted, 'clienten');
  const [height, width] = [counted.rows.length + 1, counted.columns.length + 1];
  const [bounds, limits, hidden]: [string[], string[], string[]] = [[], [], []];
  const name = (row: number, column: number): string => `x${row}_${column}`;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cell = shown(row, column);
      if (cell === '.') hidden.push(name(row, column));
      const [least, most] = typeof cell !== 'number' ? [1, Infinity] : cell === 0 ? [0, 0] : [Math.max(10, cell - 2), cell + 2];
      bounds.push(most === Infinity ? `${name(row, column)} >= ${least}` : `${least} <= ${name(row, column)} <= ${most}`);
    }
  }
  const line = (whole: string, parts: readonly string[], slack: number): void => {
    if (parts.length === 0) return;
    limits.push(`${parts.join(' + ')} - ${whole} >= ${Math.min(0, slack)}`, `${parts.join(' + ')} - ${whole} <= ${Math.max(0, slack)}`);
    for (const part of parts) limits.push(`${whole} - ${part} >= 0`);
  };
  const truth = (row: number, column: number): number => counted.at(row, column).clienten;
  const rows = counted.rows.map((_, row) => row);
  const columns = counted.columns.map((_, column) => column);
  for (let row = 0; row < height; row++) {
    line(name(row, columns.length), columns.map((column) => name(row, column)), columns.reduce((sum, column) => sum + truth(row, column), 0) - truth(row, columns.length));
  }
  for (let column = 0; column < width; column++) {
    line(name(rows.length, column), rows.map((row) => name(row, column)), rows.reduce((sum, row) => sum + truth(row, column), 0) - truth(rows.length, column));
  }
  return hidden.map((one) => {
    const ends = (['Minimize', 'Maximize'] as const).map((way) => {
      const solved = highs.solve(`${way}\n obj: ${one}\nSubject To\n${limits.map((limit, place) => ` c${place}: ${limit}`).join('\n')}\nBounds\n${bounds.map((bound) => ` ${bound}`).join('\n')}\nEnd`);
      return solved.Status === 'Optimal' ? solved.ObjectiveValue : way === 'Minimize' ? 0 : Infinity;
    });
    return (ends[1] ?? 0) - (ends[0] ?? 0);
  });
}

test.each([
  ['gebied', 'wet', null],
  ['gebied', 'productcategorie', null],
  ['leefdomein', 'leveringsvorm', null],
  ['wijkteam', 'cirkel', 'WMO'],
] as const)('delen: %s by %s (%s) leaves every hidden number of clients an interval of 5', async (rijen, kolommen, wet) => {
  const counted = telling(factsOf(invented({ gemeente: '0060', rijen: 160 })), { ...all, rijen, kolommen, wet });
  const found = await intervals(counted);
  expect(found.filter((width) => width < 5 - 1e-6)).toEqual([]);
  const shown = getoondDelen(counted, 'clienten');
  for (let row = 0; row <= counted.rows.length; row++) {
    for (let column = 0; column <= counted.columns.length; column++) {
      const [cell, { clienten }] = [shown(row, column), counted.at(row, column)];
      if (clienten > 0 && clienten < 10) expect(cell).toBe('.');
      else if (cell !== '.') expect(cell).toBe(Math.floor(clienten / 5 + 0.5) * 5);
    }
  }
});

test('delen: random tables too, and kosten never stand where clients are hidden', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 400 }), fc.constantFrom(...assen), fc.constantFrom(...assen), (rijen, one, other) => {
      const counted = telling(factsOf(invented({ gemeente: '0060', rijen })), { ...all, rijen: one.code, kolommen: one === other ? null : other.code });
      const [clienten, kosten] = [getoondDelen(counted, 'clienten'), getoondDelen(counted, 'kosten')];
      for (let row = 0; row <= counted.rows.length; row++) {
        for (let column = 0; column <= counted.columns.length; column++) {
          if (clienten(row, column) === '.') expect(kosten(row, column)).toBe('.');
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('as a sheet it says what it shows, ends in its totals, and is none that may leave', () => {
  const vraag = { ...all, maat: 'kosten' as const, wet: 'WMO' as const };
  const naam = draaitabelNaam(vraag, (code) => code);
  expect(naam).toBe('Kosten in euro per gebied en wet, alleen WMO');
  const counted = telling(feiten, vraag);
  const plan = draaiblad(calculated, counted, vraag, naam);
  expect([plan.id, plan.tables[0]?.name, plan.texts[1]?.text]).toEqual(['draaitabel', 'am_draaitabel', naam]);
  expect(plan.tables[0]?.columns.map(({ header }) => header)).toEqual(['Gebied', 'Naam', 'WMO', 'Totaal']);
  expect(plan.tables[0]?.rows.at(-1)?.slice(2)).toEqual([counted.at(counted.rows.length, 0).kosten / 100, counted.at(counted.rows.length, 1).kosten / 100]);
  // A part of the delivery is not the gemeente; the whole is.
  expect(plan.tables[0]?.rows.at(-1)?.slice(0, 2)).toEqual(['Totaal', 'Alles in deze tabel']);
  const whole = { ...vraag, wet: null };
  expect(draaiblad(calculated, telling(feiten, whole), whole, naam).tables[0]?.rows.at(-1)?.[1]).toBe(wholeName(calculated));
  expect(sharedSheets.map(({ id }) => id)).not.toContain(plan.id);
  const toShare = { ...calculated, checked: { ...calculated.checked, given: { ...calculated.checked.given, settings: { ...calculated.checked.given.settings, kleineAantallen: 'delen' as const } } } };
  expect(() => draaiblad(toShare as Calculated, counted, vraag, naam)).toThrow(RangeError);
});
