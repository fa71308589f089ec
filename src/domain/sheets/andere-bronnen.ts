import { aggregatenOf, type Aggregaat } from '../aggregaten';
import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { leefdomeinNaam, presetOf } from '../leefdomeinen';
import { areaNames } from './area-names';
import type { Block } from './stack';
import { inEuro, isSmall, shownCount } from './suppress';
import { MOST_ROWS } from './table';

/** What to know of the figures of others; null when there are none. */
export const andereBronnenNote = (calculated: Calculated): string | null =>
  aggregatenOf(calculated).some(({ bron }) => bron !== 'GEM')
    ? 'Andere bronnen (blad Aggregaten) hebben hun eigen noemer en periode en tellen niet op bij wat de gemeente leverde. ' +
      'Zvw is per verzekerde. Cijfers van de GGD zijn schattingen met een model: geen aantallen, en voor de gemeente gewogen ' +
      'naar inwoners van 18 jaar en ouder.'
    : null;

/** Figures of others per gebied, with their own noemer, in the order of wet or of leefdomein; null without any. */
export function andereBronnen(calculated: Calculated, by: 'wet' | 'leefdomein', name: string): Block | null {
  const { report, checked } = calculated;
  const { preset, eenheid } = checked.given.settings;
  const naamOf = areaNames(calculated);
  const order = new Map(report.map(({ gebied }, place) => [gebied, place]));
  const leefdomeinen = presetOf(preset).leefdomeinen.map(({ code }) => code);
  const placeOf = ({ wet, leefdomein }: Aggregaat): string =>
    by === 'wet' ? wet : String(leefdomein === null ? 99 : 10 + leefdomeinen.indexOf(leefdomein));
  const lines = aggregatenOf(calculated)
    .filter(({ bron, gebied }) => bron !== 'GEM' && (eenheid === 'wijk' ? order.has(gebied) : gebied === TOTAAL))
    .map((line, place) => ({ line, place }))
    .sort(
      (a, b) =>
        (order.get(a.line.gebied) ?? 0) - (order.get(b.line.gebied) ?? 0) ||
        (placeOf(a.line) < placeOf(b.line) ? -1 : placeOf(a.line) > placeOf(b.line) ? 1 : a.place - b.place),
    );
  if (lines.length === 0) return null;
  return {
    heading: 'Andere bronnen (Aggregaten), elk met een eigen noemer',
    name,
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'wet', format: 'text' },
      { name: 'bron', format: 'text' },
      { name: 'indicatorcode', format: 'text' },
      { name: 'indicator', format: 'text' },
      { name: 'leefdomein', format: 'text' },
      { name: 'leefdomeinnaam', format: 'text' },
      { name: 'cirkel', format: 'text' },
      { name: 'periode', format: 'text' },
      { name: 'aantal', format: 'count' },
      { name: 'schatting', format: 'rate' },
      { name: 'noemer', format: 'count' },
      { name: 'noemer_soort', format: 'text' },
      { name: 'aantal_per_1000', format: 'rate' },
      { name: 'kosten', format: 'euro' },
      { name: 'kosten_per_noemer', format: 'euroRate' },
    ],
    rows: lines.slice(0, MOST_ROWS).map(({ line }): Cell[] => [
      line.gebied,
      line.gebied === TOTAAL ? wholeOf(line) : naamOf(line.gebied),
      line.wet,
      line.bron,
      line.indicatorcode,
      line.naam,
      line.leefdomein,
      line.leefdomein === null ? null : leefdomeinNaam(presetOf(preset), line.leefdomein),
      line.cirkel,
      line.periode,
      ...figuresOf(line),
    ]),
    hasTotal: false,
  };
}

/** A whole that lacks wijken is not the gemeente, and its name says so. */
const wholeOf = ({ ontbrekend }: Aggregaat): string =>
  ontbrekend === 0 ? 'Hele gemeente' : `Wijken met een cijfer samen (zonder ${ontbrekend} ${ontbrekend === 1 ? 'wijk' : 'wijken'})`;

/** The figures of a line; a small number is not shown, nor what would give it back. */
function figuresOf({ aantal, noemer, noemerSoort, kosten, wet, isSchatting }: Aggregaat): Cell[] {
  const small = !isSchatting && aantal !== null && isSmall(aantal);
  // Kosten of the Zvw are of verzekerden; by inwoners they would say something else.
  const fits = noemer !== null && noemer > 0 && (wet !== 'ZVW' || noemerSoort === 'verzekerden');
  const count = isSchatting || aantal === null ? null : aantal;
  return [
    count === null ? null : shownCount(count),
    isSchatting ? aantal : null,
    noemer,
    noemerSoort,
    count === null || small || !fits ? null : (1000 * count) / noemer,
    kosten === null || small ? null : inEuro(kosten),
    kosten === null || small || !fits ? null : inEuro(kosten) / noemer,
  ];
}

/** What the gemeente counted itself without clients (open inloop …), for one fan; null without any. */
export function tellingen(calculated: Calculated, gebied: string, name: string): Block | null {
  const { preset } = calculated.checked.given.settings;
  const lines = aggregatenOf(calculated).filter((line) => line.bron === 'GEM' && line.gebied === gebied);
  if (lines.length === 0) return null;
  return {
    heading: 'Geteld zonder cliënten (bezoeken, ritten, deelnemers): naast de cliënten, nooit erbij',
    name,
    columns: [
      { name: 'leefdomein', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'cirkel', format: 'text' },
      { name: 'indicatorcode', format: 'text' },
      { name: 'indicator', format: 'text' },
      { name: 'periode', format: 'text' },
      { name: 'aantal', format: 'count' },
    ],
    rows: lines.map((line): Cell[] => [
      line.leefdomein,
      line.leefdomein === null ? null : leefdomeinNaam(presetOf(preset), line.leefdomein),
      line.cirkel,
      line.indicatorcode,
      line.naam,
      line.periode,
      line.aantal === null ? null : shownCount(line.aantal),
    ]),
    hasTotal: false,
  };
}
