import { inDutch } from '../calendar';
import type { Cents, Day } from '../cell';
import { valueAt, type ColumnData, type DataOf, type Levering } from '../levering/sheet-data';
import { appendedRows, changedRow, type CellToWrite, type RowToWrite } from '../levering/write-rows';
import { cellKey, isPlaced, tariefregelsOf, type Tariefregel } from '../rules/tariefregels';
import { raised, tariefPercentageSchema } from './raise';

/** Last year's lines once more with other amounts, as cells to write in the user's sheet. */
export interface NewTariffs {
  readonly cells: readonly CellToWrite[];
  readonly copied: number;
  /** Row numbers of lines that end on the day before. */
  readonly closed: readonly number[];
  /** Row numbers of lines that were left as they are, with the reason. */
  readonly skipped: readonly { readonly rij: number; readonly reden: string }[];
}

type Placed = Tariefregel & { readonly van: Day; readonly tot: Day | null };

/** What the new line of a cell is to hold; the end of the old one stays when it lies after the first day. */
function newLine(
  { columns }: DataOf<'Tarievenblad'>,
  { row, bedrag, tot }: Placed,
  percentage: number,
  from: Day,
): RowToWrite {
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  const amount: Cents | null = bedrag == null ? null : raised(bedrag, percentage);
  return {
    type: at(columns.type),
    zwaarte: at(columns.zwaarte),
    intensiteit: at(columns.intensiteit),
    duurklasse: at(columns.duurklasse),
    bedrag: amount === null ? null : amount / 100,
    per: at(columns.per),
    geldig_van: from,
    geldig_tot: tot !== null && tot >= from ? tot : null,
    aanbieder_agb: at(columns.aanbieder_agb),
  };
}

/**
 * Copies the lines that are valid on the day before `from`, with a percentage on their amounts (rounded to a cent), and
 * lets the old ones end on that day. A cell that already has a line from that day on is left as it is. One Dutch
 * sentence when the percentage is out of bounds, there is no Tarievenblad, nothing to copy, or no place to write.
 */
export function copyTarievenblad({ sheets }: Levering, percentage: number, from: Day): NewTariffs | string {
  if (!tariefPercentageSchema.safeParse(percentage).success) return 'Kies een percentage van -100 tot 1000. Een tarief kan niet onder nul komen.';
  const sheet = sheets.Tarievenblad;
  if (sheet === null) return 'Er is nog geen blad Tarievenblad. Maak eerst een leeg blad.';
  const regels = tariefregelsOf(sheet);
  const placed = regels.filter(isPlaced);
  const later = new Set(placed.filter(({ van }) => van >= from).map(cellKey));
  const rijOf = ({ row }: Tariefregel): number => sheet.rowNumbers[row] ?? 0;
  const running = placed.filter(({ van, tot }) => van < from && (tot === null || tot >= from - 1));
  const skipped = [
    ...regels
      .filter((regel) => !isPlaced(regel))
      .map((regel) => ({ rij: rijOf(regel), reden: 'Deze regel is niet goed te lezen.' })),
    ...running
      .filter((regel) => later.has(cellKey(regel)))
      .map((regel) => ({ rij: rijOf(regel), reden: `Hiervoor staat er al een tarief vanaf ${inDutch(from)} of later.` })),
  ].sort((a, b) => a.rij - b.rij);
  const old = running.filter((regel) => !later.has(cellKey(regel)));
  if (running.length === 0) return `Op ${inDutch(from - 1)} geldt geen tarief dat kan worden overgenomen.`;
  if (old.length === 0) {
    const keys = new Set(running.map(cellKey));
    const first = placed.find((regel) => regel.van >= from && keys.has(cellKey(regel)));
    return (
      `Van elk tarief dat op ${inDutch(from - 1)} geldt, staat er al een vervolg vanaf ${inDutch(from)} of later` +
      `${first === undefined ? '' : `, te beginnen in rij ${rijOf(first)}`}. ` +
      'Er valt niets over te nemen. Wilt u andere bedragen? Verander ze daar, of haal die rijen eerst weg.'
    );
  }
  const added = appendedRows(sheet, old.map((regel) => newLine(sheet, regel, percentage, from)));
  if (typeof added === 'string') return added;
  const open = old.filter(({ tot }) => tot === null || tot >= from);
  const ends = open.map(({ row }) => changedRow(sheet, row, { geldig_tot: from - 1 }));
  // What is copied has its column: only that of the end of an open line can be absent.
  const [missing] = ends.flatMap(({ zonderKolom }) => zonderKolom);
  if (missing !== undefined) return `Blad ${sheet.source.name} mist de kolom ${missing}. Voeg die toe en probeer het opnieuw.`;
  return {
    cells: [...ends.flatMap(({ cells }) => cells), ...added.cells],
    copied: old.length,
    closed: open.map(rijOf),
    skipped,
  };
}
