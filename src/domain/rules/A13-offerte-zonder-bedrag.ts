import { dutchDay } from '../wording';
import { askedOffertes, type AskedOfferte } from './arrangement-prices';
import { leveringRule } from './rule';
import { tariefregelsOf, type Tariefregel } from './tariefregels';

const YEAR = { geldig_van: '01-01-2026', geldig_tot: '31-12-2026' };
const OFFERTE = { type: 'OFFERTE', zwaarte: null, intensiteit: null, ...YEAR };

/** True for a line OFFERTE, and for one of which the type cannot be read: that has its own finding. */
const mayBeOfferte = ({ type, zwaarte, intensiteit }: Tariefregel): boolean =>
  type === 'OFFERTE' || (type === undefined && (zwaarte ?? intensiteit ?? null) === null);

/** Whether what a line holds for takes in what is asked; what cannot be read on either side may well fit. */
const fits = (said: string | null | undefined, asked: string | null | undefined): boolean =>
  said === null || said === undefined || asked === undefined || said === asked;

/** True when a line gives the amount of an offerte, or may well do so once it can be read. */
const mayGiveAmount = (
  { bedrag, van, tot, duurklasse, aanbieder }: Tariefregel,
  { day, ...asked }: AskedOfferte,
): boolean =>
  bedrag !== null &&
  (van ?? day) <= day &&
  day <= (tot ?? Infinity) &&
  fits(duurklasse, asked.duurklasse) &&
  fits(aanbieder, asked.aanbieder);

export default leveringRule({
  code: 'A13',
  severity: 'F',
  title: 'Offerte zonder bedrag',
  explanation:
    'Bij een offerte komt het bedrag niet uit de tarieven. Zonder offerte_bedrag zijn er geen kosten te berekenen.',
  fix: 'Vul offerte_bedrag in, of zet op het Tarievenblad een regel OFFERTE met een bedrag.',
  source: 'Ontwerp 1.4, 2 en 4.4',
  find(levering, _given, report) {
    const sheet = levering.sheets.Arrangementen;
    if (sheet === null) return;
    const { asked, skipped } = askedOffertes(levering, report.room);
    report.looked(sheet.size - skipped, skipped);
    const blad = levering.sheets.Tarievenblad;
    const regels = blad === null ? [] : tariefregelsOf(blad).filter(mayBeOfferte);
    for (const offerte of asked) {
      if (regels.some((regel) => mayGiveAmount(regel, offerte))) continue;
      const day = dutchDay(offerte.day);
      const melding = `Er is een offerte, maar geen bedrag: ook het Tarievenblad heeft er op ${day} geen.`;
      report.hit({ blad: 'Arrangementen', row: offerte.row, kolom: 'offerte_bedrag', melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Arrangementen: [{ offerte: 'J', offerte_bedrag: 0 }] } },
      { sheets: { Arrangementen: [{ offerte: 'N', offerte_bedrag: null }] } },
      { sheets: { Arrangementen: [{ offerte: null, offerte_bedrag: null }] } },
      { sheets: { Arrangementen: [{ offerte: 'J', offerte_bedrag: 'veel' }] } },
      { sheets: { Arrangementen: [{ offerte: 'J', begindatum: '01-01-2026' }], Tarievenblad: [OFFERTE] } },
      { sheets: { Arrangementen: [{ offerte: 'J', begindatum: '31-12-2026' }], Tarievenblad: [OFFERTE] } },
      { sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, bedrag: 'veel' }] } },
      { sheets: { Arrangementen: [{ offerte: 'J', type: 'x' }], Tarievenblad: [OFFERTE] } },
      { sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, type: 'x' }] } },
    ],
    rejected: [
      {
        sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...YEAR, type: 'O', zwaarte: '1-2', intensiteit: 'G' }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, type: 'x', intensiteit: 'G' }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J', einddatum: null }], Tarievenblad: [{ ...OFFERTE, duurklasse: '<1' }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J', begindatum: '01-01-2027', einddatum: null }], Tarievenblad: [OFFERTE] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J', type: 'x', einddatum: 'x', toewijzingnummer: 'x' }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J' }] },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 2,
            kolom: 'offerte_bedrag',
            says: 'Er is een offerte, maar geen bedrag: ook het Tarievenblad heeft er op 01-01-2026 geen.',
          },
        ],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J', begindatum: '31-12-2025' }], Tarievenblad: [OFFERTE] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
      {
        sheets: { Arrangementen: [{ offerte: 'J' }], Tarievenblad: [{ ...OFFERTE, bedrag: null }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'offerte_bedrag' }],
      },
    ],
  },
});
