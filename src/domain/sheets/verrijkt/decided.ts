import type { Calculated, Mapped, MappedRow } from '../../calculated';
import type { Cell } from '../../cell';
import type { CirkelCode } from '../../cirkels';
import { cirkelLabel } from '../../cirkelmodellen';
import { NIET_AF_TE_LEIDEN } from '../../counting/cost-of-row';
import { leefdomeinNaam, presetOf } from '../../leefdomeinen';
import type { ColumnData } from '../../levering/sheet-data';
import { inEuro } from '../suppress';
import type { TableColumn } from '../table';

/** What the add-in decided about a row; a delivered column of the same name gives way to it. */
export const DECIDED: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'wijknaam', format: 'text' },
  { name: 'wijkteam', format: 'text' },
  { name: 'cirkel', format: 'text' },
  { name: 'cirkelnaam', format: 'text' },
  { name: 'leefdomein', format: 'text' },
  { name: 'leefdomeinnaam', format: 'text' },
  { name: 'kosten', format: 'euroCents' },
  { name: 'gebied_reden', format: 'text' },
  { name: 'cirkel_reden', format: 'text' },
  { name: 'leefdomein_reden', format: 'text' },
  { name: 'kosten_reden', format: 'text' },
];

const PARTED = '; ';

/** The same, worked out once for each text: there are few, and many rows. */
function perText<T extends string>(of: (text: T) => string): (text: T) => string {
  const known = new Map<T, string>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = of(text)));
    return found;
  };
}

/** Puts the values of DECIDED for a row in a line, from a place on. */
export type Decide = (row: MappedRow, line: Cell[], from: number) => void;

/** What puts them, for a delivery. */
export function decidedCells({ checked: { given } }: Calculated): Decide {
  const { model, preset } = given.settings;
  const chosen = presetOf(preset);
  const cirkelNaam = perText((code: CirkelCode) => cirkelLabel(model, code));
  const naam = perText((code: string) => leefdomeinNaam(chosen, code));
  const names = perText((codes: string) => codes.split(PARTED).map(naam).join(PARTED));
  return (row, line, from) => {
    const [only, ...others] = row.leefdomeinen;
    const isOne = only !== undefined && others.length === 0;
    line[from] = row.gebied;
    line[from + 1] = row.wijknaam;
    line[from + 2] = row.wijkteam;
    line[from + 3] = row.cirkel;
    line[from + 4] = cirkelNaam(row.cirkel);
    const codes = isOne ? only.code : row.leefdomeinen.map(({ code }) => code).join(PARTED);
    line[from + 5] = codes;
    line[from + 6] = names(codes);
    line[from + 7] = inEuro(row.kosten);
    line[from + 8] = row.gebiedReden;
    line[from + 9] = row.cirkelReden;
    line[from + 10] = row.leefdomeinReden;
    line[from + 11] = row.kostenReden;
  };
}

/** The lowest and highest cents of a row, and 0. */
function outermost(mapped: Mapped): Cell[] {
  const { cents } = mapped.kosten();
  let [lowest, highest] = [0, 0];
  for (let at = 0; at < cents.length; at++) {
    const kosten = cents[at] as number;
    if (kosten < lowest) lowest = kosten;
    if (kosten > highest) highest = kosten;
  }
  return [inEuro(lowest), inEuro(highest)];
}

/** Whether a column has a value in every row: a distinct cell without one stands in none. */
const isComplete = ({ codes, values }: ColumnData): boolean => values.every((value, place) => value !== null || !codes.includes(place));

/** Per column of DECIDED what may stand in it. */
export function decidedValues({ mapped, checked }: Calculated, decide: Decide): (readonly Cell[])[] {
  const delivered = checked.levering.sheets.Voorzieningen?.columns;
  const beside: Partial<Record<string, readonly Cell[]>> = {
    wijkteam: delivered?.wijkteam.values,
    kosten: outermost(mapped),
    // What is said of derived costs takes about as much room.
    kosten_reden: delivered !== undefined && isComplete(delivered.kosten) ? [] : [NIET_AF_TE_LEIDEN],
  };
  const perColumn = DECIDED.map(({ name }) => [...(beside[name] ?? [])]);
  const cells: Cell[] = [];
  for (const row of mapped.examples()) {
    decide(row, cells, 0);
    for (let column = 0; column < perColumn.length; column++) perColumn[column]?.push(cells[column] ?? null);
  }
  return perColumn;
}
