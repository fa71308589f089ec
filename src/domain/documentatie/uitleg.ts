import { rules } from '../rules';
import type { Need } from '../given';
import type { Ernst } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { leveringRegels, rijRegels } from './voorbeeldregels';

/** An example of a control: what stands in the delivery, and what the control then says; it is silent when that is right. */
export interface Voorbeeldgeval {
  readonly regels: readonly string[];
  readonly meldingen: readonly string[];
}

/** All that a control says of itself, as its help and its page show it. */
export interface Uitleg extends Pick<Rule, 'code' | 'title' | 'explanation' | 'fix' | 'source'> {
  /** Every severity it can give, its usual one first. */
  readonly ernsten: readonly Ernst[];
  /** The sheets and columns a control over a row reads; nothing for one over the delivery. */
  readonly kijktNaar: { readonly bladen: readonly string[]; readonly kolommen: readonly string[] } | null;
  /** What must be known before it can judge. */
  readonly nodig: readonly string[];
  /** What Waaier can mend; null when only the user can. */
  readonly herstel: string | null;
  readonly goed: readonly Voorbeeldgeval[];
  readonly fout: readonly Voorbeeldgeval[];
}

const NEEDS: Readonly<Record<Need, string>> = {
  periode: 'een geldige periode op blad Levering',
  gemeente: 'een geldige gemeentecode op blad Levering',
};

/** Every severity a control can give, its usual one first. */
function ernstenVan(rule: Rule): readonly Ernst[] {
  const given =
    rule.kind === 'row' ? rule.examples.rejected : rule.examples.rejected.flatMap((example) => example.finds);
  return [...new Set([rule.severity, ...given.flatMap(({ ernst }) => ernst ?? [])])];
}

/** The sentences the control says of a delivery in an example. */
const saidOf = (finds: readonly { readonly says?: string }[]): readonly string[] => [...new Set(finds.flatMap(({ says }) => says ?? []))];

function casesOf(rule: Rule): Pick<Uitleg, 'goed' | 'fout'> {
  if (rule.kind === 'row') {
    return {
      goed: rule.examples.accepted.map((example) => ({ regels: rijRegels(rule, example), meldingen: [] })),
      fout: rule.examples.rejected.map((example) => ({ regels: rijRegels(rule, example), meldingen: [example.says] })),
    };
  }
  return {
    goed: rule.examples.accepted.map((example) => ({ regels: leveringRegels(example), meldingen: [] })),
    fout: rule.examples.rejected.map((example) => ({ regels: leveringRegels(example), meldingen: saidOf(example.finds) })),
  };
}

/** Each case once: masked or shortened, some read the same. */
const once = (cases: readonly Voorbeeldgeval[]): readonly Voorbeeldgeval[] => [
  ...new Map(cases.map((each) => [JSON.stringify(each), each])).values(),
];

/** What a control says of itself. */
function uitlegVan(rule: Rule): Uitleg {
  const { goed, fout } = casesOf(rule);
  return {
    code: rule.code,
    title: rule.title,
    explanation: rule.explanation,
    fix: rule.fix,
    source: rule.source,
    ernsten: ernstenVan(rule),
    kijktNaar: rule.kind === 'row' ? { bladen: rule.sheets, kolommen: rule.columns } : null,
    nodig: (rule.needs ?? []).map((need) => NEEDS[need]),
    herstel: rule.repair?.label ?? null,
    goed: once(goed),
    fout: once(fout),
  };
}

/** What every control says of itself, in the order of their codes. */
export const controleUitleg = (): readonly Uitleg[] => rules.map(uitlegVan);
