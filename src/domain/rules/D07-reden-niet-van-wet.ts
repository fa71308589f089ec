import { entryOf, redenEindeOf, wetten } from '../codelijsten';
import { shown } from '../wording';
import { rowRule } from './rule';

export default rowRule({
  code: 'D07',
  severity: 'F',
  sheets: ['Voorzieningen'],
  columns: ['reden_einde', 'wet'],
  title: 'Reden van einde hoort niet bij de wet',
  holds: ({ reden_einde, wet }) => {
    const list = wet === null ? null : redenEindeOf(wet);
    return reden_einde === null || list === null || entryOf(list, reden_einde) !== null;
  },
  message: ({ reden_einde, wet }) => `De reden ${shown(reden_einde)} staat niet in de lijst van de wet ${wet}.`,
  explanation:
    'Elke wet heeft eigen codes, en dezelfde code kan iets anders betekenen. Zonder geldige code telt de reden niet.',
  fix: 'Kies een code uit de lijst die bij deze wet hoort.',
  lists: () =>
    wetten.entries.flatMap(({ code }) => {
      const list = redenEindeOf(code);
      return list === null ? [] : [{ naam: `reden_einde bij ${code}`, entries: list.entries }];
    }),
  source: 'Ontwerp 3; iStandaarden iWmo/iJw 3.2, WMO588 en JZ588',
  examples: {
    accepted: [
      { row: { wet: null, reden_einde: '99' } },
      ...['02', '19', '20', '21', '22', '23', '31', '36', '37', '38', '39', 2].map((reden_einde) => ({
        row: { reden_einde },
      })),
      ...['02', '20', '31', '32', '33', '34', '35', '36', '37', '38', '39'].map((reden_einde) => ({
        row: { wet: 'JW', reden_einde },
      })),
      { row: { wet: 'PW', reden_einde: 'uitstroom' } },
      { row: { reden_einde: null } },
    ],
    rejected: [
      { row: { reden_einde: '32' }, says: 'De reden ‘32’ staat niet in de lijst van de wet WMO.' },
      { row: { reden_einde: '01' }, says: 'De reden ‘01’ staat niet in de lijst van de wet WMO.' },
      { row: { wet: 'JW', reden_einde: '19' }, says: 'De reden ‘19’ staat niet in de lijst van de wet JW.' },
      { row: { wet: 'JW', reden_einde: '40' }, says: 'De reden ‘40’ staat niet in de lijst van de wet JW.' },
    ],
  },
});
