import type { Cell } from '../cell';
import { STATE } from '../levering/sheet-data';
import { centsOf } from '../money';
import { shown } from '../wording';
import { reportFailures } from './cells-in-state';
import { leveringRule } from './rule';

/** True for an amount that is a number, and has more than two decimals. */
const hasTooManyDecimals = (cell: Cell): boolean => typeof cell === 'number' && centsOf(cell) === null;

export default leveringRule({
  code: 'V07',
  severity: 'F',
  title: 'Geen geldig getal',
  explanation: 'Met deze waarde is niet te rekenen.',
  fix: 'Vul een getal in dat in deze kolom past. Gebruik in bedragen hoogstens twee cijfers achter de komma.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportFailures(levering, report, 'V07', ({ cells, states }, place, { format }) => {
      const cell = cells[place] ?? null;
      if (states[place] === STATE.ambiguous) {
        return `Bij ${shown(cell)} is niet te zien of de punt duizendtallen scheidt of decimalen.`;
      }
      if (format === 'euroCents' && hasTooManyDecimals(cell)) {
        return `Het bedrag ${shown(cell)} heeft meer dan twee decimalen.`;
      }
      return typeof cell === 'number'
        ? `Het getal ${shown(cell)} mag hier niet: het is te klein, te groot of niet heel.`
        : `De waarde ${shown(cell)} is geen getal dat hier past.`;
    });
  },
  examples: {
    accepted: [
      {},
      {
        sheets: {
          Voorzieningen: [{ kosten: -12.34, correctie: 'J', volume: 0, tarief: 0, toewijzingnummer: 999999999 }],
        },
      },
      {
        sheets: {
          Voorzieningen: [{ kosten: 1000.3000000000001 }, { kosten: '€ 1.234,56' }, { kosten: '1\u00a0234,5' }],
        },
      },
      { sheets: { Voorzieningen: [{ volume: '1.234' }, { volume: '0,5' }] } },
      { sheets: { Voorzieningen: [{ volume: '1.234' }, { volume: '0.5' }] } },
      { sheets: { Arrangementen: [{ aantal_resultaatgebieden: 6 }, { aantal_resultaatgebieden: 1 }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ kosten: 'nihil' }, { volume: -0.5 }, { kosten: 12.345 }, { tarief: -0.01 }] },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'kosten', says: 'De waarde ‘nihil’ is geen getal dat hier past.' },
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'volume',
            says: 'Het getal ‘-0,5’ mag hier niet: het is te klein, te groot of niet heel.',
          },
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'kosten',
            says: 'Het bedrag ‘12,345’ heeft meer dan twee decimalen.',
          },
          { blad: 'Voorzieningen', rij: 5, kolom: 'tarief' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ volume: '1.234' }, { volume: 12.5 }, { volume: '500' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'volume',
            says: 'Bij ‘1.234’ is niet te zien of de punt duizendtallen scheidt of decimalen.',
          },
        ],
      },
      {
        sheets: {
          Voorzieningen: [{ toewijzingnummer: 1000000000 }, { toewijzingnummer: 1.555 }],
          Arrangementen: [{ aantal_resultaatgebieden: 7 }, { aantal_resultaatgebieden: 0 }],
        },
        finds: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'toewijzingnummer' },
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'toewijzingnummer',
            says: 'Het getal ‘1,555’ mag hier niet: het is te klein, te groot of niet heel.',
          },
          { blad: 'Arrangementen', rij: 2, kolom: 'aantal_resultaatgebieden' },
          { blad: 'Arrangementen', rij: 3, kolom: 'aantal_resultaatgebieden' },
        ],
      },
    ],
  },
});
