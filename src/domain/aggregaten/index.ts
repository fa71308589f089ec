import type { Calculated } from '../calculated';
import type { CirkelCode } from '../cirkels';
import { indicatoren, productcategorieenOf, wetten, type Wet } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import type { Given } from '../given';
import { presetOf } from '../leefdomeinen';
import { valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import { together, weighted, type Figure } from './figure';

/** What somebody else counted in one gebied, with its own noemer: never added to what was delivered. */
export interface Aggregaat extends Figure {
  /** A wijk of the gemeente, or `totaal`. */
  readonly gebied: string;
  readonly periode: string;
  readonly bron: string;
  readonly wet: string;
  readonly indicatorcode: string;
  readonly naam: string | null;
  /** Null when it has no place in the waaier. */
  readonly leefdomein: string | null;
  readonly cirkel: CirkelCode | null;
  /** True for a modelled estimate of the GGD: no count, never summed. */
  readonly isSchatting: boolean;
}

interface Line extends Figure {
  readonly area: string;
  readonly periode: string;
  readonly bron: string;
  readonly wet: string;
  readonly indicatorcode: string;
}

/** The lines about this gemeente: own wijken, buurten as their wijk, and the gemeente itself. */
function linesOf(sheet: DataOf<'Aggregaten'> | null, { gemeentecode, periode }: Given): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < (sheet?.size ?? 0); row++) {
    const { columns } = sheet as DataOf<'Aggregaten'>;
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const [when, code, bron, wet, indicatorcode] = [
      at(columns.periode),
      at(columns.gebiedscode),
      at(columns.bron),
      at(columns.wet),
      at(columns.indicatorcode),
    ];
    if (when === null || code === null || bron === null || wet === null || indicatorcode === null) continue;
    const area = code === `GM${gemeentecode}` ? TOTAAL : `WK${code.slice(2, 8)}`;
    const isOwn = area === TOTAAL || (/^(WK|BU)/u.test(code) && code.slice(2, 6) === gemeentecode);
    if (!isOwn || placeInTime(when) > placeInTime(periode.code)) continue;
    lines.push({
      ...{ area, periode: when, bron, wet, indicatorcode: indicatorcode.toUpperCase() },
      aantal: at(columns.aantal),
      noemer: at(columns.noemer),
      noemerSoort: at(columns.noemer_soort),
      kosten: at(columns.kosten),
    });
  }
  return lines;
}

/** A quarter or a year as a number that grows with time; a year comes before its quarters. */
function placeInTime(periode: string): number {
  const [, jaar, kwartaal = '0'] = /^(\d{4})(?:K(\d))?$/u.exec(periode) ?? [];
  return jaar === undefined ? Infinity : Number(jaar) * 10 + Number(kwartaal);
}

const keyOf = ({ bron, wet, indicatorcode }: Pick<Line, 'bron' | 'wet' | 'indicatorcode'>): string =>
  [bron, wet, indicatorcode].join('\n');

/** Where an indicator belongs in the waaier, and what it is called. */
function placeOf(given: Given, { bron, wet, indicatorcode }: Line): Pick<Aggregaat, 'naam' | 'leefdomein' | 'cirkel'> {
  const { vanWaaier } = presetOf(given.settings.preset);
  const known = indicatoren.entries.find((one) => one.wet === wet && one.code === indicatorcode);
  if (known !== undefined) {
    const { naam, leefdomein, cirkel } = known;
    return { naam, leefdomein: vanWaaier[leefdomein] ?? leefdomein, cirkel };
  }
  const own = wetten.entries.find(({ code }) => code === wet)?.code satisfies Wet | undefined;
  if (bron !== 'GEM' || own === undefined) return { naam: null, leefdomein: null, cirkel: null };
  const naam = productcategorieenOf(own).entries.find(({ code }) => code === indicatorcode)?.naam ?? null;
  const { weights, cirkel, bron: found } = given.producten(own, indicatorcode, null);
  return { naam, leefdomein: found === 'geen' ? null : (weights[0]?.leefdomein ?? null), cirkel };
}

/**
 * What others counted, by gebied and indicator, of the newest periode that is not after the delivery; the whole gemeente
 * as its own line says, else its wijken together.
 */
export function aggregatenOf({ checked: { levering, given }, deelbaar }: Calculated): readonly Aggregaat[] {
  // What others counted is not ours to hide or to share.
  if (deelbaar !== undefined || !given.has('gemeente') || !given.has('periode')) return [];
  const byIndicator = new Map<string, Line[]>();
  for (const line of linesOf(levering.sheets.Aggregaten, given)) {
    const known = byIndicator.get(keyOf(line));
    if (known === undefined) byIndicator.set(keyOf(line), [line]);
    else known.push(line);
  }
  return [...byIndicator.values()].flatMap((all) => newest(given, all));
}

function newest(given: Given, all: readonly Line[]): Aggregaat[] {
  const latest = Math.max(...all.map(({ periode }) => placeInTime(periode)));
  const lines = all.filter(({ periode }) => placeInTime(periode) === latest);
  const [first] = lines;
  if (first === undefined) return [];
  const { periode, bron, wet, indicatorcode } = first;
  const isSchatting = bron === 'GGD' || wet === 'GGD';
  const facts = { periode, bron, wet, indicatorcode, ...placeOf(given, first), isSchatting };
  const combined = isSchatting ? weighted : together;
  const wijken = [...new Set(lines.map(({ area }) => area))].filter((area) => area !== TOTAAL).sort();
  const of = (area: string): Figure => combined(lines.filter((line) => line.area === area));
  const whole = lines.some(({ area }) => area === TOTAAL) ? of(TOTAAL) : combined(wijken.map(of));
  return [
    ...wijken.map((gebied) => ({ ...facts, gebied, ...of(gebied) })),
    { ...facts, gebied: TOTAAL, ...whole },
  ];
}
