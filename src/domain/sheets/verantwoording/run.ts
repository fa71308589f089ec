import { inDutch } from '../../calendar';
import type { RunFacts } from '../result-sheet';
import type { AccountLine } from './line';

const MINUTES_A_DAY = 24 * 60;

/** With what and when the sheets were made; the last line is the only one that differs between runs. */
export function runLines({ version, madeAt }: RunFacts): AccountLine[] {
  const minutes = Math.round(madeAt * MINUTES_A_DAY);
  const ofDay = minutes % MINUTES_A_DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  return [
    ['Versie', `Waaier ${version}`],
    ['Gemaakt op', `${inDutch(Math.floor(minutes / MINUTES_A_DAY))} ${time}`],
  ];
}
