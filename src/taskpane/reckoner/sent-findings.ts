import type { Ernst, Finding, Steps } from '#domain';

/** Texts of which each distinct one is there once; of every finding the place among them. */
interface Texts<T extends string | null> {
  readonly distinct: readonly T[];
  readonly places: Int32Array;
}

/** Findings on their way, by column: a million take a moment, where a million objects of texts took seconds. */
export interface SentFindings {
  readonly code: Texts<string>;
  readonly ernst: Texts<Ernst>;
  readonly blad: Texts<string | null>;
  readonly kolom: Texts<string | null>;
  readonly melding: Texts<string>;
  readonly rij: Int32Array;
  /** The address without the row, where the cell is in the row of the finding: few letters instead of a text each. */
  readonly letters: Texts<string | null>;
  /** The address where it is not. */
  readonly elsewhere: Texts<string | null>;
}

const NO_ROW = -1;

/** So many findings between two pauses. */
const STEP = 1000;

function textsOf<T extends string | null>(findings: readonly Finding[], of: (finding: Finding, at: number) => T): Texts<T> {
  const known = new Map<T, number>();
  const places = new Int32Array(findings.length);
  for (let at = 0; at < findings.length; at++) {
    const text = of(findings[at] as Finding, at);
    const place = known.get(text) ?? known.size;
    if (place === known.size) known.set(text, place);
    places[at] = place;
  }
  return { distinct: [...known.keys()], places };
}

/** The letters of the cell of a finding, when its address is those and the finding's own row. */
function lettersOf({ rij, cel }: Finding): string | null {
  if (rij === null || cel === null) return null;
  const row = String(rij);
  return cel.endsWith(row) ? cel.slice(0, -row.length) : null;
}

/** Findings as they are sent. */
export function sentFindings(findings: readonly Finding[]): SentFindings {
  const letters = textsOf(findings, lettersOf);
  return {
    code: textsOf(findings, ({ code }) => code),
    ernst: textsOf(findings, ({ ernst }) => ernst),
    blad: textsOf(findings, ({ blad }) => blad),
    kolom: textsOf(findings, ({ kolom }) => kolom),
    melding: textsOf(findings, ({ melding }) => melding),
    rij: Int32Array.from(findings, ({ rij }) => rij ?? NO_ROW),
    letters,
    elsewhere: textsOf(findings, ({ cel }, at) => (textAt(letters, at) === null ? cel : null)),
  };
}

/** The findings that were sent, in steps: even a million small objects take longer than the screen may wait. */
export function* receivedFindings(sent: SentFindings): Steps<readonly Finding[]> {
  const { code, ernst, blad, kolom, melding, rij, letters, elsewhere } = sent;
  const findings: Finding[] = [];
  for (let at = 0; at < rij.length; at++) {
    if (at % STEP === STEP - 1) yield { phase: 'controleren', done: at, total: rij.length };
    const row = rij[at] as number;
    const before = textAt(letters, at);
    findings.push({
      code: textAt(code, at),
      ernst: textAt(ernst, at),
      blad: textAt(blad, at),
      rij: row === NO_ROW ? null : row,
      kolom: textAt(kolom, at),
      cel: before === null ? textAt(elsewhere, at) : `${before}${row}`,
      melding: textAt(melding, at),
    });
  }
  return findings;
}

const textAt = <T extends string | null>({ distinct, places }: Texts<T>, at: number): T => distinct[places[at] as number] as T;
