import loadHighs from 'highs';
import type { Calculated } from '../../../src/domain/calculated';
import { NotSafe, shareSteps } from '../../../src/domain/delen';
import { resultJson } from '../../../src/domain/json';
import { BenchmarksetBuilder, referentieregels } from '../../../src/domain/referentie';
import { runAll } from '../../../src/domain/steps';
import { invented } from '../delen/invented';

function shared(calculated: Calculated): Calculated {
  const outcome = runAll(shareSteps(calculated));
  if (outcome instanceof NotSafe) throw new RangeError(outcome.message);
  return outcome;
}

const calculated = invented({ gemeente: '1680', rijen: 2500, zaad: 'set' });
const copy = shared(calculated);
const lines = referentieregels(copy);

test('a line is what the shareable copy shows of that wijk and part, and nothing that it hides has a line', () => {
  const { wijken, pijlers, leefdomeinen } = resultJson(copy);
  const cells = [...wijken, ...pijlers, ...leefdomeinen].filter(({ gebied }) => gebied.startsWith('WK'));
  const keyOf = (gebied: string, deel: string): string => `${gebied} ${deel}`;
  const known = new Map(cells.map((cell) => [keyOf(cell.gebied, String(('wet' in cell ? cell.wet : 'leefdomein' in cell ? cell.leefdomein : null) ?? 'totaal')), cell]));
  expect(lines.length).toBeGreaterThan(100);
  for (const { gebiedscode, wet, leefdomein, clienten, voorzieningen, kosten } of lines) {
    const cell = known.get(keyOf(gebiedscode, wet === 'totaal' ? leefdomein : wet));
    if (cell === undefined) expect([clienten, voorzieningen, kosten]).toEqual([0, 0, 0]);
    else expect([cell.clienten, cell.voorzieningen, cell.kosten]).toEqual([clienten, voorzieningen, kosten / 100]);
  }
});

/** The ends of the clients of each hidden part of a wijk, by the lines of the set alone. */
test('from the lines alone another program leaves every hidden number of clients an interval of 5', async () => {
  const highs = await loadHighs();
  const exact = [...calculated.wijken, ...calculated.pijlers, ...calculated.leefdomeinen];
  const given: string[] = [];
  let hiddenParts = 0;
  for (const { gebied } of calculated.report.filter((row) => row.gebied.startsWith('WK') && (row.inwoners ?? 0) >= 50)) {
    const cells = exact.filter((cell) => cell.gebied === gebied && cell.voorzieningen > 0);
    const partOf = (cell: (typeof cells)[number]): string => cell.wet ?? cell.leefdomein ?? 'totaal';
    const lineOf = (deel: string) => lines.find((line) => line.gebiedscode === gebied && (line.wet === deel || line.leefdomein === deel) && (deel !== 'totaal' || line.wet === line.leefdomein));
    const bounds: string[] = [];
    const limits: string[] = [];
    const hidden: string[] = [];
    for (const cell of cells) {
      const [deel, line] = [partOf(cell), lineOf(partOf(cell))];
      const around = (name: string, shown: number): void => void bounds.push(`${Math.max(10, shown - 2)} <= ${name} <= ${shown + 2}`);
      if (line === undefined) {
        bounds.push(`c${deel} >= 1`, `v${deel} >= 1`);
        hidden.push(`c${deel}`);
      } else {
        around(`c${deel}`, line.clienten);
        around(`v${deel}`, line.voorzieningen);
      }
      limits.push(`v${deel} - c${deel} >= 0`);
      if (deel !== 'totaal') limits.push(`ctotaal - c${deel} >= 0`, `vtotaal - v${deel} >= 0`);
    }
    const laws = cells.filter(({ wet }) => wet !== null).map(({ wet }) => wet ?? '');
    const domains = cells.filter(({ leefdomein }) => leefdomein !== null).map(({ leefdomein }) => leefdomein ?? '');
    if (laws.length === 0) continue;
    limits.push(`${laws.map((code) => `v${code}`).join(' + ')} - vtotaal = 0`, `${laws.map((code) => `c${code}`).join(' + ')} - ctotaal >= 0`);
    limits.push(`${domains.map((code) => `c${code}`).join(' + ')} - ctotaal >= 0`);
    for (const name of hidden) {
      hiddenParts++;
      const end = (way: string): number => {
        const solved = highs.solve(`${way}\n obj: ${name}\nSubject To\n${limits.map((limit, place) => ` l${place}: ${limit}`).join('\n')}\nBounds\n${bounds.map((bound) => ` ${bound}`).join('\n')}\nEnd`);
        return solved.Status === 'Optimal' ? solved.ObjectiveValue : way === 'Minimize' ? 0 : Infinity;
      };
      if (end('Maximize') - end('Minimize') < 5 - 1e-6) given.push(`${gebied} ${name}`);
    }
  }
  expect(hiddenParts).toBeGreaterThan(50);
  expect(given).toEqual([]);
});

test('exact figures never become a set', () => {
  expect(() => referentieregels(calculated)).toThrow(RangeError);
});

test('of one wijk and quarter the last delivery counts, and a set of sets is in order', () => {
  const later = lines.map((line) => ({ ...line, clienten: line.clienten + 5 }));
  const set = new BenchmarksetBuilder();
  set.add(lines);
  const { size } = set;
  set.add(later);
  // Nothing of the earlier one stays.
  expect(set.size).toBe(size);
  const sheet = set.sheet();
  expect(sheet.rows).toHaveLength(lines.length);
  expect(sheet.rows.map((row) => row[4])).toEqual(later.map(({ clienten }) => clienten));
  expect(sheet.columns.map(({ header }) => header)).toEqual(['periode', 'gebiedscode', 'wet', 'leefdomein', 'cliënten', 'voorzieningen', 'kosten', 'inwoners']);
});
