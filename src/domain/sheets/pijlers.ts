import type { Calculated } from '../calculated';
import { wetten } from '../codelijsten';
import { andereBronnen, andereBronnenNote } from './andere-bronnen';
import { lowestShown, notAdditive, smallNumbersNote, sourceNote } from './footnotes';
import { gebiedSpreadPlan } from './gebied-spread';
import { leftOutNames, leftOutWetten } from './left-out';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';

const entries = wetten.entries.map(({ code }) => ({ code, naam: code }));

function plan(calculated: Calculated): SheetPlan {
  return gebiedSpreadPlan(calculated, {
    head: {
      id: 'pijlers',
      name: 'Pijlers',
      subtitle: 'Cliënten, voorzieningen en kosten per gebied en wet: WMO, Jeugdwet (JW) en Participatiewet (PW)',
      notes: [
        sourceNote(calculated),
        notAdditive('hulp krijgen onder meer wetten'),
        andereBronnenNote(calculated),
        smallNumbersNote(calculated),
        leftOutNames(calculated),
      ],
    },
    table: 'am_pijlers',
    axis: {
      columns: [{ name: 'wet', format: 'text' }],
      entries,
      codeOf: ({ wet }) => wet,
      cells: (entry) => [entry === null ? 'Alle wetten' : entry.code],
    },
    cells: calculated.pijlers,
    missing: new Set(leftOutWetten(calculated)),
    besides: andereBronnen(calculated, 'wet', 'am_pijlers_andere_bronnen'),
    chartTitle: 'Cliënten per gebied en wet',
    chartWords:
      `Liggende balken: per gebied het aantal cliënten, verdeeld naar wet. Aantallen onder de ${lowestShown(calculated)} staan er niet in. ` +
      'De cijfers staan in de tabel Cliënten links.',
  });
}

export default resultSheet({
  id: 'pijlers',
  order: 70,
  name: 'Pijlers',
  explanation: 'Onder welke wet hulp valt: cliënten en kosten per gebied en wet, met een grafiek.',
  goodFor: 'Laten zien onder welke wet cliënten en kosten in een gebied vallen.',
  notFor: 'Om cliënten van wetten op te tellen: wie hulp uit twee wetten heeft, telt bij allebei.',
  perPersoon: false,
  plan,
});
