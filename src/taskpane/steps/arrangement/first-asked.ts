import { arrangementInRij, rijenVan, type ArrangementInvoer } from '#domain';
import { invoerOf, type Question, type Whose } from './question';
import { reckon, VER_WEG, type Remark } from './reckon';
import type { Sources } from './sources';

/** What the user is asked before an arrangement is written. */
export type FirstAsked =
  /** The row belongs to another client than the one typed. */
  | { readonly is: 'andere cliënt'; readonly rij: number }
  /** Rows that hold the new arrangement already. */
  | { readonly is: 'staat er al'; readonly rijen: readonly number[] }
  /** It cannot be so by the controls, or is probably a typing error: sentences. */
  | { readonly is: 'klopt dit'; readonly zegt: readonly string[] };

/** What is about to be written, as typed, and on which row; `rij` null for a new one. */
export interface ToWrite {
  readonly question: Question;
  readonly rij: number | null;
}

/** What is to be asked before this is written, one question at a time; null when nothing (more). `answered` are those the user said yes to. */
export function firstAsked(
  toWrite: ToWrite,
  sources: Sources,
  answered: readonly FirstAsked['is'][] = [],
): FirstAsked | null {
  const { question, rij } = toWrite;
  const { intensiteit, remarks } = reckon(question, sources, rij);
  const invoer = invoerOf(question, intensiteit);
  const asked: readonly (FirstAsked | null)[] = [
    rij === null ? null : otherClient(invoer, rij, sources),
    rij === null ? alreadyThere(invoer, sources) : null,
    doubtful(remarks),
  ];
  return asked.find((one) => one !== null && !answered.includes(one.is)) ?? null;
}

function otherClient({ clientId }: ArrangementInvoer, rij: number, { levering, given }: Sources): FirstAsked | null {
  const was = arrangementInRij(levering, given, rij)?.invoer.clientId ?? null;
  return was === null || was === clientId ? null : { is: 'andere cliënt', rij };
}

function alreadyThere(invoer: ArrangementInvoer, { levering }: Sources): FirstAsked | null {
  const rijen = rijenVan(levering, invoer);
  return rijen.length === 0 ? null : { is: 'staat er al', rijen };
}

function doubtful(remarks: readonly Remark[]): FirstAsked | null {
  const zegt = remarks.filter(({ ernst, code }) => ernst === 'F' || code === VER_WEG).map(({ melding }) => melding);
  return zegt.length === 0 ? null : { is: 'klopt dit', zegt };
}

const OF_CLIENT = ['toewijzing', 'postcode', 'gebiedscode', 'wijkteam'] as const satisfies readonly (keyof Whose)[];

/** The arrangement as a new one for another client: what still stands there of the client of the row is left out. */
export function forOtherClient(question: Question, opened: Question): Question {
  const kept = OF_CLIENT.map((name) => [name, question[name] === opened[name] ? '' : question[name]] as const);
  return { ...question, ...Object.fromEntries(kept) };
}

/** The arrangement on a row that has it already: what was not typed of whose it is stays as it stands there. */
export function onRowOf(question: Question, there: Question): Question {
  const isPlaced = question.postcode.trim() + question.gebiedscode.trim() !== '';
  return {
    ...question,
    toewijzing: question.toewijzing.trim() === '' ? there.toewijzing : question.toewijzing,
    postcode: isPlaced ? question.postcode : there.postcode,
    gebiedscode: isPlaced ? question.gebiedscode : there.gebiedscode,
    wijkteam: question.wijkteam.trim() === '' ? there.wijkteam : question.wijkteam,
    verlenging: question.verlenging ?? there.verlenging,
  };
}
