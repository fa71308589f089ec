import type { Checked } from '../calculated';
import { givenAgain } from '../given';
import { rules } from '../rules';
import { checkSteps } from '../rules/check';
import type { Finding } from '../rules/finding';
import { runAll, type Steps } from '../steps';
import { chosenBy, type CodeChoices } from './keuzes';
import { candidateFor, triedOut, type Candidate, type Proposal } from './voorstel';

/** All cells that one control offers to mend. */
export interface RepairGroup {
  readonly code: string;
  readonly title: string;
  /** What the user is asked: "Zet de nul terug". */
  readonly label: string;
  /** True when the user must look at each: the cell then means something else. */
  readonly changesMeaning: boolean;
  /** In the order of the findings. */
  readonly proposals: readonly Proposal[];
}

/**
 * The controls whose findings can be mended here: in their cells, by a sheet that is made (B01) or by lines of one (P02),
 * by a header that gets the name of the format (B02), or with pseudonyms (C04).
 */
export const mendableCodes: ReadonlySet<string> = new Set([
  ...rules.flatMap(({ code, repair }) => (repair === undefined ? [] : [code])),
  ...['B01', 'B02', 'C04', 'P02'],
]);

/** Works out the repairs in one go; see `repairSteps`. */
export const repairsOf = (checked: Checked, choices: CodeChoices = []): readonly RepairGroup[] =>
  runAll(repairSteps(checked, choices));

/**
 * Every cell that can be mended, per control (design 3, column fix). What is proposed was tried out: with all of it
 * carried out its findings are gone and no row of it has a fout or waarschuwing that was not there. What fails that is
 * left out, so a large delivery takes as long as one or two checks.
 */
export function* repairSteps(checked: Checked, choices: CodeChoices = []): Steps<readonly RepairGroup[]> {
  const chosen = chosenBy(choices);
  const repairs = new Map(rules.flatMap(({ code, repair }) => (repair === undefined ? [] : [[code, repair] as const])));
  let candidates = checked.findings.flatMap((finding): Candidate[] => {
    const repair = repairs.get(finding.code);
    const candidate = repair === undefined ? null : candidateFor(checked, finding, repair, chosen);
    return candidate === null ? [] : [candidate];
  });
  for (let before = -1; candidates.length > 0 && candidates.length !== before;) {
    before = candidates.length;
    candidates = yield* withoutHarm(checked, candidates);
  }
  return rules.flatMap(({ code, title, repair }) => {
    const proposals = candidates.filter(({ proposal }) => proposal.code === code).map(({ proposal }) => proposal);
    if (repair === undefined || proposals.length === 0) return [];
    return [{ code, title, label: repair.label, changesMeaning: repair.changesMeaning, proposals }];
  });
}

const rowKey = ({ blad, rij }: { readonly blad: string | null; readonly rij: number | null }): string => `${blad} ${rij}`;
const findingKey = (finding: Finding): string => `${rowKey(finding)} ${finding.code} ${finding.kolom}`;

/** Tries the candidates out together; leaves out those that do not help, or bring something else to light in their row. */
function* withoutHarm(checked: Checked, candidates: readonly Candidate[]): Steps<Candidate[]> {
  const edited = triedOut(checked.levering, perCell(candidates));
  const { findings } = yield* checkSteps(edited, givenAgain(edited, checked.given), rules);
  const known = new Set(checked.findings.map(findingKey));
  const remaining = new Set(findings.map(findingKey));
  const worse = new Set(
    findings.filter((finding) => finding.ernst !== 'S' && !known.has(findingKey(finding))).map(rowKey),
  );
  // In a row that became worse the blame is first with what changes a meaning, the rest gets another turn.
  const suspects = new Set(candidates.flatMap(({ proposal, repair }) => (repair.changesMeaning ? rowKey(proposal) : [])));
  const isBlamed = ({ proposal, repair }: Candidate): boolean =>
    worse.has(rowKey(proposal)) && (repair.changesMeaning || !suspects.has(rowKey(proposal)));
  const fails = (candidate: Candidate): boolean => remaining.has(findingKey(candidate.finding)) || isBlamed(candidate);
  const lost = new Set(candidates.filter(fails).flatMap(({ proposal }) => proposal.together ?? []));
  return candidates.filter((candidate) => !fails(candidate) && !lost.has(candidate.proposal.together ?? ''));
}

/** One candidate for each cell: what changes the meaning goes before what changes the form. */
function perCell(candidates: readonly Candidate[]): readonly Candidate[] {
  const cells = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${rowKey(candidate.proposal)} ${candidate.position}`;
    const other = cells.get(key);
    if (other === undefined || other.finding.code === 'B08' || candidate.repair.changesMeaning) cells.set(key, candidate);
  }
  return [...cells.values()];
}

/** What is carried out when the user chose these: those that go together complete, and one proposal for each cell. */
export function carriedOut(groups: readonly RepairGroup[], chosen: readonly Proposal[]): readonly Proposal[] {
  const marks = new Set(chosen.flatMap(({ together }) => together ?? []));
  const picked = new Set(chosen);
  const cells = new Map<string, Proposal>();
  // What changes the meaning comes last and so goes before; a formula gives way to both.
  const order = (group: RepairGroup): number => (group.changesMeaning ? 2 : group.code === 'B08' ? 0 : 1);
  for (const group of [...groups].sort((a, b) => order(a) - order(b))) {
    for (const proposal of group.proposals) {
      const isChosen = picked.has(proposal) || (proposal.together !== null && marks.has(proposal.together));
      if (isChosen) cells.set(`${proposal.sheetName}!${proposal.cel}`, proposal);
    }
  }
  return [...cells.values()];
}
