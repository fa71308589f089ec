import { openWarnings } from '../bevestiging/bevestiging';
import type { Calculated } from '../calculated';
import { verdictSentence } from '../pipeline';
import { notCountedNote } from './footnotes';
import { page, TOP } from './page';
import { resultSheet, type RunFacts } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { tableOf, type TableColumn } from './table';
import { originLines } from './verantwoording/herkomst';
import { choiceLines } from './verantwoording/keuzes';
import { runLines } from './verantwoording/run';
import { sharedOutcomeLines } from './verantwoording/deelbaar';
import { outcomeLines } from './verantwoording/uitkomst';

const columns: readonly TableColumn[] = [
  { name: 'onderwerp', format: 'wrapped', width: 42 },
  { name: 'waarde', format: 'wrapped', width: 100 },
];

function plan(calculated: Calculated, facts: RunFacts): SheetPlan {
  const text = {
    id: 'verantwoording',
    name: 'Verantwoording',
    subtitle:
      calculated.deelbaar === undefined
        ? verdictSentence(calculated.checked.oordeel, openWarnings(calculated.checked))
        : 'Deelbare kopie: zonder gegevens per persoon, met kleine aantallen verborgen',
    notes: [notCountedNote(calculated), 'Waar de cijfers vandaan komen, welke keuzes erin zitten en wat niet meetelt.'],
  };
  const rows = [
    ...originLines(calculated),
    ...choiceLines(calculated),
    ...(calculated.deelbaar === undefined ? outcomeLines(calculated) : sharedOutcomeLines(calculated, calculated.deelbaar)),
    ...runLines(facts),
  ];
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_verantwoording', top: TOP, left: 0, columns, rows, hasTotal: false })],
  });
}

export default resultSheet({
  id: 'verantwoording',
  order: 160,
  name: 'Verantwoording',
  explanation: 'Bronnen, keuzes, wat niet meetelt en waarom: alles om de cijfers te kunnen uitleggen.',
  goodFor: 'Bij vragen laten zien hoe een cijfer tot stand kwam en wat niet meetelt.',
  notFor: 'Als vervanging van de eigen administratie.',
  perPersoon: false,
  plan,
});
