import { inDutch } from '../calendar';
import type { Cents, Day } from '../cell';
import { cellAt, valueAt, type ColumnData, type DataOf, type Levering } from '../levering/sheet-data';
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
  /** The first line with an amount, before and after; null when none has. */
  readonly voorbeeld: TariefVoorbeeld | null;
}

/** An amount of one line before and after. */
export interface TariefVoorbeeld {
  readonly rij: number;
  /** Its cell of the price table, such as O·3-4·+. */
  readonly code: string;
  readonly oud: Cents;
  readonly nieuw: Cents;
  readonly per: string;
}

type Placed = Tariefregel & { readonly van: Day; readonly tot: Day | null };

/** Why a line cannot be copied; null when it can. */
function unreadIn({ columns }: DataOf<'Tarievenblad'>, regel: Tariefregel): string | null {
  if (!isPlaced(regel) || regel.per === undefined) return 'Deze regel is niet goed te lezen.';
  if (regel.bedrag !== undefined) return null;
  return cellAt(columns.bedrag, regel.row) === null ? 'Het bedrag is leeg.' : 'Het bedrag is niet te lezen.';
}

function voorbeeldOf(old: readonly Placed[], percentage: number, rijOf: (regel: Tariefregel) => number): TariefVoorbeeld | null {
  const regel = old.find(({ bedrag }) => typeof bedrag === 'number' && bedrag > 0);
  if (regel?.bedrag == null || regel.per == null) return null;
  const code = [regel.type, regel.zwaarte, regel.intensiteit].filter((part) => part != null).join('·');
  return { rij: rijOf(regel), code, oud: regel.bedrag, nieuw: raised(regel.bedrag, percentage), per: regel.per };
}

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

/** A line that ended before the day before `from`, or begins after: nobody misses it among what is copied. */
const isPast = ({ van, tot }: Tariefregel, from: Day): boolean => (tot != null && tot < from - 1) || (van != null && van >= from);

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
  const isRead = (regel: Tariefregel): boolean => unreadIn(sheet, regel) === null;
  const running = placed.filter((regel) => isRead(regel) && regel.van < from && (regel.tot === null || regel.tot >= from - 1));
  const skipped = [
    ...regels.flatMap((regel) => {
      const reden = isPast(regel, from) ? null : unreadIn(sheet, regel);
      return reden === null ? [] : [{ rij: rijOf(regel), reden }];
    }),
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
    voorbeeld: voorbeeldOf(old, percentage, rijOf),
  };
}
