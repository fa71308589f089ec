import { cirkels } from '../cirkels';
import { entryOf } from '../codelijsten';
import type { Given } from '../given';
import { presetOf } from '../leefdomeinen';
import { failedAt, valueAt, type DataOf } from '../levering/sheet-data';
import { add, fromDecimal, type Rational } from '../rational';
import { dutchNumber, shown } from '../wording';
import { keyOf, mayBeOf, namedAt, type Named } from './catalogusproduct';
import { readableRows } from './readable-rows';
import { leveringRule, type Report } from './rule';

type Catalogus = DataOf<'Productcatalogus'>;
const blad = 'Productcatalogus';

/** Judges the codes of every line; an unreadable one, or one of a required column that is absent, is passed over. */
function judgeCodes(sheet: Catalogus, given: Given, report: Report): void {
  const { size, columns } = sheet;
  for (const name of ['leefdomein', 'cirkel']) {
    const { skipped } = readableRows(sheet, [name], report.room);
    report.looked(size - skipped, skipped);
  }
  const preset = presetOf(given.settings.preset);
  for (let row = 0; row < size; row++) {
    const leefdomein = valueAt(columns.leefdomein, row);
    if (leefdomein !== null && !preset.leefdomeinen.some(({ code }) => code === leefdomein)) {
      const melding = `Het leefdomein ${shown(leefdomein)} bestaat niet in de indeling ${preset.naam}.`;
      report.hit({ blad, row, kolom: 'leefdomein', ernst: 'F', melding });
    }
    const cirkel = valueAt(columns.cirkel, row);
    if (cirkel !== null && entryOf(cirkels, cirkel) === null) {
      report.hit({ blad, row, kolom: 'cirkel', ernst: 'F', melding: `De cirkel ${shown(cirkel)} bestaat niet.` });
    }
  }
}

const MILLION = 1_000_000;

/** Judges the sum of the weights of each product on its first line; what cannot be read leaves the sum unknown. */
function judgeWeights(sheet: Catalogus, report: Report): void {
  const sums = new Map<string, { readonly first: number; readonly named: Named; sum: Rational | null }>();
  const unnamed: Named[] = [];
  let skipped = 0;
  for (let row = 0; row < sheet.size; row++) {
    const named = namedAt(sheet, row);
    const product = keyOf(named);
    const weight = failedAt(sheet.columns.gewicht, row) ? null : fromDecimal(valueAt(sheet.columns.gewicht, row) ?? 1);
    if (product === null || weight === null) skipped++;
    if (product === null) {
      unnamed.push(named);
      continue;
    }
    const known = sums.get(product);
    if (known === undefined) sums.set(product, { first: row, named, sum: weight });
    else known.sum = known.sum === null || weight === null ? null : add(known.sum, weight);
  }
  for (const { first, named, sum } of sums.values()) {
    if (sum === null || unnamed.some((line) => mayBeOf(line, named))) continue;
    const total = Number(sum.numerator) / Number(sum.denominator);
    // Thirds as Excel writes them add up to a hair less than 1.
    if (Math.round(total * MILLION) === MILLION) continue;
    const melding = `De gewichten van dit product tellen op tot ${dutchNumber(total)} in plaats van 1.`;
    report.hit({ blad, row: first, kolom: 'gewicht', melding });
  }
  report.looked(sheet.size - skipped, skipped);
}

export default leveringRule({
  code: 'P07',
  severity: 'W',
  title: 'Productcatalogus klopt niet',
  explanation:
    'Een product zonder bestaand leefdomein is niet te plaatsen. Andere gewichten verdelen wij naar verhouding.',
  fix: 'Gebruik de codes van de gekozen indeling, en laat de gewichten per product optellen tot 1.',
  lists: ({ settings }) => [
    { naam: 'leefdomein', entries: presetOf(settings.preset).leefdomeinen },
    { naam: 'cirkel', entries: cirkels.entries },
  ],
  source: 'Ontwerp 1.2, 1.3 en 3',
  find(levering, given, report) {
    const sheet = levering.sheets.Productcatalogus;
    if (sheet === null) return;
    judgeCodes(sheet, given, report);
    judgeWeights(sheet, report);
  },
  examples: {
    accepted: [
      {
        sheets: {
          Productcatalogus: [
            { productcategorie: '02', productcode: null },
            { productcategorie: '07', productcode: '02' },
            { productcategorie: '08', productcode: '08A03', gewicht: 0.5 },
            { productcategorie: '08', productcode: '08A03', gewicht: 'half' },
          ],
        },
      },
      {},
      { sheets: { Productcatalogus: [{}] } },
      {
        sheets: {
          Productcatalogus: [
            { leefdomein: 'SOC', gewicht: 0.1 },
            { leefdomein: 'DAG', gewicht: 0.2 },
            { leefdomein: 'GEZ', gewicht: 0.7 },
            { wet: 'JW', productcategorie: '45', productcode: null, leefdomein: 'gez', gewicht: null, cirkel: 'm' },
            { productcode: null, leefdomein: 'SOC', gewicht: 1 },
          ],
        },
      },
      {
        sheets: {
          Productcatalogus: ['SOC', 'DAG', 'GEZ'].map((leefdomein) => ({ leefdomein, gewicht: 0.333333333333333 })),
        },
      },
      { sheets: { Productcatalogus: [{ leefdomein: 'VER' }] }, settings: { preset: 'zrm-10' } },
      { sheets: { Productcatalogus: [{ gewicht: 'veel' }, { leefdomein: 'DAG', gewicht: 1 }] } },
      { sheets: { Productcatalogus: [{ leefdomein: null, cirkel: null }] } },
      // The other half is there, but its product cannot be read or is missing: that has its own finding.
      ...(
        [{ productcode: 'veel te lang' }, { wet: 'x' }, { wet: null }, { productcode: null, productcategorie: null }] as const
      ).map((half) => ({
        sheets: { Productcatalogus: [{ productcode: null, gewicht: 0.5 }, { productcode: null, ...half, leefdomein: 'DAG', gewicht: 0.5 }] },
      })),
      { sheets: { Productcatalogus: [{ gewicht: 0.5 }, { wet: 'x', leefdomein: 'DAG', gewicht: 0.5 }] } },
    ],
    rejected: [
      {
        sheets: { Productcatalogus: [{}, { productcode: '02A05', leefdomein: 'VER' }] },
        finds: [
          {
            blad: 'Productcatalogus',
            rij: 3,
            kolom: 'leefdomein',
            says: 'Het leefdomein ‘VER’ bestaat niet in de indeling Waaier.',
            ernst: 'F',
          },
        ],
      },
      {
        sheets: { Productcatalogus: [{ cirkel: 'X' }] },
        finds: [
          { blad: 'Productcatalogus', rij: 2, kolom: 'cirkel', says: 'De cirkel ‘X’ bestaat niet.', ernst: 'F' },
        ],
      },
      {
        sheets: { Productcatalogus: [{ gewicht: 0.6 }, { leefdomein: 'DAG', gewicht: 0.41 }] },
        finds: [
          {
            blad: 'Productcatalogus',
            rij: 2,
            kolom: 'gewicht',
            says: 'De gewichten van dit product tellen op tot 1,01 in plaats van 1.',
          },
        ],
      },
      {
        sheets: { Productcatalogus: [{ gewicht: null }, { leefdomein: 'DAG', gewicht: null }] },
        finds: [{ blad: 'Productcatalogus', rij: 2, kolom: 'gewicht' }],
      },
      // What cannot be read on another line is of another wet, code or category.
      ...(
        [
          { wet: 'JW', productcode: 'veel te lang' },
          { wet: 'x', productcode: '02A05' },
          { wet: 'x', productcode: null },
        ] as const
      ).map((other) => ({
        sheets: { Productcatalogus: [{ gewicht: 0.5 }, { ...other, leefdomein: 'DAG', gewicht: 0.5 }] },
        finds: [{ blad: 'Productcatalogus' as const, rij: 2, kolom: 'gewicht' }],
      })),
      {
        sheets: { Productcatalogus: [{ productcode: null, gewicht: 0.5 }, { productcode: 'veel te lang', productcategorie: '07', gewicht: 0.5 }] },
        finds: [{ blad: 'Productcatalogus', rij: 2, kolom: 'gewicht' }],
      },
    ],
  },
});
