import type { Calculated } from '../../calculated';
import { TOTAAL } from '../../counting/gebied-of-row';
import { verdictSentence } from '../../pipeline';
import { counted } from '../counted';
import { gemeenteNaam, kwartaalNaam } from '../page';
import { isSmall } from '../suppress';
import { clients, euros } from './words';

/** What was delivered, and whether it may be. */
export function deliveredSentences(calculated: Calculated): string[] {
  const { wijken, excluded, checked } = calculated;
  const whole = wijken.find(({ gebied }) => gebied === TOTAAL);
  if (whole === undefined) return [];
  const wie = gemeenteNaam(calculated) ?? 'De gemeente';
  const { voorzieningen, clienten, kosten } = whole;
  const costs = isSmall(clienten) ? '' : `, samen ${euros(kosten)} aan kosten`;
  return [
    `${wie} leverde over het ${kwartaalNaam(checked.given.periode)} ` +
      `${counted(voorzieningen, 'voorziening', 'voorzieningen')} aan van ${clients(clienten)}${costs}.`,
    excluded.length === 0
      ? 'Alle regels tellen mee.'
      : `${counted(excluded.length, 'regel telt', 'regels tellen')} niet mee; blad Verantwoording zegt waarom.`,
    verdictSentence(checked.oordeel),
  ];
}
