import { runAll, type Ernst, type Finding, type rules, type Steps, type Verdeling } from '#domain';
import { counted, ernsten } from '../../words';

/** The findings of one control and one severity. */
export interface FindingGroup {
  readonly key: string;
  readonly code: string;
  readonly ernst: Ernst;
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
  readonly findings: readonly Finding[];
}

/** What the user looks for among the findings. */
export interface Looking {
  readonly text: string;
  readonly ernsten: ReadonlySet<Ernst>;
  /** Leave out the warnings that were confirmed. */
  readonly alleenOpen: boolean;
}

/** Groups findings per control: fouten, then waarschuwingen, then signalen, each in the order of the controls. */
export function groupsOf(findings: readonly Finding[], controls: typeof rules): readonly FindingGroup[] {
  const grouped = runAll(groupSteps(findings));
  return ernsten.flatMap((ernst) =>
    controls.flatMap(({ code, title, explanation, fix }) => {
      const own = grouped[ernst].get(code);
      return own === undefined ? [] : [{ key: `${ernst}-${code}`, code, ernst, title, explanation, fix, findings: own }];
    }),
  );
}

/** Of each ernst the findings per code, in their own order. */
type Grouped = Readonly<Record<Ernst, ReadonlyMap<string, readonly Finding[]>>>;

const alreadyGrouped = new WeakMap<readonly Finding[], Grouped>();

/** So many findings between two pauses. */
const STEP = 1000;

/** The work of `groupsOf` in steps, done once per list: of a million findings the page must only read. */
export function* groupSteps(findings: readonly Finding[]): Steps<Grouped> {
  const before = alreadyGrouped.get(findings);
  if (before !== undefined) return before;
  const grouped = { F: new Map<string, Finding[]>(), W: new Map<string, Finding[]>(), S: new Map<string, Finding[]>() };
  for (const [done, finding] of findings.entries()) {
    if (done % STEP === STEP - 1) yield { phase: 'controleren', done, total: findings.length };
    const ofErnst = grouped[finding.ernst];
    const own = ofErnst.get(finding.code);
    if (own === undefined) ofErnst.set(finding.code, [finding]);
    else own.push(finding);
  }
  alreadyGrouped.set(findings, grouped);
  return grouped;
}

/** The groups with only the findings the user looks for; groups left without any are gone. */
export function lookedFor(
  groups: readonly FindingGroup[],
  { text, ernsten: wanted, alleenOpen }: Looking,
  bevestigd: ReadonlyMap<Finding, unknown>,
): readonly FindingGroup[] {
  const sought = text.trim().toLowerCase();
  const holds = holding(sought);
  return groups.flatMap((group) => {
    if (!wanted.has(group.ernst)) return [];
    const isWhole = sought === '' || `${group.code} ${group.title}`.toLowerCase().includes(sought);
    const hidesConfirmed = alleenOpen && group.ernst === 'W' && bevestigd.size > 0;
    if (isWhole && !hidesConfirmed) return [group];
    const findings = group.findings.filter(
      (finding) => (isWhole || holds(finding)) && !(hidesConfirmed && bevestigd.has(finding)),
    );
    return findings.length === 0 ? [] : [{ ...group, findings }];
  });
}

/** Some of the findings of a group, under one name. */
export interface Part {
  readonly naam: string;
  readonly findings: readonly Finding[];
}

/** Divides findings, the largest part first. */
export function partsOf(findings: readonly Finding[], { deelVan }: Verdeling): readonly Part[] {
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const naam = deelVan(finding);
    const own = parts.get(naam);
    if (own === undefined) parts.set(naam, [finding]);
    else own.push(finding);
  }
  return [...parts]
    .map(([naam, own]) => ({ naam, findings: own }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.naam < b.naam ? -1 : 1));
}

/** True when the findings fall in more than one part. */
export function divides(findings: readonly Finding[], { deelVan }: Verdeling): boolean {
  const [first] = findings;
  if (first === undefined) return false;
  const part = deelVan(first);
  return findings.some((finding) => deelVan(finding) !== part);
}

/** Whether a finding holds a text; of what findings have in common each text is looked through once. */
function holding(sought: string): (finding: Finding) => boolean {
  const known = new Map<string, boolean>();
  const holds = (text: string | null): boolean => {
    if (text === null) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = text.toLowerCase().includes(sought);
    known.set(text, found);
    return found;
  };
  return ({ melding, kolom, blad, cel }) => holds(melding) || holds(kolom) || holds(blad) || cel?.toLowerCase().includes(sought) === true;
}

/** Why controls were not carried out, in one sentence per reason. */
export function notRunSentences(notRun: readonly { readonly reden: string }[]): readonly string[] {
  const byReason = new Map<string, number>();
  for (const { reden } of notRun) byReason.set(reden, (byReason.get(reden) ?? 0) + 1);
  return [...byReason].map(
    ([reden, count]) => `Niet uitgevoerd: ${counted(count, 'controle', 'controles')}, omdat ${reden}.`,
  );
}
