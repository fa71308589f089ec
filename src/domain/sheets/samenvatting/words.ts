import type { Cents } from '../../cell';
import { dutchNumber } from '../../wording';
import { grouped } from '../counted';
import { isSmall, THRESHOLD } from '../suppress';

/** A share of 0–1 in words: "12,5%". */
export const percent = (share: number): string => `${dutchNumber(100 * share, 1)}%`;

/** Whole euros: "€ 1.234". */
export const euros = (cents: Cents): string => {
  const whole = Math.round(Math.abs(cents) / 100);
  return `€ ${cents < 0 && whole > 0 ? '-' : ''}${grouped(whole)}`;
};

/** A number of clients as a sentence may say it. */
export const clients = (count: number): string =>
  Number.isNaN(count)
    ? 'een verborgen aantal cliënten'
    : isSmall(count) ? `minder dan ${THRESHOLD} cliënten` : `${grouped(count)} ${count === 1 ? 'cliënt' : 'cliënten'}`;

/** A change in percent: "5,3% hoger". */
export const changed = (delta: number): string =>
  Math.abs(delta) < 0.05 ? 'gelijk' : `${dutchNumber(Math.abs(delta), 1)}% ${delta > 0 ? 'hoger' : 'lager'}`;
