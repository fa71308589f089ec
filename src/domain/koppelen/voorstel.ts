import type { Cell } from '../cell';
import { readingOf, type Column, type SheetFormat } from '../levering/column';
import { fold } from '../levering/headers';
import { STATE } from '../levering/sheet-data';
import { bsnKind } from '../rules/bsn';
import { runAll, type Steps } from '../steps';
import { shown } from '../wording';
import { gelezen, once, type Bron } from './kop';
import { synoniemen } from './synoniemen';

/** Why a column of the source is proposed. */
export type Grond = 'naam' | 'alias' | 'lijkt erop' | 'inhoud';

/** What is proposed for one column of the format. */
export interface Kolomvoorstel {
  readonly kolom: string;
  readonly verplicht: boolean;
  readonly uitleg: string;
  /** Place of the column in the source, counted from 0; null when none is proposed. */
  readonly bron: number | null;
  readonly grond: Grond | null;
  /** The share of its filled cells that the format accepts, 0–1; null without a proposal. */
  readonly past: number | null;
}

/** So many rows are tried: enough to judge, few enough to be quick. */
const TRIED = 2000;
const EXAMPLES = 3;
/** So much of a column must be accepted before its contents alone make it a proposal. */
const BY_CONTENT = 0.9;

/** So many show that a column is something else: an export may have hundreds of them. */
const GLANCED = 20;

const cellsAt = ({ rijen }: Bron, place: number, most = TRIED): Cell[] => rijen.slice(0, most).map((row) => row[place] ?? null);

/** The share of the filled cells of a source column that a column of the format accepts; null when all are empty. */
export const aandeelDatPast = once((bron, place, kolom, column) => shareOf(cellsAt(bron, place), kolom, column));

function shareOf(tried: readonly Cell[], kolom: string, column: Column): number | null {
  const { codes, states } = gelezen(tried, kolom, column);
  let filled = 0;
  let read = 0;
  for (const code of codes) {
    if (states[code] === STATE.empty) continue;
    filled++;
    if (states[code] === STATE.read) read++;
  }
  return filled === 0 ? null : read / filled;
}

/** Only a column that refuses nearly everything else can be known by what stands in it; dates and numbers are alike. */
function tellsItself({ schema }: Column): boolean {
  const { failure, allowed } = readingOf(schema);
  return failure === 'G01' || failure === 'G03' || (failure === 'V06' && (allowed?.length ?? 0) > 2);
}

/** One-letter codes and numbers fit many columns: by content only what is written as a word or a code of three. */
const isTelling = (bron: Bron, place: number): boolean =>
  cellsAt(bron, place).filter((cell) => typeof cell === 'string' && cell.trim().length >= 2 && !/^\d{1,2}$/u.test(cell.trim())).length >= 3;

/** Whether what stands in a source column makes it this column of the format; most are known not to be at a glance. */
function fitsByContent(bron: Bron, place: number, kolom: string, column: Column): boolean {
  const filled = cellsAt(bron, place).filter((cell) => cell !== null);
  return [filled.slice(0, GLANCED), filled].every((tried) => (shareOf(tried, kolom, column) ?? 0) >= BY_CONTENT);
}

/** A name without signs, and with its abbreviations written out: "Cliënt-nr." is clientnummer, "Geb.datum" gebdatum. */
const loosely = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\d]+/gu, '')
    .replace(/(?<=\p{L})nr$/u, 'nummer');

/** Proposes a column of the source for each column of the format: by name, by alias, by a likely name, by content; none twice. */
export function* voorstelSteps(bron: Bron, format: SheetFormat): Steps<readonly Kolomvoorstel[]> {
  const folded = bron.koppen.map(fold);
  const taken = new Set<number>();
  const chosen = new Map<string, { bron: number; grond: Grond }>();
  const take = (kolom: string, grond: Grond, place: number): void => {
    if (place < 0 || taken.has(place) || chosen.has(kolom)) return;
    taken.add(place);
    chosen.set(kolom, { bron: place, grond });
  };
  const columns = Object.entries(format.columns);
  const byNames = (grond: Grond, namesOf: (kolom: string, column: Column) => readonly string[], as = fold): void => {
    const known = bron.koppen.map(as);
    for (const [kolom, column] of columns) {
      for (const name of namesOf(kolom, column)) take(kolom, grond, known.findIndex((kop, place) => kop === as(name) && !taken.has(place)));
    }
  };
  byNames('naam', (kolom) => [kolom]);
  byNames('alias', (_, { alsoKnownAs = [] }) => alsoKnownAs);
  byNames('lijkt erop', (kolom) => synoniemen[kolom] ?? []);
  byNames('lijkt erop', (kolom, { alsoKnownAs = [] }) => [kolom, ...alsoKnownAs, ...(synoniemen[kolom] ?? [])], loosely);
  const telling: number[] = [];
  for (const place of folded.keys()) {
    yield { phase: 'kolommen herkennen', done: 0, total: 1 };
    if (!taken.has(place) && isTelling(bron, place)) telling.push(place);
  }
  for (const [kolom, column] of columns) {
    if (chosen.has(kolom) || !tellsItself(column)) continue;
    const fits: number[] = [];
    for (const [done, place] of telling.entries()) {
      yield { phase: 'kolommen herkennen', done, total: telling.length };
      if (!taken.has(place) && fitsByContent(bron, place, kolom, column)) fits.push(place);
    }
    // Of two that fit as well nothing is known.
    if (fits.length === 1) take(kolom, 'inhoud', fits[0] ?? -1);
  }
  const voorstellen: Kolomvoorstel[] = [];
  for (const [kolom, column] of columns) {
    yield { phase: 'kolommen herkennen', done: 1, total: 1 };
    const found = chosen.get(kolom) ?? null;
    voorstellen.push({
      kolom,
      verplicht: column.required === true,
      uitleg: column.explanation,
      bron: found?.bron ?? null,
      grond: found?.grond ?? null,
      past: found === null ? null : aandeelDatPast(bron, found.bron, kolom, column),
    });
  }
  return voorstellen;
}

/** `voorstelSteps` in one go. */
export const kolomvoorstellen = (bron: Bron, format: SheetFormat): readonly Kolomvoorstel[] => runAll(voorstelSteps(bron, format));

/** Columns of the format that say who somebody is: their examples show only their shape. */
const PERSOONLIJK = new Set(['client_id', 'huishouden_id', 'geboortedatum', 'postcode', 'toewijzingnummer']);

/** Three different values of a source column as they may be shown: of persons only the shape. */
export function voorbeelden(bron: Bron, place: number, kolom: string | null): string[] {
  const values = [...new Set(cellsAt(bron, place))].filter((cell) => cell !== null && String(cell).trim() !== '').slice(0, EXAMPLES);
  const personal = kolom !== null && PERSOONLIJK.has(kolom);
  return values.map((cell) =>
    personal || bsnKind(cell) !== null || /@|\bnaam\b/iu.test(String(cell)) ? String(cell).replace(/\p{L}/gu, 'x').replace(/\d/gu, '•').slice(0, 20) : shown(cell),
  );
}
