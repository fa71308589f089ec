import type { Given } from '../given';
import { valueAt, type DataOf, type Levering } from '../levering/sheet-data';
import { parsePeriode } from '../periode';
import { dutchEuro } from '../wording';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';

const OVERLIJDEN = '02';

/** The client of a row that says they died before the quarter; null for any other row. */
function deceasedAt(sheet: DataOf<'Voorzieningen'> | DataOf<'Historie'>, row: number, given: Given): string | null {
  const { client_id, reden_einde, einddatum } = sheet.columns;
  const einde = valueAt(einddatum, row);
  const died = einde !== null && einde < given.periode.eerste && valueAt(reden_einde, row) === OVERLIJDEN;
  return died ? valueAt(client_id, row) : null;
}

/** Per client how many rows of Historie and of this delivery say so. */
function deceased({ sheets: { Historie, Voorzieningen } }: Levering, given: Given): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const note = (client: string | null): void => {
    if (client !== null) counts.set(client, (counts.get(client) ?? 0) + 1);
  };
  for (let row = 0; Historie !== null && row < Historie.size; row++) {
    const periode = parsePeriode(valueAt(Historie.columns.periode, row) ?? '');
    if (periode !== null && periode.code !== given.periode.code) note(deceasedAt(Historie, row, given));
  }
  if (Voorzieningen !== null) {
    const { codes, values } = Voorzieningen.columns.reden_einde;
    for (let row = 0; row < codes.length; row++) {
      // A glance: hardly any row has this reason.
      if (values[codes[row] as number] === OVERLIJDEN) note(deceasedAt(Voorzieningen, row, given));
    }
  }
  return counts;
}

export default leveringRule({
  code: 'D09',
  severity: 'W',
  needs: ['periode'],
  title: 'Kosten na overlijden',
  explanation:
    'Volgens een andere regel is deze cliënt voor het kwartaal overleden. De kosten of die reden kloppen dan niet.',
  fix: 'Kijk in het bronsysteem na welke van de twee regels juist is. Is het een late rekening, bevestig dat dan.',
  source: 'Ontwerp 3',
  find(levering, given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { client_id, kosten } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['client_id', 'kosten'], report.room);
    report.looked(sheet.size - skipped, skipped);
    const counts = deceased(levering, given);
    if (counts.size === 0) return;
    const isDeceased = report.room.uint8(client_id.values.length);
    for (let place = 1; place < isDeceased.length; place++) if (counts.has(client_id.values[place] ?? '')) isDeceased[place] = 1;
    for (let row = 0; row < sheet.size; row++) {
      if (isDeceased[client_id.codes[row] as number] === 0 || readable[row] === 0) continue;
      const client = valueAt(client_id, row);
      const cents = valueAt(kosten, row) ?? 0;
      if (client === null || cents <= 0) continue;
      const others = (counts.get(client) ?? 0) - (deceasedAt(sheet, row, given) === null ? 0 : 1);
      if (others <= 0) continue;
      const melding = `Er zijn kosten (${dutchEuro(cents)}), maar een andere regel zegt dat de cliënt eerder overleed.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'kosten', melding });
    }
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [{ client_id: null }, { client_id: 'C-2', kosten: 0 }, { client_id: 'C-3' }, { client_id: 'C-2', kosten: 'x' }],
          Historie: [
            { client_id: null, periode: '2026K2', einddatum: '01-06-2026', reden_einde: '02' },
            { client_id: 'C-2', periode: '2026K2', einddatum: '01-06-2026', reden_einde: '02' },
            { client_id: 'C-3', periode: '2026K2', einddatum: null, reden_einde: '02' },
          ],
        },
      },
      { sheets: { Voorzieningen: [{ kosten: 100 }], Historie: [{ reden_einde: '02', einddatum: '01-07-2026' }] } },
      { sheets: { Voorzieningen: [{ kosten: 0 }], Historie: [{ reden_einde: '02', einddatum: '30-06-2026' }] } },
      { sheets: { Voorzieningen: [{ kosten: 100 }], Historie: [{ reden_einde: '19', einddatum: '30-06-2026' }] } },
      {
        sheets: {
          Voorzieningen: [{ client_id: 'C-1' }],
          Historie: [{ client_id: 'C-2', reden_einde: '02', einddatum: '30-06-2026' }],
        },
      },
      {
        sheets: {
          Voorzieningen: [{ kosten: 100 }],
          Historie: [{ periode: '2026K3', reden_einde: '02', einddatum: '30-06-2026' }],
        },
      },
      {
        sheets: {
          Voorzieningen: [{ kosten: 100 }],
          Historie: [{ periode: 'vorig jaar', reden_einde: '02', einddatum: '30-06-2026' }],
        },
      },
      { sheets: { Voorzieningen: [{ kosten: 100, reden_einde: '02', einddatum: '30-06-2026' }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [{ client_id: 'C-1' }, { kosten: 100 }],
          Historie: [{ reden_einde: '02', einddatum: '30-06-2026' }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'kosten',
            says: 'Er zijn kosten (€ 100,00), maar een andere regel zegt dat de cliënt eerder overleed.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: [{ kosten: 0.01 }, { kosten: 0, reden_einde: 2, einddatum: '30-06-2026' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'kosten' }],
      },
    ],
  },
});
