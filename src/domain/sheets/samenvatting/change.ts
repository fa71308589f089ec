import type { Calculated } from '../../calculated';
import { wetten } from '../../codelijsten';
import { TOTAAL } from '../../counting/gebied-of-row';
import { addKwartalen, previousPeriode } from '../../periode';
import { shiftOf } from '../../trend/shift';
import type { TrendLine } from '../../trend';
import { dutchNumber } from '../../wording';
import { kwartaalNaam } from '../page';
import { isSmall } from '../suppress';
import { changed } from './words';

/** A share of the kosten that moved less than this, in percentage points, is not worth a sentence. */
const LEAST_SHIFT = 1;

const isWhole = ({ gebied, wet, leefdomein, cirkel }: TrendLine): boolean =>
  [gebied, wet, leefdomein, cirkel].every((axis) => axis === TOTAAL);

/** One comparison of clients and kosten; a change without enough clients is not given. */
function compared(than: string, clienten: number | null, kosten: number | null): string {
  // In a shareable copy a number of more may be hidden as well.
  if (clienten !== null && Number.isNaN(clienten)) return `Een vergelijking met ${than} is niet te geven: een van beide aantallen cliënten is verborgen.`;
  if (clienten === null) return `Een vergelijking met ${than} is niet te geven: minder dan 10 cliënten.`;
  const costs = kosten === null || Number.isNaN(kosten) ? '' : `; de kosten zijn ${changed(kosten)}`;
  return `Vergeleken met ${than} is het aantal cliënten ${changed(clienten)}${costs}.`;
}

/** The wet of which the share in the kosten moved most since a year ago; null when nothing moved. */
function shifted({ trend, checked }: Calculated): string | null {
  const whole = shiftOf(trend, checked.given.periode.code).find(({ gebied }) => gebied === TOTAAL);
  const known = (whole?.aandelen ?? []).flatMap(({ wet, verschuiving, clienten }) =>
    verschuiving === null || Number.isNaN(verschuiving) || isSmall(clienten.nu) || isSmall(clienten.toen ?? 0) ? [] : [{ wet, verschuiving }],
  );
  const [most] = known.sort((a, b) => Math.abs(b.verschuiving) - Math.abs(a.verschuiving));
  if (most === undefined || Math.abs(most.verschuiving) < LEAST_SHIFT) return null;
  const points = dutchNumber(Math.abs(most.verschuiving), 1);
  const how = most.verschuiving > 0 ? 'groter' : 'kleiner';
  return `Het aandeel van ${most.wet} in de kosten is ${points} procentpunt ${how} dan een jaar eerder; wat daarvan de oorzaak is, zeggen deze cijfers niet.`;
}

/** That a wet is in one of two quarters alone, so that they cannot just be compared; null when none is. */
function oneSided({ trend }: Calculated, now: string, then: string): string | null {
  const has = (periode: string, code: string): boolean => {
    const line = trend.lines.find((one) => isWhole({ ...one, wet: TOTAAL }) && one.wet === code && one.periode === periode);
    // What is hidden is there.
    return line !== undefined && line.voorzieningen !== 0;
  };
  const alone = wetten.entries.map(({ code }) => code).filter((code) => has(now, code) !== has(then, code));
  if (alone.length === 0) return null;
  return `Pas op: ${alone.join(' en ')} ${alone.length === 1 ? 'staat' : 'staan'} maar in één van die twee kwartalen, en dat vertekent deze vergelijking.`;
}

/** What changed since the quarter before and since a year ago, as far as Historie has them. */
export function changeSentences(calculated: Calculated): string[] {
  const { trend, checked } = calculated;
  const { periode } = checked.given;
  const now = trend.lines.find((line) => isWhole(line) && line.periode === periode.code);
  if (now === undefined || trend.periodes.length < 2) {
    return ['Zonder eerdere kwartalen op blad Historie is niet te zeggen wat veranderde.'];
  }
  const [before, yearAgo] = [previousPeriode(periode), addKwartalen(periode, -4)];
  const has = (code: string): boolean => trend.periodes.some((one) => one.code === code);
  const said = [
    has(yearAgo.code)
      ? compared(`een jaar eerder (${kwartaalNaam(yearAgo)})`, now.deltaJaarClienten, now.deltaJaarKosten)
      : `Het ${kwartaalNaam(yearAgo)} staat niet op blad Historie: er is geen vergelijking met een jaar eerder.`,
    has(yearAgo.code) ? oneSided(calculated, periode.code, yearAgo.code) : null,
    has(before.code)
      ? compared(`het kwartaal ervoor (${kwartaalNaam(before)})`, now.deltaKwartaalClienten, now.deltaKwartaalKosten)
      : `Het ${kwartaalNaam(before)} staat niet op blad Historie: er is geen vergelijking met het kwartaal ervoor.`,
    has(before.code) ? oneSided(calculated, periode.code, before.code) : null,
    shifted(calculated),
    ...[...trend.breuken].map(([code, reason]) => `Let op: ${code} is met eerdere kwartalen niet zonder meer te vergelijken (${reason}).`),
  ];
  return said.filter((sentence) => sentence !== null);
}
