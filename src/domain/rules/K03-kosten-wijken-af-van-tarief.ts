import type { Cents } from '../cell';
import { fraction, fromDecimal, mul, roundHalfAwayFromZero, type Rational } from '../rational';
import { dutchEuro } from '../wording';
import { rowRule } from './rule';

const TOTAAL = '6';
const EURO = '83';

const priceOf = (tarief: Cents, volume: number): Rational => mul(fraction(tarief), fromDecimal(volume));

/** True when an amount lies within 1 % of the exact price, or is that price in whole cents. */
function isNear(kosten: Cents, price: Rational): boolean {
  const { numerator, denominator } = price;
  const difference = BigInt(kosten) * denominator - numerator;
  const size = difference < 0n ? -difference : difference;
  return 100n * size <= numerator || kosten === roundHalfAwayFromZero(price);
}

export default rowRule({
  code: 'K03',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['kosten', 'tarief', 'volume', 'eenheid', 'frequentie'],
  title: 'Kosten wijken af van tarief × volume',
  holds: (row) => {
    if (row.frequentie !== TOTAAL || row.eenheid === null || row.eenheid === EURO) return true;
    const { tarief, volume, kosten } = row;
    return kosten === null || tarief === null || volume === null || isNear(kosten, priceOf(tarief, volume));
  },
  message: ({ kosten, tarief, volume }) =>
    `De kosten (${dutchEuro(kosten ?? 0)}) wijken meer dan 1% af van tarief × volume (${dutchEuro(
      roundHalfAwayFromZero(priceOf(tarief ?? 0, volume ?? 0)),
    )}).`,
  explanation: 'Bij een volume voor de hele looptijd horen de kosten gelijk te zijn aan tarief × volume.',
  fix: 'Kijk na of kosten, tarief en volume kloppen. Is er een reden voor het verschil, bevestig dat dan.',
  source: 'Ontwerp 3',
  examples: {
    accepted: [
      { row: { frequentie: '6', tarief: null, volume: 10, kosten: 5 } },
      { row: { frequentie: '6', tarief: 100, volume: 10, kosten: null } },
      { row: { frequentie: '6', eenheid: null, tarief: 100, volume: 10, kosten: 5 } },
      { row: { frequentie: '6', tarief: 100, volume: 10, kosten: 1010 } },
      { row: { frequentie: '6', tarief: 100, volume: 10, kosten: 990 } },
      { row: { frequentie: '6', tarief: 0.35, volume: 0.3, kosten: 0.11 } },
      // 1 % of € 500,005 is € 5,00005.
      { row: { frequentie: '6', tarief: 1000.01, volume: 0.5, kosten: 505 } },
      { row: { frequentie: '6', tarief: 1000.01, volume: 0.5, kosten: 495.01 } },
      { row: { frequentie: '6', tarief: 0, volume: 10, kosten: 0 } },
      { row: { frequentie: '2', tarief: 100, volume: 10, kosten: 5000 } },
      { row: { frequentie: '6', eenheid: '83', tarief: 100, volume: 10, kosten: 5000 } },
      { row: { frequentie: '6', tarief: 100, volume: null, kosten: 5000 } },
    ],
    rejected: [
      {
        row: { frequentie: '6', tarief: 100, volume: 10, kosten: -200, correctie: 'J' },
        says: 'De kosten (€ -200,00) wijken meer dan 1% af van tarief × volume (€ 1.000,00).',
      },
      {
        row: { frequentie: '6', tarief: 100, volume: 10, kosten: 1010.01 },
        says: 'De kosten (€ 1.010,01) wijken meer dan 1% af van tarief × volume (€ 1.000,00).',
      },
      {
        row: { frequentie: '6', tarief: 1000.01, volume: 0.5, kosten: 505.01 },
        says: 'De kosten (€ 505,01) wijken meer dan 1% af van tarief × volume (€ 500,01).',
      },
      {
        row: { frequentie: '6', tarief: 1000.01, volume: 0.5, kosten: 495 },
        says: 'De kosten (€ 495,00) wijken meer dan 1% af van tarief × volume (€ 500,01).',
      },
      {
        row: { frequentie: '6', tarief: 100, volume: 10, kosten: 989.99 },
        says: 'De kosten (€ 989,99) wijken meer dan 1% af van tarief × volume (€ 1.000,00).',
      },
      {
        row: { frequentie: '6', tarief: 100, volume: 0, kosten: 0.01 },
        says: 'De kosten (€ 0,01) wijken meer dan 1% af van tarief × volume (€ 0,00).',
      },
    ],
  },
});
