import { cleanText } from '../levering/values/text';
import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { leveringRule } from './rule';

const DIGITS: Readonly<Record<string, number>> = { aanbieder_agb: 8, gemeentecode_woon: 4 };

export default leveringRule({
  code: 'V02',
  severity: 'F',
  title: 'Tekst is te lang of heeft niet de juiste vorm',
  explanation: 'Een waarde die niet in de kolom past, kan niet worden overgenomen.',
  fix: 'Kort de tekst in, verwijder regeleinden en andere onzichtbare tekens, of vul de hele code in.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportFailures(levering, report, 'V02', ({ name, cells }, place) => {
      const cell = cells[place] ?? null;
      const length = DIGITS[name];
      if (length !== undefined) return `De waarde ${shown(cell)} bestaat niet uit precies ${length} cijfers.`;
      // A control character in a message would break the message.
      const hasControl = cell !== null && /\p{Cc}/u.test(cleanText(cell));
      return hasControl
        ? `De tekst in kolom ${name} bevat een regeleinde, een tab of een ander stuurteken.`
        : `De tekst in kolom ${name} is te lang: ${cell === null ? 0 : cleanText(cell).length} tekens.`;
    });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ wijkteam: 'x'.repeat(40), client_id: 'x'.repeat(64), productcode: '02A03' }] } },
      { sheets: { Voorzieningen: [{ product_omschrijving: ` ${'x'.repeat(100)} ` }] } },
      { sheets: { Voorzieningen: [{ aanbieder_agb: '1234567', gemeentecode_woon: 344 }] } },
      { sheets: { Voorzieningen: [{ aanbieder_agb: 41123456, gemeentecode_woon: 34 }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ wijkteam: 'x'.repeat(41) }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'wijkteam',
            says: 'De tekst in kolom wijkteam is te lang: 41 tekens.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: [{ client_id: 'x'.repeat(65), productcode: '02A034' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'client_id' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'productcode' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ product_omschrijving: 'hulp\nthuis' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'product_omschrijving',
            says: 'De tekst in kolom product_omschrijving bevat een regeleinde, een tab of een ander stuurteken.',
          },
        ],
      },
      {
        sheets: {
          Voorzieningen: [{ aanbieder_agb: '411234567' }, { aanbieder_agb: '411234' }, { aanbieder_agb: 'AGB 1' }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'aanbieder_agb',
            says: 'De waarde ‘•••••••••’ bestaat niet uit precies 8 cijfers.',
          },
          { blad: 'Voorzieningen', rij: 3, kolom: 'aanbieder_agb' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'aanbieder_agb' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ gemeentecode_woon: '16800' }, { gemeentecode_woon: '16' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'gemeentecode_woon' },
          { blad: 'Voorzieningen', rij: 3, kolom: 'gemeentecode_woon' },
        ],
      },
    ],
  },
});
