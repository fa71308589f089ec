import { openWarnings } from '../../bevestiging/bevestiging';
import type { Calculated, Measures } from '../../calculated';
import { TOTAAL } from '../../counting/gebied-of-row';
import { verdictSentence } from '../../pipeline';
import { counted } from '../counted';
import { gemeenteNaam, kwartaalNaam } from '../page';
import { isSmall } from '../suppress';
import { clients, euros } from './words';

/** The same in a shareable copy: rounded, and only of what is shown. */
function sharedSentences(calculated: Calculated, { voorzieningen, clienten, kosten }: Measures): string[] {
  const wie = gemeenteNaam(calculated) ?? 'De gemeente';
  const kwartaal = kwartaalNaam(calculated.checked.given.periode);
  if (Number.isNaN(clienten)) return [`${wie} leverde over het ${kwartaal}; het aantal cliënten is te klein om te delen.`];
  const costs = Number.isNaN(kosten) ? '' : `, samen ongeveer ${euros(kosten)} aan kosten`;
  const many = Number.isNaN(voorzieningen) ? '' : `${counted(voorzieningen, 'voorziening', 'voorzieningen')} aan van `;
  return [
    `${wie} leverde over het ${kwartaal} ongeveer ${many}${clients(clienten)}${many === '' ? ' aan' : ''}${costs}.`,
    'Dit is een deelbare kopie: kleine aantallen zijn verborgen en de rest is afgerond. Elk blad zegt onderaan hoeveel er verborgen is.',
  ];
}

/** What was delivered, and whether it may be. */
export function deliveredSentences(calculated: Calculated): string[] {
  const { wijken, excluded, checked } = calculated;
  const whole = wijken.find(({ gebied }) => gebied === TOTAAL);
  if (whole === undefined) return [];
  if (calculated.deelbaar !== undefined) return sharedSentences(calculated, whole);
  const wie = gemeenteNaam(calculated) ?? 'De gemeente';
  const { voorzieningen, clienten, kosten } = whole;
  const costs = isSmall(clienten) ? '' : `, samen ${euros(kosten)} aan kosten`;
  return [
    `${wie} leverde over het ${kwartaalNaam(checked.given.periode)} ` +
      `${counted(voorzieningen, 'voorziening', 'voorzieningen')} aan van ${clients(clienten)}${costs}.`,
    excluded.length === 0
      ? 'Alle regels tellen mee.'
      : `${counted(excluded.length, 'regel telt', 'regels tellen')} niet mee; blad Verantwoording zegt waarom.`,
    verdictSentence(checked.oordeel, openWarnings(checked)),
  ];
}
