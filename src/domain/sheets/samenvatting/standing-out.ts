import type { BenchmarkLine, Groep } from '../../benchmark';
import type { Calculated } from '../../calculated';
import { TOTAAL } from '../../counting/gebied-of-row';
import { dutchNumber } from '../../wording';
import { areaNames } from '../area-names';
import { named } from '../benchmark/notes';

/** So many gebieden get a sentence of their own about what explains them. */
const MOST_EXPLAINED = 5;

type Lines = readonly BenchmarkLine[];

/** All clients of every own area beside one group. */
const linesOf = ({ benchmark }: Calculated, groep: Groep): Lines =>
  benchmark.lines.filter((line) => line.groep === groep && line.maat === 'clienten' && line.deel === TOTAAL);

const whole = (value: number | null): string => dutchNumber(value ?? 0, 0);

const farFrom100 = ({ index }: BenchmarkLine): number => Math.abs((index ?? 100) - 100);

/** Which areas differ more than chance, with their index and its interval. */
function differing(lines: Lines, signaal: '▲' | '▼', naamOf: (gebied: string) => string | null): string | null {
  const found = lines.filter((line) => line.signaal === signaal);
  if (found.length === 0) return null;
  const sorted = [...found].sort((a, b) => ((b.index ?? 0) - (a.index ?? 0)) * (signaal === '▲' ? 1 : -1));
  const names = sorted.map(
    ({ gebied, index, lo, hi }) => `${naamOf(gebied) ?? gebied} (index ${whole(index)}, marge ${whole(lo)}–${whole(hi)})`,
  );
  return `${signaal === '▲' ? '▲ Meer' : '▼ Minder'} cliënten per inwoner dan de rest van de gemeente, buiten de toevalsmarge: ${named(names)}.`;
}

/** That no area differs, of those of which something can be said. */
function noneOf(judged: number, all: number): string {
  const who = judged === all ? 'Geen enkel gebied wijkt' : `Van de ${judged} gebieden waarover iets te zeggen is, wijkt er geen`;
  return `${who} in het aantal cliënten per inwoner buiten de toevalsmarge af van de rest van de gemeente.`;
}

/** What another comparison says of the same area: with its index, or that it says nothing. */
function besideAnother(
  line: BenchmarkLine,
  other: Pick<BenchmarkLine, 'signaal' | 'index'> | undefined,
  words: Readonly<Record<'none' | 'silent' | 'same' | 'other' | 'gone', string>>,
): string {
  if (other === undefined) return words.none;
  const says = other.signaal;
  // Hidden in a shareable copy, or too few clients: that is no answer either way.
  if (says === null || says === 'te klein') return words.silent;
  const how = says === line.signaal ? words.same : says === 'binnen toevalsmarge' ? words.gone : words.other;
  return `${how} (index ${whole(other.index)})`;
}

/** What age, and likeness in age and SES, say of an area that differs. */
function explained(calculated: Calculated, line: BenchmarkLine, naam: string): string {
  const { leeftijd, areas } = calculated.benchmark;
  const byAge = leeftijd.regels.find(({ gebied, deel }) => gebied === line.gebied && deel === TOTAAL);
  const alike = linesOf(calculated, 'vergelijkbaar').find(({ gebied }) => gebied === line.gebied);
  const withSes = areas.find(({ code }) => code === line.gebied)?.ses !== null;
  const likeness = withSes ? 'vergrijzing en SES' : 'vergrijzing';
  const age = leeftijd.regels.length === 0 ? null : besideAnother(line, byAge, {
    none: 'of leeftijd dat verklaart, is met deze gegevens niet te zeggen',
    silent: 'of leeftijd dat verklaart, is met zo weinig cliënten niet te zeggen',
    same: 'na rekening houden met leeftijd blijft het verschil',
    other: 'na rekening houden met leeftijd is het juist andersom',
    gone: 'na rekening houden met leeftijd is het verschil niet meer duidelijk',
  });
  const group = besideAnother(line, alike, {
    none: `er zijn te weinig gebieden die lijken in ${likeness} om mee te vergelijken`,
    silent: `naast gebieden die lijken in ${likeness} is er niets over te zeggen`,
    same: `ook naast gebieden die lijken in ${likeness} valt het op`,
    other: `naast gebieden die lijken in ${likeness} is het juist andersom`,
    gone: `naast gebieden die lijken in ${likeness} valt het niet op`,
  });
  return `${naam}: ${age === null ? '' : `${age}; `}${group}.`;
}

/** Which own areas stand out, against whom, and what may be said of why; never more than the margins allow. */
export function standingOutSentences(calculated: Calculated): string[] {
  const naamOf = areaNames(calculated);
  const lines = linesOf(calculated, 'gemeente');
  if (lines.length === 0) return ['Er zijn geen twee gebieden met genoeg inwoners om met elkaar te vergelijken.'];
  const judged = lines.filter(({ signaal }) => signaal !== null && signaal !== 'te klein');
  const small = lines.filter(({ signaal }) => signaal === 'te klein').length;
  const hidden = lines.length - judged.length - small;
  const out = judged
    .filter(({ signaal }) => signaal !== 'binnen toevalsmarge')
    .sort((a, b) => farFrom100(b) - farFrom100(a));
  const asPart = (count: number): string => (count === lines.length ? `alle ${count}` : `${count} van de ${lines.length}`);
  const said = [
    differing(lines, '▲', naamOf),
    differing(lines, '▼', naamOf),
    judged.length > 0 && out.length === 0 ? noneOf(judged.length, lines.length) : null,
    out.length > 0 && calculated.benchmark.leeftijd.regels.length === 0 ? 'Of leeftijd deze verschillen verklaart, is met deze gegevens niet te zeggen.' : null,
    ...out.slice(0, MOST_EXPLAINED).map((line) => explained(calculated, line, naamOf(line.gebied) ?? line.gebied)),
    out.length > MOST_EXPLAINED ? 'De andere gebieden die afwijken staan op blad Benchmark, ook naast gebieden die erop lijken.' : null,
    out.length > 0 && judged.length >= 20
      ? `Er zijn ${judged.length} gebieden vergeleken: ongeveer 1 op de 20 wijkt af door toeval alleen.`
      : null,
    small > 0 ? `Over ${asPart(small)} gebieden is niets te zeggen: te weinig cliënten.` : null,
    hidden > 0
      ? `Over ${asPart(hidden)} gebieden zegt deze kopie niets: hun aantal, of dat van te veel andere gebieden, is verborgen.`
      : null,
  ];
  return said.filter((sentence) => sentence !== null);
}
