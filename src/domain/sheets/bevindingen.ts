import { openWarnings, statusOf } from '../bevestiging/bevestiging';
import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import type { ColumnData, Levering, SheetData, SheetName } from '../levering/sheet-data';
import { cellAt, rowAt } from '../levering/sheet-data';
import { verdictSentence } from '../pipeline';
import { rules } from '../rules';
import type { Finding } from '../rules/finding';
import { fileName, sentences, tooManyNote } from './footnotes';
import { AFGESCHERMD, formatOf, maskedText } from './own-values';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { PlanLink, SheetPlan } from './sheet-plan';
import { MOST_ROWS, tableOf, type TableColumn } from './table';

const columns: readonly TableColumn[] = [
  { name: 'code', format: 'text' },
  { name: 'ernst', format: 'text' },
  { name: 'blad', format: 'text' },
  { name: 'rij', format: 'number' },
  { name: 'kolom', format: 'text' },
  { name: 'cel', format: 'text' },
  { name: 'waarde', format: 'text' },
  { name: 'melding', format: 'wrapped', width: 60 },
  { name: 'oplossing', format: 'wrapped', width: 60 },
  { name: 'status', format: 'text' },
];
const CEL = columns.findIndex(({ name }) => name === 'cel');

const sheetOf = (levering: Levering, blad: string | null): SheetData | null =>
  blad === null ? null : ((levering.sheets[blad as SheetName] ?? null) as SheetData | null);

/** Finds the value a finding is about, masked; the client_id is never repeated. */
function valueFinder(levering: Levering): (finding: Finding) => Cell {
  const rowOf = (sheet: SheetData, rij: number): number | null => (sheet.keyRows !== null ? 0 : rowAt(sheet, rij));
  const known = new Map<ColumnData, Map<number, Cell>>();
  const textOf = (sheet: SheetData, column: ColumnData, row: number): Cell => {
    const texts = known.get(column) ?? new Map<number, Cell>();
    if (texts.size === 0) known.set(column, texts);
    const code = column.codes[row] ?? 0;
    let text = texts.get(code);
    if (text === undefined) texts.set(code, (text = maskedText(cellAt(column, row), formatOf(sheet, column.name))));
    return text;
  };
  return ({ blad, rij, kolom, cel }) => {
    const sheet = sheetOf(levering, blad);
    if (sheet === null || rij === null || kolom === null || cel === null) return null;
    const column: ColumnData | undefined = sheet.columns[kolom];
    const row = rowOf(sheet, rij);
    if (column === undefined || row === null) return null;
    return kolom === 'client_id' && cellAt(column, row) !== null ? AFGESCHERMD : textOf(sheet, column, row);
  };
}

/** A line for each finding, in the order of reading. */
function rowsOf({ checked }: Calculated): Cell[][] {
  const fixes = new Map(rules.map(({ code, fix }) => [code, fix]));
  const valueOf = valueFinder(checked.levering);
  return checked.findings
    .slice(0, MOST_ROWS)
    .map((finding) => [
      finding.code,
      finding.ernst,
      finding.blad,
      finding.rij,
      finding.kolom,
      finding.cel,
      valueOf(finding),
      finding.melding,
      fixes.get(finding.code) ?? null,
      statusOf(checked, finding),
    ]);
}

/** A link from each cell address to the cell, as far as the sheet is there. */
function linksOf({ checked }: Calculated): PlanLink[] {
  const links: PlanLink[] = [];
  for (const [row, { blad, cel }] of checked.findings.slice(0, MOST_ROWS).entries()) {
    const sheet = sheetOf(checked.levering, blad);
    if (cel === null || sheet === null) continue;
    links.push({ row, column: CEL, sheet: sheet.source.name, address: cel });
  }
  return links;
}

const perControle: readonly TableColumn[] = [
  { name: 'code', format: 'text' },
  { name: 'ernst', format: 'text' },
  { name: 'controle', format: 'wrapped', width: 50 },
  { name: 'aantal', format: 'number' },
  { name: 'bevestigd', format: 'number' },
];

/** Per control, and severity where it gives more than one: how often it found something, and how much of that is confirmed. */
function summaryRows({ findings, bevestigd }: Calculated['checked']): Cell[][] {
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  const perErnst = new Map(SEVERITIES.map((ernst) => [ernst, new Map<string, { readonly first: Finding; aantal: number; confirmed: number }>()]));
  for (const finding of findings) {
    const counts = perErnst.get(finding.ernst);
    const counted = counts?.get(finding.code) ?? { first: finding, aantal: 0, confirmed: 0 };
    if (counted.aantal++ === 0) counts?.set(finding.code, counted);
    if (bevestigd.has(finding)) counted.confirmed++;
  }
  return [...perErnst.values()]
    .flatMap((counts) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    .map(([, { first, aantal, confirmed }]) => [first.code, first.ernst, titles.get(first.code) ?? null, aantal, first.ernst === 'W' ? confirmed : null]);
}

/** The most serious first. */
const SEVERITIES: readonly Finding['ernst'][] = ['F', 'W', 'S'];

const LEGEND =
  'F = fout: eerst verbeteren. W = waarschuwing: kijk of het klopt en bevestig. S = signaal: goed om te weten. ' +
  'Klik op een cel om erheen te gaan.';
const BESIDE = 'Rechts van de lijst staat per controle hoe vaak zij iets vond en wat daarvan is bevestigd.';
const MASKED = 'Een cliënt-id staat hier nooit; cijfers die een BSN kunnen zijn, staan er als •.';

function plan(calculated: Calculated): SheetPlan {
  const { findings, oordeel } = calculated.checked;
  const text = {
    id: 'bevindingen',
    name: 'Bevindingen',
    subtitle: sentences(
      verdictSentence(oordeel, openWarnings(calculated.checked)),
      'F = fout, W = waarschuwing, S = signaal.',
      tooManyNote(findings.length),
    ),
    notes: [`Bron: ${fileName(calculated)}`, LEGEND, BESIDE, MASKED],
  };
  const rows = rowsOf(calculated);
  const links = linksOf(calculated);
  const summary = { name: 'am_bevindingen_per_controle', columns: perControle, rows: summaryRows(calculated.checked) };
  return page(calculated, text, {
    tables: [
      tableOf({ name: 'am_bevindingen', top: TOP, left: 0, columns, rows, hasTotal: false, links }),
      tableOf({ ...summary, top: TOP, left: columns.length + 1, hasTotal: false }),
    ],
    texts: [{ row: TOP - 1, column: columns.length + 1, text: 'Per controle', style: 'heading' }],
    printColumns: columns.length,
  });
}

export default resultSheet({
  id: 'bevindingen',
  order: 20,
  name: 'Bevindingen',
  explanation: 'Wat de controles vonden, met een koppeling naar de cel en wat u eraan kunt doen.',
  goodFor: 'De lijst afwerken en aan een collega laten zien wat nog openstaat.',
  notFor: 'Om buiten de gemeente te delen: de regels gaan over personen.',
  perPersoon: true,
  plan,
});
