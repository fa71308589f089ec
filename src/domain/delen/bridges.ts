/** A two-way table with its totals as last row and column: which cells are hidden, and what hiding each would cost. */
export interface TwoWay {
  readonly rows: number;
  readonly columns: number;
  isHidden(row: number, column: number): boolean;
  /** Infinity for a cell that is always shown, such as a zero. */
  cost(row: number, column: number): number;
}

/** A cell of a two-way table. */
export type Place = readonly [row: number, column: number];

/**
 * The hidden cells that can be recomputed exactly: rows and columns are nodes, hidden cells edges, and an edge that is in
 * no cycle, a bridge, follows from the shown cells (design 4.8).
 */
export function bridgesOf(table: TwoWay): Place[] {
  const { rows, columns, isHidden } = table;
  const edges = Array.from({ length: rows + columns }, (): number[] => []);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isHidden(row, column)) continue;
      edges[row]?.push(rows + column);
      edges[rows + column]?.push(row);
    }
  }
  const found: Place[] = [];
  const [met, low] = [new Int32Array(rows + columns), new Int32Array(rows + columns)];
  let clock = 0;
  for (let root = 0; root < rows + columns; root++) {
    if (met[root] !== 0) continue;
    met[root] = low[root] = ++clock;
    const path = [{ node: root, from: -1, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = edges[top.node]?.[top.next++];
      if (to !== undefined) {
        if (to === top.from) continue;
        if (met[to] === 0) {
          met[to] = low[to] = ++clock;
          path.push({ node: to, from: top.node, next: 0 });
        } else low[top.node] = Math.min(low[top.node] ?? 0, met[to] ?? 0);
        continue;
      }
      path.pop();
      if (top.from < 0) continue;
      low[top.from] = Math.min(low[top.from] ?? 0, low[top.node] ?? 0);
      if ((low[top.node] ?? 0) > (met[top.from] ?? 0)) {
        found.push([Math.min(top.from, top.node), Math.max(top.from, top.node) - rows]);
      }
    }
  }
  return found;
}

/** The nodes that hidden cells tie to a row, when one cell is left out. */
function sideOf({ rows, columns, isHidden }: TwoWay, row: number, without: Place): Uint8Array {
  const side = new Uint8Array(rows + columns);
  const todo = [row];
  side[row] = 1;
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const isRow = node < rows;
    for (let other = 0; other < (isRow ? columns : rows); other++) {
      const [r, c] = isRow ? [node, other] : [other, node - rows];
      const to = isRow ? rows + other : other;
      if (side[to] === 1 || (r === without[0] && c === without[1]) || !isHidden(r, c)) continue;
      side[to] = 1;
      todo.push(to);
    }
  }
  return side;
}

/** The cheapest cell that puts a bridge in a cycle; null when only zeros are left. */
export function cheapestCycle(table: TwoWay, bridge: Place): Place | null {
  const { rows, columns, isHidden, cost } = table;
  const side = sideOf(table, bridge[0], bridge);
  let [best, price]: [Place | null, number] = [null, Infinity];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (side[row] === side[rows + column] || isHidden(row, column)) continue;
      const own = cost(row, column);
      if (own < price) [best, price] = [[row, column], own];
    }
  }
  return best;
}

/** Hides the cheapest cells until no bridge is left that can be taken away. */
export function closeBridges(table: TwoWay, hide: (row: number, column: number) => void): void {
  const given = new Set<string>();
  for (;;) {
    const open = bridgesOf(table).find((bridge) => !given.has(bridge.join()));
    if (open === undefined) return;
    const partner = cheapestCycle(table, open);
    if (partner === null) given.add(open.join());
    else hide(...partner);
  }
}
