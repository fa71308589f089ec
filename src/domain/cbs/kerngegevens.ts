import type { Cell, SheetCells } from '../cell';
import { cbsCode, cbsCount, cbsDecimal, cbsYear, isMissing } from './cbs-cel';
import { codeKoppen, foldedKop, koppen, leeftijden, procentKoppen, type CbsKolom, type Leeftijd } from './kopvarianten';
import { areaOf, REFERENCE_YEAR } from './referentie';

/** The columns of Kerngegevens that a file of CBS can fill, in order. */
const KOLOMMEN = Object.keys(koppen) as CbsKolom[];
const HEADER_WITHIN = 20;

/** Where in a file of CBS each column stands; the code always does. */
interface Layout {
  /** The place of the header row. */
  readonly header: number;
  readonly code: number;
  readonly columns: ReadonlyMap<CbsKolom, number>;
  readonly shares: ReadonlyMap<Leeftijd, number>;
  /** Of a file of buurten the column with the wijk that each lies in, where there is one. */
  readonly wijk: number | null;
}

/** What a file says of one area; null is unknown. */
type Area = Record<CbsKolom, Cell>;

const first = (folded: readonly string[], names: readonly string[]): number | null => {
  for (const name of names) {
    const place = folded.indexOf(name);
    if (place >= 0) return place;
  }
  return null;
};

/** The columns that hold codes of areas in at least half of their filled cells, in the order of `codeKoppen`. */
function codeColumns(rows: SheetCells['rows'], header: number, folded: readonly string[]): number[] {
  return codeKoppen.flatMap((name) => {
    const place = folded.indexOf(name);
    if (place < 0) return [];
    const filled = rows.slice(header + 1).flatMap((row) => (isMissing(row[place] ?? null) ? [] : [row[place] ?? null]));
    const codes = filled.filter((cell) => cbsCode(cell) !== null).length;
    return codes > 0 && 2 * codes >= filled.length ? [place] : [];
  });
}

/** Reads the header as one of CBS; null when it is not, or when it has the code under the name of the format. */
function layoutOf({ rows }: SheetCells): Layout | null {
  for (let header = 0; header < Math.min(rows.length, HEADER_WITHIN); header++) {
    const folded = (rows[header] ?? []).map((cell) => foldedKop(String(cell ?? '')));
    if (folded.includes('gebiedscode')) return null;
    const [code, ...others] = codeColumns(rows, header, folded);
    if (code === undefined) continue;
    const columns = new Map<CbsKolom, number>();
    for (const kolom of KOLOMMEN) {
      const place = first(folded, koppen[kolom].filter((name) => folded.indexOf(name) !== code));
      if (place !== null) columns.set(kolom, place);
    }
    const shares = new Map<Leeftijd, number>();
    for (const leeftijd of leeftijden) {
      const place = columns.has(leeftijd) ? null : first(folded, procentKoppen[leeftijd]);
      if (place !== null) shares.set(leeftijd, place);
    }
    if (columns.size === 0) continue;
    const wijk = others.find((place) => folded[place] === 'wijkcode' || folded[place] === 'wkcode') ?? null;
    return { header, code, columns, shares, wijk };
  }
  return null;
}

function valueOf(kolom: CbsKolom, cell: Cell): Cell {
  if (kolom === 'gebiedsnaam') return isMissing(cell) || cbsCode(cell) !== null ? null : String(cell).trim();
  if (kolom === 'indelingsjaar') return cbsYear(cell);
  if (kolom === 'ses_woa') return cbsDecimal(cell);
  const count = cbsCount(cell);
  return kolom === 'stedelijkheid' && (count === null || count < 1 || count > 5) ? null : count;
}

/** What a row says; an age group that is given as a percentage becomes that part of the inhabitants. */
function areaIn(row: readonly Cell[], { columns, shares }: Layout): Area {
  const at = (place: number | undefined): Cell => (place === undefined ? null : (row[place] ?? null));
  const area = Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, valueOf(kolom, at(columns.get(kolom)))])) as Area;
  for (const [leeftijd, place] of shares) {
    const share = cbsDecimal(at(place));
    if (typeof area.inwoners === 'number' && share !== null) area[leeftijd] = Math.round((area.inwoners * share) / 100);
  }
  return area;
}

/** What a file without inhabitants, such as SES-WOA, leaves out and the embedded reference knows of the same code. */
function completed(code: string, area: Area, hasInwoners: boolean): Area {
  const known = hasInwoners ? null : areaOf(code);
  if (known === null) return area;
  return {
    ...area,
    gebiedsnaam: area.gebiedsnaam ?? known.naam,
    inwoners: known.inwoners,
    inw_0_14: area.inw_0_14 ?? known.inw_0_14,
    inw_65plus: area.inw_65plus ?? known.inw_65plus,
    huishoudens: known.huishoudens,
    stedelijkheid: area.stedelijkheid ?? known.stedelijkheid,
    indelingsjaar: REFERENCE_YEAR,
  };
}

/** Buurten of one wijk together: a sum is unknown as soon as one of them is, and so is what cannot be added. */
function together(buurten: readonly Area[], wijk: string): Area {
  const sum = (kolom: CbsKolom): Cell =>
    buurten.reduce<number | null>((total, buurt) => {
      const part = buurt[kolom];
      return total === null || typeof part !== 'number' ? null : total + part;
    }, 0);
  const added = Object.fromEntries([...leeftijden, 'inwoners', 'huishoudens'].map((kolom) => [kolom, sum(kolom as CbsKolom)]));
  const empty = Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, null]));
  const year = buurten.find(({ indelingsjaar }) => indelingsjaar !== null)?.indelingsjaar ?? null;
  return { ...empty, ...added, gebiedsnaam: areaOf(wijk)?.naam ?? null, indelingsjaar: year } as Area;
}

/** Every gemeente and wijk of a file with the place of its row; a file of buurten alone gives its wijken. */
function areasOf({ rows }: SheetCells, layout: Layout): Map<number, readonly [code: string, area: Area]> {
  const hasInwoners = layout.columns.has('inwoners');
  const areas = new Map<number, readonly [code: string, area: Area]>();
  const ofWijk = new Map<string, { readonly place: number; readonly buurten: Area[] }>();
  const put = (place: number, code: string, area: Area): void => {
    const whole = completed(code, area, hasInwoners);
    // Without inhabitants there is nothing to say of an area: CBS keeps it secret, or it is of another year.
    if (whole.inwoners !== null) areas.set(place, [code, whole]);
  };
  for (let place = layout.header + 1; place < rows.length; place++) {
    const row = rows[place] ?? [];
    const code = cbsCode(row[layout.code] ?? null);
    if (code === null) continue;
    if (!code.startsWith('BU')) {
      put(place, code, areaIn(row, layout));
      continue;
    }
    const given = layout.wijk === null ? null : cbsCode(row[layout.wijk] ?? null);
    const wijk = given ?? `WK${code.slice(2, 8)}`;
    const known = ofWijk.get(wijk) ?? { place, buurten: [] };
    known.buurten.push(areaIn(row, layout));
    ofWijk.set(wijk, known);
  }
  if ([...areas.values()].some(([code]) => code.startsWith('WK'))) return areas;
  for (const [wijk, { place, buurten }] of ofWijk) put(place, wijk, together(buurten, wijk));
  return areas;
}

/**
 * A sheet Kerngegevens into which a file of CBS or PDOK was pasted as it is, as a sheet of the format (design 1.5, 2).
 * Rows and columns keep their places, so that an address stays right; what a file leaves out stands to the right of it,
 * and all other cells are empty. Wijken of a file of buurten stand in the row of their first buurt. Null when it is no
 * such file.
 */
export function kerngegevensFromCbs(source: SheetCells): SheetCells | null {
  const layout = layoutOf(source);
  if (layout === null) return null;
  const areas = areasOf(source, layout);
  const width = source.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const places = KOLOMMEN.map((kolom, number) => [kolom, layout.columns.get(kolom) ?? width + number] as const);
  const line = (code: string, of: (kolom: CbsKolom) => Cell): Cell[] => {
    const cells: Cell[] = Array.from({ length: width + KOLOMMEN.length }, () => null);
    cells[layout.code] = code;
    for (const [kolom, place] of places) cells[place] = of(kolom);
    return cells;
  };
  const rows = source.rows.map((_, place): Cell[] => {
    if (place === layout.header) return line('gebiedscode', (kolom) => kolom);
    const [code, area] = areas.get(place) ?? [];
    return code === undefined || area === undefined ? [] : line(code, (kolom) => area[kolom]);
  });
  return { ...source, rows };
}
