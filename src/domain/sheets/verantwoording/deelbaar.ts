import type { Calculated, Deelbaar } from '../../calculated';
import { rules } from '../../rules';
import { counted } from '../counted';
import { OTHER_COPIES } from '../footnotes';
import type { AccountLine } from './line';

const LEFT_OUT =
  'Bevindingen, Verrijkt en Arrangementen berekend (gegevens per persoon), Op orde (noemt regels), Leveringsbewijs (telt regels precies), ' +
  'Wijkbudget en het kostenaandeel van cliënten met drie of meer producten (daaruit zijn verborgen kosten terug te rekenen), ' +
  'cijfers van andere bronnen (blad Aggregaten) en de SMR (verwachte cliënten naar leeftijd)';

/** What a shareable copy says of the outcome: about how much, never of which row. */
export function sharedOutcomeLines({ checked }: Calculated, { uitgesloten, regelsVerborgen }: Deelbaar): AccountLine[] {
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  const unknown = regelsVerborgen ? 'aantal verborgen' : 'minder dan 10';
  const codes = [...new Set(checked.findings.map(({ code }) => code))].sort();
  return [
    ['Staat niet in deze kopie', LEFT_OUT],
    ['Kopieën van andere kwartalen', OTHER_COPIES],
    [
      'Regels die niet meetellen',
      Number.isNaN(uitgesloten) ? unknown : uitgesloten === 0 ? 'geen' : `ongeveer ${counted(uitgesloten, 'regel', 'regels')}`,
    ],
    ...codes.map((code): AccountLine => [`Gevonden: ${[code, titles.get(code)].filter(Boolean).join(' ')}`, 'het aantal staat niet in deze kopie']),
    ...checked.notRun.map(({ code, reden }): AccountLine => [`Controle niet uitgevoerd: ${code}`, reden]),
  ];
}
