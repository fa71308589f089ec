import { dutchDay } from '../wording';
import { askedPrices, type AskedPrice } from './arrangement-prices';
import { leveringRule } from './rule';
import { isAtFault, mayPrice, tariefregelsOf } from './tariefregels';

/** The cell of the price table an arrangement falls in. */
const cellOf = ({ place: { classes }, question }: AskedPrice) => ({
  ...classes,
  duurklasse: question.duurklasse,
  aanbieder: question.aanbiederAgb,
});

const TARIEF = { type: 'O', zwaarte: '1-2', intensiteit: 'G', geldig_van: '01-01-2026', geldig_tot: '31-12-2026' };

export default leveringRule({
  code: 'A12',
  severity: 'F',
  title: 'Geen tarief voor dit arrangement',
  explanation:
    'Zonder tarief op de begindatum heeft het arrangement geen bedrag, en telt het niet mee in het wijkbudget.',
  fix: 'Vul het tarief aan op het blad Tarievenblad, of zet offerte op J als er een eigen bedrag is afgesproken.',
  source: 'Ontwerp 1.4, 2 en 4.4',
  find(levering, { tarieven }, report) {
    const sheet = levering.sheets.Arrangementen;
    if (sheet === null) return;
    const { asked, skipped } = askedPrices(levering, report.room);
    report.looked(sheet.size - skipped, skipped);
    const needing = asked.filter(({ place, offerte }) => place.complete && !offerte);
    const blad = levering.sheets.Tarievenblad;
    if (blad === null || blad.size === 0) {
      const melding = 'Het blad Tarievenblad heeft geen regels, dus de arrangementen krijgen geen bedrag.';
      if (needing.length > 0) report.hit({ blad: 'Arrangementen', row: null, kolom: null, melding, ernst: 'W' });
      return;
    }
    const atFault = tariefregelsOf(blad).filter(isAtFault);
    for (const asking of needing) {
      const { row, place, question } = asking;
      if (tarieven.tarief(place.classes, question) !== null) continue;
      // A line that is there with a fault of its own has its own finding.
      if (atFault.some((regel) => mayPrice(regel, cellOf(asking), question.day))) continue;
      const melding = `Het Tarievenblad heeft op ${dutchDay(question.day)} geen tarief voor ${place.code}.`;
      report.hit({ blad: 'Arrangementen', row, kolom: 'type', melding });
    }
  },
  examples: {
    accepted: [
      {},
      { sheets: { Arrangementen: [{ begindatum: '01-01-2026' }], Tarievenblad: [TARIEF] } },
      { sheets: { Arrangementen: [{ begindatum: '31-12-2026', einddatum: null }], Tarievenblad: [TARIEF] } },
      { sheets: { Arrangementen: [{ offerte: 'J', offerte_bedrag: 10 }] } },
      { sheets: { Arrangementen: [{ rg2_huishouden: 'N', rg3_dagstructuur: 'N' }], Tarievenblad: [TARIEF] } },
      {
        sheets: {
          Arrangementen: [{ type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'A' }],
          Tarievenblad: [{ ...TARIEF, intensiteit: '+' }],
        },
      },
      { sheets: { Arrangementen: [{}], Tarievenblad: [{ ...TARIEF, bedrag: 'veel' }] } },
      { sheets: { Arrangementen: [{}], Tarievenblad: [{ ...TARIEF, intensiteit: '+' }, { ...TARIEF, bedrag: 'veel' }] } },
      {
        sheets: {
          Voorzieningen: [{ aanbieder_agb: '41123456' }],
          Arrangementen: [{}],
          Tarievenblad: [{ ...TARIEF, aanbieder_agb: '41123456' }],
        },
      },
    ],
    rejected: [
      {
        sheets: { Arrangementen: [{}, { client_id: 'C-2' }] },
        finds: [
          {
            blad: 'Arrangementen',
            rij: null,
            kolom: null,
            says: 'Het blad Tarievenblad heeft geen regels, dus de arrangementen krijgen geen bedrag.',
            ernst: 'W',
          },
        ],
      },
      {
        sheets: { Arrangementen: [{}, { begindatum: '31-12-2025' }], Tarievenblad: [TARIEF] },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 3,
            kolom: 'type',
            says: 'Het Tarievenblad heeft op 31-12-2025 geen tarief voor O·1-2·G.',
          },
        ],
      },
      {
        sheets: {
          Arrangementen: [{ intensiteit: '+' }, { begindatum: '01-01-2027', einddatum: null }],
          Tarievenblad: [TARIEF],
        },
        finds: [
          { blad: 'Arrangementen', rij: 2, kolom: 'type' },
          { blad: 'Arrangementen', rij: 3, kolom: 'type' },
        ],
      },
      {
        sheets: { Arrangementen: [{}], Tarievenblad: [{ ...TARIEF, aanbieder_agb: '99999999' }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'type' }],
      },
    ],
  },
});
