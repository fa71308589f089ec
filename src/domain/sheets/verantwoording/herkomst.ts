import { inDutch } from '../../calendar';
import { aggregatenNietGebruikt } from '../../aggregaten';
import type { Calculated } from '../../calculated';
import { cbsGelezen, cbsNietGebruikt } from '../../cbs';
import { entryOf, kostenbases, leveringssoorten, type CodeList } from '../../codelijsten';
import { valueAt, type DataOf, type SheetData } from '../../levering/sheet-data';
import { areaSource } from '../footnotes';
import { gemeenteNaam, kwartaalNaam } from '../page';
import { counted } from '../counted';
import type { AccountLine } from './line';

const PERSONS: ReadonlySet<string> = new Set(['Voorzieningen', 'Historie', 'Arrangementen']);

const UNKNOWN = 'niet ingevuld of niet te lezen';

/** What was delivered, by whom, and the sources beside it. */
export function originLines(calculated: Calculated): AccountLine[] {
  const { levering } = calculated.checked;
  const about = levering.sheets.Levering;
  return [
    ['Formatversie', (about === null ? null : valueAt(about.columns.formatversie, 0)) ?? UNKNOWN],
    ['Bestand', levering.bestand ?? 'geopende werkmap'],
    ...(about === null ? [] : aboutLines(calculated, about)),
    ...sourceLines(calculated),
    // How many rows of persons were read would give their exact number.
    ...readLines(Object.values(levering.sheets).filter((sheet) => calculated.deelbaar === undefined || !hasPersons(sheet))),
  ];
}

function aboutLines(calculated: Calculated, { columns }: DataOf<'Levering'>): AccountLine[] {
  const { given } = calculated.checked;
  const naam = gemeenteNaam(calculated);
  const made = valueAt(columns.aanmaakdatum, 0);
  return [
    [
      'Gemeente',
      given.has('gemeente') ? [naam, `(${given.gemeentecode})`].filter((part) => part !== null).join(' ') : UNKNOWN,
    ],
    ['Periode', given.has('periode') ? `${kwartaalNaam(given.periode)} (${given.periode.code})` : UNKNOWN],
    ['Leveringssoort', named(leveringssoorten, valueAt(columns.leveringssoort, 0))],
    ['Aanmaakdatum', made === null ? UNKNOWN : inDutch(made)],
    ['Pijlers', valueAt(columns.pijlers, 0)?.join(', ') ?? UNKNOWN],
    ['Kostenbasis', named(kostenbases, valueAt(columns.kostenbasis, 0))],
  ];
}

const named = (list: CodeList, code: string | null): string =>
  code === null ? UNKNOWN : `${code} (${entryOf(list, code)?.naam ?? 'onbekend'})`;

function sourceLines({ gebieden, checked, deelbaar }: Calculated): AccountLine[] {
  const { levering, given } = checked;
  const { indelingsjaar, heeftIndeling, lines } = gebieden;
  const own = levering.sheets.Productcatalogus;
  return [
    ['Indelingsjaar', indelingsjaar === null ? 'onbekend' : String(indelingsjaar)],
    ['Bron van gebieden en inwoners', areaSource(gebieden)],
    ...[cbsGelezen(gebieden), ...cbsNietGebruikt(given)].flatMap((sentence): AccountLine[] =>
      sentence === null ? [] : [['Blad Kerngegevens', sentence]],
    ),
    // A shareable copy has nothing of that sheet.
    ...(deelbaar === undefined ? aggregatenNietGebruikt(checked) : []).map((sentence): AccountLine => ['Blad Aggregaten', sentence]),
    [
      'Bron van postcodes',
      heeftIndeling
        ? `blad Wijkindeling, ${counted(lines.length, 'regel', 'regels')}`
        : 'geen blad Wijkindeling: een postcode alleen geeft nog geen wijk',
    ],
    [
      'Bron van producten',
      own === null || own.size === 0
        ? 'de indeling van Waaier'
        : `blad Productcatalogus (${counted(own.size, 'regel', 'regels')}), daarna de indeling van Waaier`,
    ],
  ];
}

const hasPersons = (sheet: SheetData | null): boolean => sheet !== null && PERSONS.has(sheet.format.name);

/** Per sheet how many rows were read, and what was passed over. */
function readLines(sheets: readonly (SheetData | null)[]): AccountLine[] {
  return sheets.flatMap((sheet): AccountLine[] => {
    if (sheet === null || sheet.format.layout === 'keys') return [];
    const { titleRows, emptyRows, totalRows } = sheet.skipped;
    const passed = [
      titleRows > 0 ? counted(titleRows, 'titelregel', 'titelregels') : null,
      emptyRows > 0 ? counted(emptyRows, 'lege regel', 'lege regels') : null,
      totalRows > 0 ? counted(totalRows, 'totaalregel', 'totaalregels') : null,
    ].filter((part) => part !== null);
    const rest = passed.length === 0 ? '' : `; overgeslagen: ${passed.join(', ')}`;
    return [[`Gelezen: blad ${sheet.format.name}`, `${counted(sheet.size, 'regel', 'regels')}${rest}`]];
  });
}
