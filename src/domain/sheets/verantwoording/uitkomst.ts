import { redenTekst } from '../../bevestiging/bevestiging';
import type { Calculated } from '../../calculated';
import { rules } from '../../rules';
import type { Ernst } from '../../rules/finding';
import { counted } from '../counted';
import type { AccountLine } from './line';

/** So many row numbers are named; of more, how many. */
const NAMED_ROWS = 20;

const titles = new Map(rules.map(({ code, title }) => [code, title]));

const titled = (code: string): string => [code, titles.get(code)].filter((part) => part !== undefined).join(' ');

/** What counts and what does not, what the controls found, and which could not be carried out. */
export function outcomeLines(calculated: Calculated): AccountLine[] {
  return [
    ...countingLines(calculated),
    ...excludedLines(calculated),
    ...findingLines(calculated),
    ...confirmedLines(calculated),
    ...notRunLines(calculated),
  ];
}

function countingLines({ mapped, excluded }: Calculated): AccountLine[] {
  return [
    ['Regels van blad Voorzieningen die meetellen', counted(mapped.size, 'regel', 'regels')],
    ['Regels die niet meetellen', excluded.length === 0 ? 'geen' : counted(excluded.length, 'regel', 'regels')],
  ];
}

/** Per code the rows it excludes; a row with several codes stands under each. */
function excludedLines({ excluded }: Calculated): AccountLine[] {
  const rowsByCode = new Map<string, number[]>();
  for (const { rij, codes } of excluded) {
    for (const code of codes) {
      const rows = rowsByCode.get(code);
      if (rows === undefined) rowsByCode.set(code, [rij]);
      else rows.push(rij);
    }
  }
  return [...rowsByCode].sort(byCode).map(([code, rows]) => {
    const named = rows.slice(0, NAMED_ROWS).join(', ');
    const more = rows.length > NAMED_ROWS ? ` en nog ${rows.length - NAMED_ROWS}` : '';
    return [`Telt niet mee door ${titled(code)}`, `${counted(rows.length, 'regel', 'regels')}: rij ${named}${more}`];
  });
}

const SEVERITIES: readonly { ernst: Ernst; word: string; after: string }[] = [
  { ernst: 'F', word: 'Fout', after: '' },
  { ernst: 'W', word: 'Waarschuwing', after: ', nog niet bevestigd' },
  { ernst: 'S', word: 'Signaal', after: '' },
];

function findingLines({ checked }: Calculated): AccountLine[] {
  return SEVERITIES.flatMap(({ ernst, word, after }) => {
    const counts = new Map<string, number>();
    for (const finding of checked.findings) {
      if (finding.ernst !== ernst || checked.bevestigd.has(finding)) continue;
      counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
    }
    return [...counts]
      .sort(byCode)
      .map(([code, count]): AccountLine => [`${word} ${titled(code)}`, `${counted(count, 'keer', 'keer')}${after}`]);
  });
}

/** Per control and reason how often a warning was confirmed. */
function confirmedLines({ checked: { bevestigd } }: Calculated): AccountLine[] {
  const counts = new Map<string, Map<string, number>>();
  for (const confirmation of bevestigd.values()) {
    const why = redenTekst(confirmation);
    const own = counts.get(confirmation.code) ?? new Map<string, number>();
    counts.set(confirmation.code, own.set(why, (own.get(why) ?? 0) + 1));
  }
  return [...counts].sort(byCode).flatMap(([code, reasons]) =>
    [...reasons].map(([why, count]): AccountLine => [`Bevestigd ${titled(code)}`, `${counted(count, 'keer', 'keer')}: ${why}`]),
  );
}

const notRunLines = ({ checked }: Calculated): AccountLine[] =>
  checked.notRun.map(({ code, reden }) => [`Controle niet uitgevoerd: ${titled(code)}`, reden]);

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
