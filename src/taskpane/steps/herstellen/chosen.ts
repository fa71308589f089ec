import type { CodeQuestion, Proposal, RepairGroup } from '#domain';

/** Which proposals of a group the user wants: each as it is by itself, but for what he said of all or of one. */
export interface Chosen {
  /** What was said of all; null: nothing. */
  readonly all: boolean | null;
  /** What was said of one, by its place. */
  readonly ones: ReadonlyMap<number, boolean>;
}

/** Nothing said yet. */
export const untouched: Chosen = { all: null, ones: new Map() };

/** True when the text that is asked about stands in this cell. */
export const holdsText = ({ blad, kolom, old }: Proposal, question: CodeQuestion): boolean =>
  blad === question.blad && kolom === question.kolom && String(old).includes(question.text);

/** A group without what it would make of this text. */
export const withoutText = (group: RepairGroup, question: CodeQuestion): RepairGroup =>
  group.code === 'V06' ? { ...group, proposals: group.proposals.filter((proposal) => !holdsText(proposal, question)) } : group;

/**
 * What is chosen before the user says anything: everything that only changes how a value is written, and of the codes
 * those that he himself chose before.
 */
export function chosenAtFirst({ changesMeaning }: RepairGroup, questions: readonly CodeQuestion[]): (proposal: Proposal) => boolean {
  if (!changesMeaning) return () => true;
  const answered = questions.filter(({ chosen }) => chosen !== null);
  return (proposal) => answered.some((question) => holdsText(proposal, question));
}

/** Whether the proposal at this place is chosen. */
export const isChosen = ({ all, ones }: Chosen, place: number, atFirst: () => boolean): boolean =>
  ones.get(place) ?? all ?? atFirst();

/** The same choice, with something said of one. */
export const withOne = ({ all, ones }: Chosen, place: number, wanted: boolean): Chosen => ({
  all,
  ones: new Map(ones).set(place, wanted),
});
