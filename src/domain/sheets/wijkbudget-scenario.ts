import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { dutchNumber } from '../wording';
import { scenario, type ScenarioBedragen, type ScenarioRegel } from '../wijkbudget/scenario';
import type { ScenarioKeuze } from '../wijkbudget/scenario-keuze';
import { together } from '../wijkbudget/per-wijkteam';
import type { Block } from './stack';
import { counted } from './counted';
import { wholeName } from './gebied-spread';
import { isSmall } from './suppress';
import type { TableColumn } from './table';
import { shown, smallIn } from './wijkbudget-tables';

const MEASURES = ['arrangementen', 'kosten_jaar', 'toegezegd', 'ruimte'] as const;

const columns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  ...MEASURES.flatMap((name): TableColumn[] => [
    { name: `${name}_nu`, format: name === 'arrangementen' ? 'count' : 'euro' },
    { name: `${name}_scenario`, format: name === 'arrangementen' ? 'count' : 'euro' },
  ]),
];

type Small = Pick<ReturnType<typeof smallIn>, 'committed' | 'ruimte'>;

/** What the table above hides of a line is hidden here as well: from what is left the rest could be worked out. */
function smallPerGebied({ wijkbudget: { regels, apart } }: Calculated): (gebied: string) => Small {
  const own = together('', '', regels, 1);
  const committed = isSmall(new Set([...regels, ...apart].flatMap(({ toegezegdAan }) => [...toegezegdAan])).size);
  const small = new Map<string, Small>([...regels, ...apart].map((one) => [one.gebied, smallIn(one)]));
  return (gebied) => small.get(gebied) ?? { committed, ruimte: committed || smallIn(own).ruimte };
}

const cellsOf = (bedragen: ScenarioBedragen, clienten: number, small: Small): Cell[] => [
  bedragen.arrangementen,
  shown(isSmall(clienten), bedragen.kostenJaar),
  shown(small.committed, bedragen.toegezegd),
  shown(small.ruimte, bedragen.ruimte),
];

function rowOf({ gebied, naam, clienten, nu, dan }: ScenarioRegel, whole: string, small: Small): Cell[] {
  const [now, then] = [cellsOf(nu, clienten, small), cellsOf(dan, clienten, small)];
  const beside = now.flatMap((cell, place) => [cell, then[place] ?? null]);
  return gebied === 'totaal' ? ['Totaal', whole, ...beside] : [gebied, naam, ...beside];
}

/** A scenario in words: what is supposed to change. */
function words({ tariefPercentage, plusNaarGemiddeld, extraArrangementen }: ScenarioKeuze): string {
  const sign = tariefPercentage > 0 ? '+' : '−';
  const changes = [
    tariefPercentage === 0 ? null : `tarieven ${sign}${dutchNumber(Math.abs(tariefPercentage))}%`,
    plusNaarGemiddeld === 0 ? null : `${dutchNumber(plusNaarGemiddeld)}% van + wordt gemiddeld`,
    extraArrangementen === 0 ? null : `${counted(extraArrangementen, 'arrangement', 'arrangementen')} erbij`,
  ].filter((change) => change !== null);
  return changes.length === 0 ? 'er verandert niets' : changes.join(', ');
}

/** The scenario beside the present, with what must be said about it. */
export function scenarioBlock(
  calculated: Calculated,
  keuze: ScenarioKeuze,
): { readonly block: Block; readonly notes: readonly string[] } {
  const { regels, zonderGemiddeld, zonderRegel, extraBekend } = scenario(calculated, keuze);
  const whole = wholeName(calculated);
  const smallOf = smallPerGebied(calculated);
  return {
    block: {
      heading: `Scenario: ${words(keuze)}`,
      name: 'am_wijkbudget_scenario',
      columns,
      rows: regels.map((regel) => rowOf(regel, whole, smallOf(regel.gebied))),
      hasTotal: regels.length > 0,
    },
    notes: [
      'Scenario: kosten jaar zijn alle arrangementen over dit hele kalenderjaar. ' +
        'Een offerte met een eigen bedrag blijft gelijk. ' +
        'Extra arrangementen kosten gemiddeld wat de andere kosten en gaan naar de wijken waar die al zijn.',
      ...(zonderGemiddeld === 0
        ? []
        : [
            `Scenario: ${counted(zonderGemiddeld, 'arrangement blijft', 'arrangementen blijven')} +, ` +
              'want gemiddeld heeft op die dag geen tarief.',
          ]),
      ...(zonderRegel === 0
        ? []
        : [
            `Scenario: ${counted(zonderRegel, 'arrangement ligt in een gebied dat hier niet staat en telt', 'arrangementen liggen in een gebied dat hier niet staat en tellen')} niet mee.`,
          ]),
      ...(extraBekend
        ? []
        : ['Scenario: extra arrangementen hebben geen bedrag, want er loopt nu geen arrangement met een tarief.']),
    ],
  };
}
