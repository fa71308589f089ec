import type { Calculated } from '../calculated';
import { andereBronnen, andereBronnenNote } from './andere-bronnen';
import { lowestShown, notAdditive, reconstructedNote, smallNumbersNote, sourceNote } from './footnotes';
import { gebiedSpreadPlan } from './gebied-spread';
import { leefdomeinHeads } from './leefdomein-heads';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';

function plan(calculated: Calculated): SheetPlan {
  return gebiedSpreadPlan(calculated, {
    head: {
      id: 'leefdomeinen',
      name: 'Leefdomeinen',
      subtitle: 'Cliënten, voorzieningen en kosten per gebied en leefdomein',
      notes: [
        sourceNote(calculated),
        notAdditive('in meer leefdomeinen voorkomen'),
        andereBronnenNote(calculated),
        smallNumbersNote(calculated),
        reconstructedNote(calculated),
      ],
    },
    table: 'am_leefdomeinen',
    axis: {
      columns: [
        { name: 'leefdomein', format: 'text' },
        { name: 'leefdomeinnaam', format: 'text' },
      ],
      entries: leefdomeinHeads(calculated.checked.given.settings.preset),
      codeOf: ({ leefdomein }) => leefdomein,
      cells: (entry) => (entry === null ? [null, 'Alle leefdomeinen'] : [entry.code, entry.naam]),
    },
    cells: calculated.leefdomeinen,
    besides: andereBronnen(calculated, 'leefdomein', 'am_leefdomeinen_andere_bronnen'),
    chartTitle: 'Cliënten per gebied en leefdomein',
    chartWords:
      'Liggende balken: per gebied het aantal cliënten, verdeeld naar leefdomein. ' +
      `Aantallen onder de ${lowestShown(calculated)} staan er niet in. De cijfers staan in de tabel Cliënten links.`,
  });
}

export default resultSheet({
  id: 'leefdomeinen',
  order: 60,
  name: 'Leefdomeinen',
  explanation: 'Waar hulp op gericht is: cliënten en kosten per gebied en leefdomein, met een grafiek.',
  goodFor: 'Laten zien waarop de hulp in een gebied vooral is gericht.',
  notFor: 'Om cliënten van leefdomeinen op te tellen: wie hulp in twee leefdomeinen heeft, telt bij allebei.',
  perPersoon: false,
  plan,
});
