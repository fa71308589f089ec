import type { Calculated } from '../calculated';
import { notCountedNote, sourceNote } from './footnotes';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import { deliveredSentences } from './samenvatting/delivered';
import { missingSentences } from './samenvatting/missing';
import { changeSentences } from './samenvatting/change';
import { stackingSentences } from './samenvatting/stacking';
import { standingOutSentences } from './samenvatting/standing-out';
import type { PlanText, SheetPlan } from './sheet-plan';

const HOW_TO_READ = [
  'De cijfers zeggen wat er is geleverd en waar, niet waarom. Een verschil is een vraag om te stellen, geen antwoord.',
  'De bladen hierna laten elk cijfer zien; blad Verantwoording noemt bronnen, keuzes en wat niet meetelt.',
];

/** The chapters of the summary, each with its sentences; one without sentences is left out. */
function chapters(calculated: Calculated): [heading: string, said: readonly string[]][] {
  const nothing = notCountedNote(calculated);
  if (nothing !== null) return [['Er is niets te vertellen', [nothing]]];
  return [
    ['Wat is geleverd', deliveredSentences(calculated)],
    ['Wat veranderde', changeSentences(calculated)],
    ['Welke gebieden opvallen', standingOutSentences(calculated)],
    ['Hulp die samenkomt', stackingSentences(calculated)],
    ['Wat ontbreekt', missingSentences(calculated)],
    ['Hoe u dit leest', [...HOW_TO_READ, sourceNote(calculated)]],
  ];
}

function plan(calculated: Calculated): SheetPlan {
  const texts: PlanText[] = [];
  let row = TOP;
  for (const [heading, said] of chapters(calculated)) {
    if (said.length === 0) continue;
    texts.push({ row: row++, column: 0, text: heading, style: 'heading' });
    for (const text of said) texts.push({ row: row++, column: 0, text, style: 'plain' });
    row++;
  }
  const text = {
    id: 'samenvatting',
    name: 'Samenvatting',
    subtitle: 'De uitkomst in zinnen: wat er is, wat veranderde, wat opvalt en wat ontbreekt',
    notes: [],
  };
  // Title and subtitle stay in view; there is no header.
  return { ...page(calculated, text, { tables: [], texts }), frozenRows: 2 };
}

export default resultSheet({
  id: 'samenvatting',
  order: 10,
  name: 'Samenvatting',
  explanation: 'Een halve pagina in gewone zinnen: wat er is geleverd, wat veranderde en welke wijken opvallen.',
  goodFor: 'De levering kort uitleggen aan wie geen cijfers leest.',
  notFor: 'Als enige grond voor een besluit: de cijfers en hun bronnen staan op de andere bladen.',
  perPersoon: false,
  plan,
});
