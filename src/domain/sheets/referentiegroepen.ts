import { groepen, type Groep } from '../benchmark';
import { toNumber } from '../benchmark/exact';
import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { areaNames } from './area-names';
import { chosenNote, notComparedNotes } from './benchmark/notes';
import { notCountedNote, sourceNote, tooManyNote } from './footnotes';
import { page, TOP } from './page';
import { membersOf, MOST_NAMED } from './referentiegroepen/members';
import { overviewBlock } from './referentiegroepen/overview-block';
import { resultSheet } from './result-sheet';
import type { PlanTable, SheetPlan } from './sheet-plan';
import { stack, type Block } from './stack';
import { MOST_ROWS, tableOf } from './table';

const orderOf = (groep: Groep): number => groepen.indexOf(groep);

/** Per gebied and group who is in it. */
function groupsTable(calculated: Calculated, left: number): PlanTable {
  const naamOf = areaNames(calculated);
  const rows = [...calculated.benchmark.groups]
    .filter(({ groep, leden }) => leden.length > 0 || groep !== 'zelf gekozen')
    .slice(0, MOST_ROWS)
    .map((group): Cell[] => [
      group.gebied,
      naamOf(group.gebied),
      group.groep,
      group.leden.length,
      group.keuze,
      membersOf(group.leden),
    ]);
  return tableOf({
    ...{ name: 'am_referentiegroepen', top: TOP, left },
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'groep', format: 'text' },
      { name: 'aantal_leden', format: 'count' },
      // Not wrapped: high rows would pull the tables at the left apart.
      { name: 'keuze', format: 'text' },
      { name: 'leden', format: 'text' },
    ],
    rows,
    hasTotal: false,
  });
}

/** Every area that can be a member, with what decides its groups. */
function areasBlock({ benchmark }: Calculated): Block {
  return {
    heading: 'Alle gebieden waarmee vergeleken kan worden',
    name: 'am_referentiegroepen_gebieden',
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'eigen_gemeente', format: 'text' },
      { name: 'inwoners', format: 'count' },
      { name: 'p65', format: 'percent' },
      { name: 'derde_deel_p65', format: 'count' },
      { name: 'ses', format: 'score' },
      { name: 'derde_deel_ses', format: 'count' },
      { name: 'stedelijkheid', format: 'count' },
    ],
    // The own ones among all.
    highlights: [{ column: 2, begins: 'ja', from: 0, to: 2, look: 'own' }],
    rows: benchmark.areas.map(({ code, naam, eigen, inwoners, p65, ses, stedelijkheid, klassen }) => [
      code,
      naam,
      eigen ? 'ja' : 'nee',
      inwoners,
      p65 === null ? null : toNumber(p65),
      klassen.p65,
      ses === null ? null : toNumber(ses),
      klassen.ses,
      stedelijkheid,
    ]),
    hasTotal: false,
  };
}

function plan(calculated: Calculated): SheetPlan {
  const { groups } = calculated.benchmark;
  const used = new Set(groups.filter(({ leden }) => leden.length > 0).map(({ groep }) => groep));
  const names = [...used].sort((a, b) => orderOf(a) - orderOf(b)).join(', ');
  const text = {
    id: 'referentiegroepen',
    name: 'Referentiegroepen',
    subtitle: used.size === 0 ? 'Er is geen groep om mee te vergelijken' : `Wie er in de groepen zit: ${names}`,
    notes: [
      notCountedNote(calculated),
      ...notComparedNotes(calculated),
      chosenNote(calculated),
      sourceNote(calculated),
      'Vergelijkbaar: hetzelfde derde deel in het aandeel 65-plussers en in SES; zijn dat er minder dan 5, dan de gebieden die het meest lijken (ten minste 5, ten hoogste 10).',
      'Een gebied is nooit lid van zijn eigen groep. Leden zonder cijfer voor een onderdeel tellen daar niet mee.',
      `Een cel noemt ten hoogste ${MOST_NAMED} leden; alle gebieden staan in de tweede tabel, en de groepen van elk gebied rechts.`,
      tooManyNote(groups.length),
    ],
  };
  const { tables, texts, columns } = stack([overviewBlock(calculated), areasBlock(calculated)]);
  const left = columns + 1;
  return page(calculated, text, {
    tables: [...tables, groupsTable(calculated, left)],
    texts: [...texts, { row: TOP - 1, column: left, text: 'De groepen van elk gebied', style: 'heading' }],
    printColumns: columns,
  });
}

export default resultSheet({
  id: 'referentiegroepen',
  order: 120,
  name: 'Referentiegroepen',
  explanation: 'Wie er in elke referentiegroep zit en hoe die is gekozen.',
  goodFor: 'Uitleggen met wie elk gebied op blad Benchmark is vergeleken, en waarom.',
  notFor: 'Als lijst van gebieden die het goed of slecht doen: de groep zegt alleen wie op elkaar lijkt.',
  perPersoon: false,
  plan,
});
