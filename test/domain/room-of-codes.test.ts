import { calculateLevering, checkLevering, dayOf, recheckSteps, repairSteps, resultJson, resultSheets, runAll, type Cell, type WorkbookCells } from '#domain';
import type * as codes from '../../src/domain/levering/codes';
import { goldenCases } from '../golden/delivery';

/** Codes that were made, for how many codes they have room, and who made them. */
const mockMade: { codes: Int32Array; count: number; by: string }[] = [];

// In whole numbers nothing is cut off, so that a code for which there is no room shows.
jest.mock('../../src/domain/levering/codes', () => {
  const rooms = new WeakMap<object, number>();
  const arrayOf = (count: number) =>
    class extends Int32Array {
      constructor(rows: number) {
        super(rows);
        rooms.set(this, count <= 256 ? 256 : count <= 65_536 ? 65_536 : Infinity);
        mockMade.push({ codes: this, count, by: (new Error().stack ?? '').split('\n').slice(2, 6).join('\n') });
      }

      static get [Symbol.species](): Int32ArrayConstructor {
        return Int32Array;
      }
    };
  const codesFor = (rows: number, count: number): Int32Array => new (arrayOf(count))(rows);
  const codesLike = (codes: Int32Array, count: number): Int32Array => {
    const own = codesFor(codes.length, count);
    own.set(codes);
    return own;
  };
  const roomOf = (codes: object): number => rooms.get(codes) ?? Infinity;
  return { ...jest.requireActual<typeof codes>('../../src/domain/levering/codes'), arrayOf, codesFor, codesLike, roomOf };
});

/** Those who made codes with room for fewer than were put in them. */
function tooSmall(): string[] {
  // The encoder makes room before each block, in the steps in which room grows.
  const held = mockMade.map(({ codes, count, by }) => ({ codes, by, room: by.includes('column-encoder') ? (count <= 256 ? 256 : 65_536) : Math.max(1, count) }));
  const found = held.filter(({ codes, room }) => codes.some((code) => code < 0 || code >= room)).map(({ by }) => by);
  const hasEncoded = mockMade.splice(0).some(({ by }) => by.includes('column-encoder'));
  return hasEncoded ? [...new Set(found)] : ['no codes were made of cells'];
}

const today = dayOf('2026-11-15');
const HEADERS = ['client_id', 'huishouden_id', 'geboortedatum', 'postcode', 'wet', 'productcategorie', 'productcode', 'begindatum', 'einddatum', 'kosten', 'toewijzingnummer'];

/** A delivery of so many clients, in which some cells are written in a way of their own. */
function delivery(clients: number): WorkbookCells {
  const rows = Array.from({ length: clients }, (_, row): Cell[] => [
    row % 7 === 0 ? ` C-${row} ` : `C-${row}`,
    `H-${row}`,
    row % 5 === 0 ? `0${1 + (row % 9)}-01-${1920 + (row % 90)}` : 1800 + (row % 400),
    `94${60 + (row % 30)}AB`,
    ['WMO', 'JW', 'PW'][row % 3] ?? null,
    ['02', '45', 'PW01'][row % 3] ?? null,
    row % 5 === 0 ? `P${row}` : null,
    row % 3 === 0 ? '01-07-2026' : 46_204 - (row % 300),
    row % 4 === 0 ? 46_300 + row : null,
    row % 11 === 0 ? `${row},5` : row * 3 + 0.25,
    100_000 + row,
  ]);
  const keys: Cell[][] = [['veld', 'waarde'], ['gemeentecode', '1680'], ['periode', '2026K3'], ['versie', '2.0']];
  const historie = rows.map((row, at): Cell[] => [['2026K2', '2026K1', '2025K4'][at % 3] ?? null, ...row]);
  const sheets = [
    { name: 'Levering', top: 0, left: 0, rows: keys },
    { name: 'Voorzieningen', top: 0, left: 0, rows: [HEADERS, ...rows], dates: [{ top: 1, left: 2, rows: clients, columns: 1 }] },
    { name: 'Historie', top: 0, left: 0, rows: [['periode', ...HEADERS], ...historie] },
  ];
  return { bestand: 'x.xlsx', date1904: false, textOnly: false, sheets };
}

const deliveries = [...[2, 127, 128, 129, 254, 255, 256, 257, 300].map((clients) => [`${clients} clients`, delivery(clients)] as const), ...goldenCases.map(({ name, cells }) => [name, cells] as const)];

test.each(deliveries)('of %s no code is larger than its room', (_, workbook) => {
  const checked = runAll(checkLevering(workbook, { today }));
  const calculated = runAll(calculateLevering(checked));
  for (const sheet of resultSheets) for (const { rows } of sheet.plan(calculated, { madeAt: today, version: 'x' }).tables) void [...rows];
  resultJson(calculated);
  runAll(repairSteps(checked));
  const edited = Array.from({ length: checked.levering.sheets.Voorzieningen?.size ?? 0 }, (_row, row): Cell[] => [`Q-${row}`]);
  runAll(recheckSteps(checked, [{ name: 'Voorzieningen', top: 1, left: 0, rows: edited }], []));
  expect(tooSmall()).toEqual([]);
});
