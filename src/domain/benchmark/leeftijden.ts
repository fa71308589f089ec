import { valueAt, type DataOf } from '../levering/sheet-data';
import { groupOfAge } from './ages';

/** A usable row of Leeftijdskosten: its place and the ages it is about, all of one group. */
export interface Leeftijdsrij {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The rows of the table that can be used, and what is wrong with it as sentences. */
export interface Leeftijden {
  readonly rijen: readonly Leeftijdsrij[];
  readonly opmerkingen: readonly string[];
}

const OLDEST = 130;
/** "80", "80 jaar", "99 en ouder", "95+". */
const ONE = /^(\d{1,3})(?:\s*jaar)?(\s*(?:\+|(?:en|of)\s+ouder|of\s+meer|e\.o\.))?$/u;
/** "0-4", "0 tot en met 4 jaar"; CBS leaves the last year out of "0 tot 5 jaar". */
const RANGE = /^(\d{1,3})(?:\s*jaar)?\s*(-|–|t\/m|tot en met|tot)\s*(\d{1,3})(?:\s*jaar)?$/u;

/** The ages in a cell; null where none can be read. */
function agesIn(written: string | null): { from: number; to: number; open: boolean } | null {
  const text = (written ?? '').trim().toLowerCase();
  const one = ONE.exec(text);
  if (one !== null) return { from: Number(one[1]), to: Number(one[1]), open: one[2] !== undefined };
  const range = RANGE.exec(text);
  if (range === null) return null;
  const to = Number(range[3]) - (range[2] === 'tot' ? 1 : 0);
  return to < Number(range[1]) ? null : { from: Number(range[1]), to, open: false };
}

/** Ages as a reader says them: "30 tot en met 34, 40". */
function spoken(ages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const age of ages) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === age - 1) last[1] = age;
    else runs.push([age, age]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from} tot en met ${to}`)).join(', ');
}

/** Reads the ages of a table Leeftijdskosten: each age once, a class of ages only when it lies in one group. */
export function leeftijdenIn({ columns, size }: DataOf<'Leeftijdskosten'>): Leeftijden {
  const rijen: Leeftijdsrij[] = [];
  const known = new Set<number>();
  const [crossing, double]: [string[], number[]] = [[], []];
  let unread = 0;
  let open = false;
  for (let row = 0; row < size; row++) {
    const written = valueAt(columns.leeftijd, row);
    const ages = agesIn(written);
    if (ages === null || ages.to > OLDEST) {
      unread++;
      continue;
    }
    const all = Array.from({ length: ages.to - ages.from + 1 }, (_, year) => ages.from + year);
    if (groupOfAge(ages.from) !== groupOfAge(ages.to)) crossing.push(written ?? '');
    else if (all.some((age) => known.has(age))) double.push(ages.from);
    else {
      rijen.push({ row, from: ages.from, to: ages.to });
      open ||= ages.open;
      for (const age of all) known.add(age);
    }
  }
  const last = Math.max(...known);
  const missing = Array.from({ length: Math.max(0, last) }, (_, age) => age).filter((age) => !known.has(age));
  const rows = (many: number): string => (many === 1 ? '1 regel' : `${many} regels`);
  const opmerkingen = [
    unread > 0 ? `Van ${rows(unread)} is de leeftijd niet te lezen: die ${unread === 1 ? 'telt' : 'tellen'} niet mee.` : null,
    crossing.length > 0
      ? `Niet gebruikt, want over meer leeftijdsgroepen (0–14, 15–24, 25–44, 45–64, 65 en ouder): ${crossing.slice(0, 5).join(', ')}.`
      : null,
    double.length > 0 ? `Leeftijden die er vaker staan, tellen één keer (de bovenste regel): ${spoken([...new Set(double)].sort((a, b) => a - b))}.` : null,
    known.size > 0 && missing.length > 0
      ? `Er ontbreken leeftijden (${spoken(missing)}): een groep is daar het gemiddelde van de leeftijden die er wel staan.`
      : null,
    known.size > 0 && !open && last < 90 ? `De tabel loopt tot en met ${last} jaar: ouderen tellen met het gemiddelde van hun groep.` : null,
  ];
  return { rijen, opmerkingen: opmerkingen.filter((one) => one !== null) };
}
