import { calculateLevering, checkLevering, dayOf, resultJson, resultSheets, voorbeeld, type WorkbookCells } from '#domain';
import type { CellCodes } from '../../src/domain/cell';
import { codesFor, type CodesToWrite } from '../../src/domain/levering/codes';
import type * as room from '../../src/domain/levering/room';

/** How room is lent: new each time, or as it is with rubbish put in it when it goes back, so that who looks at it afterwards is found out. */
let mockLends: 'anew' | 'spoiled' = 'anew';

jest.mock('../../src/domain/levering/room', () => {
  const actual = jest.requireActual<typeof room>('../../src/domain/levering/room');
  const { Room: Lending } = actual;
  class Room extends Lending {
    private numbers: (CodesToWrite | Float64Array)[] = [];
    private noted<T extends CodesToWrite | Float64Array>(lent: T): T {
      this.numbers.push(lent);
      return lent;
    }
    override int32(length: number): Int32Array {
      return mockLends === 'anew' ? new Int32Array(length) : this.noted(super.int32(length));
    }
    override float64(length: number): Float64Array {
      return mockLends === 'anew' ? new Float64Array(length) : this.noted(super.float64(length));
    }
    override uint8(length: number): Uint8Array {
      return mockLends === 'anew' ? new Uint8Array(length) : this.noted(super.uint8(length));
    }
    override codes(rows: number, count: number): CodesToWrite {
      return mockLends === 'anew' ? codesFor(rows, count) : this.noted(super.codes(rows, count));
    }
    override leave(codes: CellCodes): void {
      this.numbers = this.numbers.filter((lent) => lent !== codes);
      super.leave(codes);
    }
    override takeBack(column: CodesToWrite | Float64Array): void {
      // What was taken back may be lent to another, who keeps it when this room is given back.
      this.numbers = this.numbers.filter((lent) => lent !== column);
      column.fill(77);
      super.takeBack(column);
    }
    override giveBack(): void {
      for (const lent of this.numbers) lent.fill(77);
      this.numbers = [];
      super.giveBack();
    }
  }
  const withRoom = <T>(work: (room: Room) => T): T => {
    const room = new Room();
    try {
      return work(room);
    } finally {
      room.giveBack();
    }
  };
  const stepsWithRoom = function* (work: (room: Room) => Generator): Generator {
    const room = new Room();
    try {
      return yield* work(room);
    } finally {
      room.giveBack();
    }
  };
  return { ...actual, Room, withRoom, stepsWithRoom };
});

function delivery(rijen: number, kwartalen: number): WorkbookCells {
  const made = voorbeeld({ gemeente: '1680', rijen, zaad: `ruimte ${rijen}`, kwartalen, fouten: 0.2 });
  if (typeof made === 'string') throw new Error(made);
  const sheets = made.sheets.map(({ name, columns, rows }) => ({ name, top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] }));
  return { bestand: 'voorbeeld.xlsx', date1904: false, textOnly: false, sheets };
}

const today = dayOf('2026-11-15');
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'object' && one !== null && Symbol.iterator in one ? [...(one as Iterable<unknown>)] : one));

/** All that comes of a delivery: findings, coverage, figures, and every result sheet row by row. */
function* allOf(workbook: WorkbookCells): Generator<unknown, string, void> {
  const checked = yield* checkLevering(workbook, { today });
  const calculated = yield* calculateLevering(checked);
  const facts = { madeAt: today, version: 'test' };
  const sheets = resultSheets.map((sheet) => asText(sheet.plan(calculated, facts)));
  return [asText(checked.findings), asText(checked.coverage), asText(checked.notRun), asText(resultJson(calculated)), ...sheets].join('\n');
}

/** What comes of deliveries of which each goes a step on in turn. */
function byTurns(workbooks: readonly WorkbookCells[]): string[] {
  const outcomes = workbooks.map(() => '');
  const going = new Map(workbooks.map((workbook, place) => [place, allOf(workbook)]));
  while (going.size > 0) {
    for (const [place, steps] of going) {
      const step = steps.next();
      if (step.done !== true) continue;
      outcomes[place] = step.value;
      going.delete(place);
    }
  }
  return outcomes;
}

const workbooks = [delivery(9000, 1), delivery(300, 1), delivery(5000, 3)];
const expected = workbooks.map((workbook) => byTurns([workbook])[0]);

test.each([
  ['one after another', [0, 1, 2, 0, 2, 1]],
  ['the largest last', [1, 2, 0]],
])('nothing is read in room that was given back: deliveries %s', (_, order) => {
  mockLends = 'spoiled';
  for (const place of order) expect(byTurns([workbooks[place] as WorkbookCells])[0] === expected[place]).toBe(true);
});

test('nor when deliveries are calculated by turns, or one is left halfway', () => {
  mockLends = 'spoiled';
  const left = allOf(workbooks[0] as WorkbookCells);
  for (let step = 0; step < 120; step++) left.next();
  const outcomes = byTurns([workbooks[2], workbooks[0], workbooks[1]] as WorkbookCells[]);
  left.return('');
  expect([outcomes[0] === expected[2], outcomes[1] === expected[0], outcomes[2] === expected[1]]).toEqual([true, true, true]);
});
