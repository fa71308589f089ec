import * as z from 'zod';
import type { Checked } from '../calculated';
import type { CodeEntry } from '../codelijsten';
import { foundCell, type ChosenCode } from '../rules/repair';
import { wrongCodeIn } from '../rules/wrong-code';
import { masked } from '../wording';

const triples = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** What the user chose before: per column and text in a cell, the code that is meant. Kept as text in the workbook. */
export type CodeChoices = readonly (readonly [kolom: string, text: string, code: string])[];

/** The choices in the text they were kept as; none when it is absent or not ours. */
function codeChoicesOf(text: string | null): CodeChoices {
  if (text === null) return [];
  try {
    return triples.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

const mayBeKept = ([, text]: CodeChoices[number]): boolean => masked(text) === text;

/** The choices as text, to be kept in the workbook; what stands for a text that could hold a BSN is not kept. */
export const codeChoicesText = (choices: CodeChoices): string => JSON.stringify(choices.filter(mayBeKept));

/** The choices that were kept as text, and those of now that may not be kept. */
export const codeChoicesNow = (text: string | null, now: CodeChoices): CodeChoices => [
  ...codeChoicesOf(text).filter(mayBeKept),
  ...now.filter((choice) => !mayBeKept(choice)),
];

/** The choices with one more, or (code null) one less. */
export function withCodeChoice(choices: CodeChoices, kolom: string, text: string, code: string | null): CodeChoices {
  const others = choices.filter((choice) => choice[0] !== kolom || choice[1] !== text);
  return code === null ? others : [...others, [kolom, text, code]];
}

const keyOf = (kolom: string, text: string): string => `${kolom}\n${text}`;

/** The choices as the controls ask for them. */
export function chosenBy(choices: CodeChoices): ChosenCode {
  const codes = new Map(choices.map(([kolom, text, code]) => [keyOf(kolom, text), code]));
  return (kolom, text) => codes.get(keyOf(kolom, text)) ?? null;
}

/** A text that stands for no code, to be asked about once however often it occurs. */
export interface CodeQuestion {
  readonly blad: string;
  readonly kolom: string;
  readonly text: string;
  /** In how many cells it stands. */
  readonly count: number;
  /** The code that is probably meant; null when none is close. */
  readonly suggested: string | null;
  /** What the user chose before; goes before what is suggested. */
  readonly chosen: string | null;
  readonly allowed: readonly CodeEntry[];
}

/** Every distinct text outside its code list (V06), the most frequent first. */
export function codeQuestions({ levering, findings }: Checked, choices: CodeChoices = []): readonly CodeQuestion[] {
  const chosen = chosenBy(choices);
  const questions = new Map<string, CodeQuestion>();
  for (const finding of findings) {
    const found = finding.code === 'V06' ? foundCell(levering, finding) : null;
    const wrong = found === null ? null : wrongCodeIn(found);
    if (found === null || wrong === null) continue;
    const { text, allowed, meant } = wrong;
    const kolom = found.column.name;
    const key = `${found.sheet.format.name}\n${keyOf(kolom, text)}`;
    const count = (questions.get(key)?.count ?? 0) + 1;
    const blad = found.sheet.format.name;
    questions.set(key, { blad, kolom, text, count, suggested: meant, chosen: chosen(kolom, text), allowed });
  }
  return [...questions.values()].sort((a, b) => b.count - a.count);
}
