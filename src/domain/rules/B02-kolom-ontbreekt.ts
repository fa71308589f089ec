import type { Required } from '../levering/column';
import type { ColumnData, SheetData } from '../levering/sheet-data';
import { listedSheets } from './listed-sheets';
import { neededIn } from './needed-values';
import { columnsOf, leveringRule } from './rule';

const isPresent = (sheet: SheetData, name: string): boolean => (sheet.columns[name]?.position ?? null) !== null;

/** True when the columns that make up for an absent one are there, or no row needs it after all. */
function isMadeUpFor(sheet: SheetData, required: Required): boolean {
  if (typeof required !== 'object') return required === false;
  if (required.columns.length > 0) return required.columns.every((name) => isPresent(sheet, name));
  const needed = neededIn(sheet, required);
  return !Array.from(sheet.rowNumbers, (_, row) => row).some((row) => needed?.(row));
}

/** The required columns that are absent; of columns that make up for each other only the first. */
function missingIn(sheet: SheetData): readonly ColumnData[] {
  const missing: ColumnData[] = [];
  for (const column of columnsOf(sheet)) {
    const required = sheet.format.columns[column.name]?.required ?? false;
    if (column.position !== null || isMadeUpFor(sheet, required)) continue;
    const others = typeof required === 'object' ? required.columns : [];
    if (!missing.some(({ name }) => others.includes(name))) missing.push(column);
  }
  return missing;
}

const HEADERS = [
  'client_id',
  'geboortedatum',
  'gebiedscode',
  'wet',
  'productcategorie',
  'leveringsvorm',
  'begindatum',
  'kosten',
];
const row = ['C-1', '14-05-1948', 'WK168000', 'WMO', '02', 'ZIN', '01-01-2026', 100];
/** The headers with one of them replaced. */
const spelt = (from: string, to: string) => HEADERS.map((header) => (header === from ? to : header));

export default leveringRule({
  code: 'B02',
  severity: 'F',
  title: 'Verplichte kolom ontbreekt',
  explanation: 'Deze gegevens zijn nodig om elke regel te plaatsen en te tellen.',
  fix: 'Voeg de kolom toe. Staat zij er onder een andere naam, geef haar dan de naam uit het leverformaat.',
  source: 'Ontwerp 2 en 3',
  find(levering, _given, report) {
    for (const [blad, sheet] of listedSheets(levering)) {
      // A sheet without rows lacks no values; whether that may be is for B05.
      if (sheet.size === 0) continue;
      report.looked(columnsOf(sheet).length);
      const what = sheet.keyRows === null ? 'De kolom' : 'Het veld';
      for (const { name } of missingIn(sheet)) {
        report.hit({ blad, row: null, kolom: name, melding: `${what} ${name} ontbreekt op blad ${blad}.` });
      }
    }
  },
  examples: {
    accepted: [
      {},
      { cells: { Voorzieningen: [HEADERS, row] } },
      { cells: { Voorzieningen: [spelt('client_id', 'BSN'), row] } },
      { cells: { Voorzieningen: [spelt('gebiedscode', 'Post code'), row] } },
      { cells: { Voorzieningen: [['client_id', 'kostn']] } },
      { cells: { Voorzieningen: [['onzin', 'meer'], [null, null], ['', ' ']] } },
      { cells: { Tarievenblad: [['type', 'bedrag', 'per', 'geldig_van'], ['EHS', 80, 'keer', '01-01-2026']] } },
    ],
    rejected: [
      {
        cells: { Voorzieningen: [['onzin', 'meer'], ['a', 1], ['b', 2]] },
        finds: [
          'begindatum', 'client_id', 'geboortedatum', 'kosten', 'leveringsvorm', 'postcode', 'productcategorie', 'wet',
        ].map((kolom) => ({ blad: 'Voorzieningen', rij: null, kolom })),
      },
      {
        cells: { Voorzieningen: [spelt('begindatum', 'begindatm'), row] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: null,
            kolom: 'begindatum',
            says: 'De kolom begindatum ontbreekt op blad Voorzieningen.',
          },
        ],
      },
      {
        cells: { Voorzieningen: [spelt('gebiedscode', 'plaats'), row] },
        finds: [{ blad: 'Voorzieningen', rij: null, kolom: 'postcode' }],
      },
      {
        cells: { Voorzieningen: [spelt('kosten', 'tarief'), row] },
        finds: [{ blad: 'Voorzieningen', rij: null, kolom: 'kosten' }],
      },
      {
        cells: {
          Levering: [
            ['formatversie', '1.0'],
            ['gemeentecode', '1680'],
            ['aanmaakdatum', '05-10-2026'],
            ['pijlers', 'WMO'],
            ['leveringssoort', 'initieel'],
            ['kostenbasis', 'betaald'],
          ],
        },
        finds: [
          { blad: 'Levering', rij: null, kolom: 'periode', says: 'Het veld periode ontbreekt op blad Levering.' },
        ],
      },
      {
        cells: {
          Tarievenblad: [
            ['type', 'bedrag', 'per', 'geldig_van', 'intensiteit'],
            ['EHS', 80, 'keer', '01-01-2026', null],
            ['O', 80, 'week', '01-01-2026', 'G'],
          ],
        },
        finds: [{ blad: 'Tarievenblad', rij: null, kolom: 'zwaarte' }],
      },
      {
        cells: {
          Tarievenblad: [['type', 'intensiteit', 'bedrag', 'per', 'geldig_van'], ['O', 'G', 80, 'week', '01-01-2026']],
        },
        finds: [{ blad: 'Tarievenblad', rij: null, kolom: 'zwaarte' }],
      },
    ],
  },
});
