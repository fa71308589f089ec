import { herindelingen } from './herindelingen';
import { gemeenteOf } from './referentie';

/** A gemeente that did not exist throughout: the first and last year of which at least a day belongs to it. */
interface Herindeling {
  readonly naam: string;
  readonly first: number;
  readonly last: number;
}

/** The first year the list of gemeenten is known for: when the Wmo 2015 and the Jeugdwet began. */
const FIRST_YEAR = 2015;

function parse(): ReadonlyMap<string, Herindeling> {
  const byCode = new Map<string, Herindeling>();
  for (const line of herindelingen.trim().split('\n')) {
    const [code = '', naam = '', first = '', last = ''] = line.split(';');
    byCode.set(code, {
      naam,
      first: first === '' ? FIRST_YEAR : Number(first),
      last: last === '' ? Number.POSITIVE_INFINITY : Number(last),
    });
  }
  return byCode;
}

const changed = parse();

/**
 * The name of the gemeente with this code of four digits, if it existed on any day of the year; else null (L01).
 * Known for 2015 and later: an earlier year gets the gemeenten of 2015, a year after the newest list gets that list
 * (342 gemeenten, unchanged from 2023 to 2026).
 */
export function gemeenteIn(year: number, code: string): string | null {
  const known = Math.max(year, FIRST_YEAR);
  const herindeling = changed.get(code);
  if (!herindeling) return gemeenteOf(code)?.naam ?? null;
  return herindeling.first <= known && known <= herindeling.last ? herindeling.naam : null;
}

/**
 * A code of fewer digits with its lost zeros put back, where that makes a gemeente of that year; every other text as it
 * is. Without a year (null) that of the oldest list is taken.
 */
export function withLostZeros(code: string, year: number | null): string {
  const whole = code.padStart(4, '0');
  return /^\d{1,3}$/u.test(code) && gemeenteIn(year ?? FIRST_YEAR, whole) !== null ? whole : code;
}

const provincies: ReadonlyMap<string, string> = new Map([
  ['groningen', 'gr'],
  ['friesland', 'fr'],
  ['fryslan', 'fr'],
  ['drenthe', 'dr'],
  ['overijssel', 'o'],
  ['flevoland', 'fl'],
  ['gelderland', 'gld'],
  ['utrecht', 'u'],
  ['noordholland', 'nh'],
  ['zuidholland', 'zh'],
  ['zeeland', 'z'],
  ['noordbrabant', 'nb'],
  ['limburg', 'l'],
]);

/** The names under which a gemeente is better known than under its official one. */
const bekendAls: ReadonlyMap<string, string> = new Map([
  ['denhaag', 'sgravenhage'],
  ['denbosch', 'shertogenbosch'],
  ['nuenen', 'nuenengerwenennederwetten'],
  ['nuenenca', 'nuenengerwenennederwetten'],
]);

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A name without case, accents and punctuation, and the province that stands behind it in brackets. */
function parts(naam: string): { readonly base: string; readonly provincie: string } {
  const text = naam.trim().replace(/^gemeente\s+/i, '');
  const bracket = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const base = letters(bracket < 0 ? text : text.slice(0, bracket));
  const suffix = bracket < 0 ? '' : letters(text.slice(bracket));
  return { base: bekendAls.get(base) ?? base, provincie: provincies.get(suffix) ?? suffix };
}

/**
 * Whether two spellings name the same gemeente: case, accents and punctuation do not count, nor does a province in
 * brackets that only one has ("Laren", "Laren (NH.)"); Den Haag is 's-Gravenhage, Den Bosch 's-Hertogenbosch.
 */
export function sameGemeentenaam(one: string, other: string): boolean {
  const a = parts(one);
  const b = parts(other);
  if (a.base + a.provincie === b.base + b.provincie) return true;
  return a.base === b.base && (a.provincie === '' || b.provincie === '');
}
