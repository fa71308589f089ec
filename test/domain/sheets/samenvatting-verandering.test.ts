import { changeSentences } from '../../../src/domain/sheets/samenvatting/change';
import { addKwartalen } from '../../../src/domain/periode';
import type { TrendLine } from '../../../src/domain/trend';
import { calculatedOf } from './calculated';

/** What is said of a change in clients since the quarter before. */
function saidOf(deltaKwartaalClienten: number | null): string {
  const calculated = calculatedOf();
  const { periode } = calculated.checked.given;
  const line: TrendLine = {
    periode: periode.code, gebied: 'totaal', wet: 'totaal', leefdomein: 'totaal', cirkel: 'totaal', voorzieningen: 40, clienten: 30, kosten: 0,
    deltaKwartaalClienten, deltaJaarClienten: null, deltaKwartaalKosten: 5, deltaJaarKosten: null, indexClienten: null, indexKosten: null,
  };
  const trend = { ...calculated.trend, periodes: [addKwartalen(periode, -1), periode], lines: [line] };
  return changeSentences({ ...calculated, trend }).find((sentence) => sentence.includes('kwartaal ervoor')) ?? '';
}

test.each([
  [20, /is het aantal cliënten 20(?:,0)?% hoger; de kosten zijn 5(?:,0)?% hoger\.$/u],
  [null, /niet te geven: minder dan 10 cliënten\.$/u],
  // Hidden in a shareable copy, where a number of more may be hidden as well.
  [NaN, /niet te geven: een van beide aantallen cliënten is verborgen\.$/u],
])('of a change of %p percent', (change, says) => expect(saidOf(change)).toMatch(says));
