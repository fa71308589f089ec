import { dutchDay, shown } from '../wording';
import { reportRemarks } from './cells-in-state';
import type { FoundCell } from './repair';
import { leveringRule } from './rule';

/** True when a cell with this number means that day in its column. */
function readsAs({ sheet, column }: FoundCell, day: number): boolean {
  const read = sheet.format.columns[column.name]?.schema.safeParse(day);
  return read?.success === true && read.data === day;
}

/** 1-3-1900: from then on the days of Excel are counted as here. */
const FIRST_COMMON_DAY = 61;

export default leveringRule({
  code: 'V08',
  severity: 'S',
  title: 'Datum is opgeslagen als tekst',
  explanation: 'Waaier leest de datum goed. In Excel sorteert en filtert een tekst anders dan een datum.',
  fix: 'Maak er een datum van, of laat het zo.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    reportRemarks(levering, report, 'V08', {
      of: ({ failure }) => failure === 'V05',
      says: ({ cells, values }, place) => {
        const day = dutchDay(values[place] as number);
        return `De datum ${shown(cells[place] ?? null)} staat er als tekst en is gelezen als ${day}.`;
      },
      unlisted: levering.textOnly,
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Levering: [{ aanmaakdatum: 46300 }],
          Voorzieningen: [{ geboortedatum: 17666, begindatum: 46023, einddatum: 46387.5 }],
        },
      },
      {
        sheets: {
          Levering: [{ aanmaakdatum: 46300 }],
          Voorzieningen: [{ geboortedatum: '1948', begindatum: '03/04/2026', einddatum: 'morgen' }],
        },
      },
      { textOnly: true },
    ],
    rejected: [
      {
        sheets: {
          Levering: [{ aanmaakdatum: '2026-10-05' }],
          Voorzieningen: [{ geboortedatum: '19480514', begindatum: '1-2-2026', einddatum: 20261231 }],
        },
        finds: [
          { blad: 'Levering', rij: 6, kolom: 'aanmaakdatum' },
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'begindatum',
            says: 'De datum ‘1-2-2026’ staat er als tekst en is gelezen als 01-02-2026.',
          },
          { blad: 'Voorzieningen', rij: 2, kolom: 'einddatum' },
          { blad: 'Voorzieningen', rij: 2, kolom: 'geboortedatum' },
        ],
      },
    ],
  },
  repair: {
    label: 'Maak er een datum van',
    changesMeaning: false,
    // Excel counts the days before 1 March 1900 otherwise, or not at all: such a text stays, and so does one whose
    // number would be read as something else, a year.
    mend: (found) => {
      const { value } = found;
      if (typeof value !== 'number' || value < FIRST_COMMON_DAY) return null;
      return readsAs(found, value) ? value : null;
    },
    examples: [
      {
        from: {
          sheets: {
            Levering: [{ aanmaakdatum: 46300 }],
            Voorzieningen: [
              { geboortedatum: '19480514', begindatum: '1-2-2026', einddatum: null },
              { geboortedatum: '02-07-1905', begindatum: 46023, einddatum: null },
            ],
          },
        },
        mends: [
          { blad: 'Voorzieningen', rij: 2, kolom: 'begindatum', old: '1-2-2026', new: 46054 },
          { blad: 'Voorzieningen', rij: 2, kolom: 'geboortedatum', old: '19480514', new: 17667 },
        ],
      },
    ],
  },
});
