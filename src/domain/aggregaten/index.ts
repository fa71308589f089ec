import type { Calculated, Checked } from '../calculated';
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
  /** Of a whole put together from its wijken the number of wijken that lack the figure; else 0. */
  readonly ontbrekend: number;
}

interface Line extends Figure {
  readonly code: string;
  readonly area: string;
  readonly periode: string;
  readonly bron: string;
  readonly wet: string;
  readonly indicatorcode: string;
}

/** How many lines tell of something else than this gemeente up to this quarter, or of what another line tells already. */
interface Passed {
  elders: number;
  later: number;
  onleesbaar: number;
  dubbel: number;
}

/** The lines about this gemeente: own wijken, buurten as their wijk, and the gemeente itself. */
function linesOf(sheet: DataOf<'Aggregaten'> | null, { gemeentecode, periode }: Given): { lines: Line[]; passed: Passed } {
  const lines: Line[] = [];
  const passed: Passed = { elders: 0, later: 0, onleesbaar: 0, dubbel: 0 };
  const seen = new Map<string, Line[]>();
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
    const moment = placeInTime(when);
    if (moment === null) passed.onleesbaar++;
    else if (!isOwn) passed.elders++;
    else if (moment > (placeInTime(periode.code) ?? 0)) passed.later++;
    if (!isOwn || moment === null || moment > (placeInTime(periode.code) ?? 0)) continue;
    const line = {
      ...{ code, area, periode: when, bron, wet, indicatorcode: indicatorcode.toUpperCase() },
      aantal: at(columns.aantal),
      noemer: at(columns.noemer),
      noemerSoort: at(columns.noemer_soort),
      kosten: at(columns.kosten),
    };
    // The same figure once more, or against another noemer, is not more of it; parts of several insurers are.
    const one = [code, when, keyOf(line)].join('\n');
    const known = seen.get(one) ?? [];
    if (known.some((other) => other.noemerSoort !== line.noemerSoort || isSame(other, line))) {
      passed.dubbel++;
      continue;
    }
    seen.set(one, [...known, line]);
    lines.push(line);
  }
  return { lines, passed };
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.aantal === other.aantal && one.noemer === other.noemer && one.kosten === other.kosten;

/** A quarter or a year as a number that grows with time, a year before its quarters; null for anything else. */
function placeInTime(periode: string): number | null {
  const [, jaar, kwartaal = '0'] = /^(\d{4})(?:K(\d))?$/u.exec(periode) ?? [];
  return jaar === undefined ? null : Number(jaar) * 10 + Number(kwartaal);
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
  for (const line of linesOf(levering.sheets.Aggregaten, given).lines) {
    const known = byIndicator.get(keyOf(line));
    if (known === undefined) byIndicator.set(keyOf(line), [line]);
    else known.push(line);
  }
  return [...byIndicator.values()].flatMap((all) => newest(given, all));
}

/** The lines of the newest periode among these; a wijk with a line of its own needs none of its buurten. */
function newestOf(all: readonly Line[]): Line[] {
  const latest = Math.max(...all.map(({ periode }) => placeInTime(periode) ?? 0));
  const lines = all.filter(({ periode }) => placeInTime(periode) === latest);
  const own = new Set(lines.filter(({ code }) => !code.startsWith('BU')).map(({ area }) => area));
  return lines.filter(({ code, area }) => !code.startsWith('BU') || !own.has(area));
}

function newest(given: Given, all: readonly Line[]): Aggregaat[] {
  const perWijk = newestOf(all.filter(({ area }) => area !== TOTAAL));
  const ofWhole = newestOf(all.filter(({ area }) => area === TOTAAL));
  const [first] = all;
  if (first === undefined) return [];
  const { bron, wet, indicatorcode } = first;
  const isSchatting = bron === 'GGD' || wet === 'GGD';
  const facts = { bron, wet, indicatorcode, ...placeOf(given, first), isSchatting };
  const combined = isSchatting ? weighted : together;
  const wijken = [...new Set(perWijk.map(({ area }) => area))].sort();
  const of = (area: string): Figure => combined(perWijk.filter((line) => line.area === area));
  const [periode = '', whole = ''] = [perWijk[0]?.periode, ofWhole[0]?.periode];
  const isGiven = ofWhole.length > 0 && (placeInTime(whole) ?? 0) >= (placeInTime(periode) ?? 0);
  return [
    ...wijken.map((gebied) => ({ ...facts, gebied, periode, ontbrekend: 0, ...of(gebied) })),
    isGiven
      ? { ...facts, gebied: TOTAAL, periode: whole, ontbrekend: 0, ...combined(ofWhole) }
      : { ...facts, gebied: TOTAAL, periode, ontbrekend: missingOf(given, wijken), ...combined(wijken.map(of)) },
  ];
}

/** How many inhabited wijken of the gemeente are not among these. */
const missingOf = ({ gebieden }: Given, wijken: readonly string[]): number =>
  gebieden.eigenWijken.filter((code) => !wijken.includes(code) && (gebieden.gebied(code)?.inwoners ?? 0) > 0).length;

/** Which lines of Aggregaten are not shown, why and what to do; empty when all are. */
export function aggregatenNietGebruikt({ levering, given }: Checked): string[] {
  if (!given.has('gemeente') || !given.has('periode')) return [];
  const { elders, later, onleesbaar, dubbel } = linesOf(levering.sheets.Aggregaten, given).passed;
  const told = (many: number, one: string, more: string): string | null => {
    if (many === 0) return null;
    return `Op blad Aggregaten ${many === 1 ? one : more.replace('#', String(many))}`;
  };
  const sentences = [
    told(
      onleesbaar,
      'staat 1 regel met een periode die niet te lezen is. Daardoor telt die niet mee. Schrijf een jaar (2025) of een kwartaal (2026K3).',
      'staan # regels met een periode die niet te lezen is. Daardoor tellen die niet mee. Schrijf een jaar (2025) of een kwartaal (2026K3).',
    ),
    told(
      later,
      'gaat 1 regel over een periode na dit kwartaal. Die staat niet op de bladen. Klopt de periode niet, verbeter die dan.',
      'gaan # regels over een periode na dit kwartaal. Die staan niet op de bladen. Klopt de periode niet, verbeter die dan.',
    ),
    told(
      elders,
      'hoort 1 regel niet bij uw gemeente. Die staat niet op de bladen.',
      'horen # regels niet bij uw gemeente. Die staan niet op de bladen.',
    ),
    told(
      dubbel,
      'staat hetzelfde cijfer twee keer: 1 regel telt daarom niet mee. Laat van elk cijfer één regel staan.',
      'staat hetzelfde cijfer meer keren: # regels tellen daarom niet mee. Laat van elk cijfer één regel staan.',
    ),
  ];
  return sentences.filter((sentence) => sentence !== null);
}
