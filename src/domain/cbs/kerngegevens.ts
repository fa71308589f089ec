import type { Cell, SheetCells } from '../cell';
import { cbsCode, cbsCount, cbsDecimal, cbsYear, isMissing } from './cbs-cel';
import { leeftijden, type CbsKolom } from './kopvarianten';
import { areaOf, gemeenteOf, REFERENCE_YEAR, wijkenOf, type CbsGebied } from './referentie';
import { KOLOMMEN, tabellenIn, type Tabel } from './tabellen';

/** What a file says of one area; null is unknown. */
type Area = Record<CbsKolom, Cell>;

/** An area with the place of its row; null when the file has none. */
interface Found {
  readonly place: number | null;
  readonly area: Area;
}

/** The areas of one table by code, and the years that its rows are of. */
interface Read {
  readonly areas: ReadonlyMap<string, Found>;
  readonly jaren: readonly number[];
  readonly uitBuurten: boolean;
}

const NOTHING = Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, null])) as Area;
const ABSENT: Found = { place: null, area: NOTHING };

/** What a cell says; a count or score that cannot be read stays as it was written, so that the controls name it. */
function valueOf(kolom: CbsKolom, cell: Cell): Cell {
  if (kolom === 'gebiedsnaam') return isMissing(cell) || cbsCode(cell) !== null ? null : String(cell).trim();
  if (kolom === 'indelingsjaar') return cbsYear(cell);
  if (isMissing(cell)) return null;
  if (kolom === 'ses_woa') return cbsDecimal(cell) ?? cell;
  const count = cbsCount(cell);
  if (kolom === 'stedelijkheid') return count === null || count < 1 || count > 5 ? null : count;
  return count ?? cell;
}

/** What a row says; an age group that is given as a percentage becomes that part of the inhabitants. */
function areaIn(row: readonly Cell[], { columns, shares, jaar }: Tabel): Area {
  const at = (place: number | undefined): Cell => (place === undefined ? null : (row[place] ?? null));
  const area = Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, valueOf(kolom, at(columns.get(kolom)))])) as Area;
  for (const [leeftijd, place] of shares) {
    const share = cbsDecimal(at(place));
    if (typeof area.inwoners === 'number' && share !== null) area[leeftijd] = Math.round((area.inwoners * share) / 100);
  }
  area.indelingsjaar ??= jaar;
  return area;
}

/** Buurten of one wijk together: a sum is unknown as soon as one of them is, and so is what cannot be added. */
function together(buurten: readonly Area[], wijk: string): Area {
  const sum = (kolom: CbsKolom): Cell =>
    buurten.reduce<number | null>((total, buurt) => {
      const part = buurt[kolom];
      return total === null || typeof part !== 'number' ? null : total + part;
    }, 0);
  const added = Object.fromEntries([...leeftijden, 'inwoners', 'huishoudens'].map((kolom) => [kolom, sum(kolom as CbsKolom)]));
  return { ...NOTHING, ...added, gebiedsnaam: areaOf(wijk)?.naam ?? null, indelingsjaar: buurten[0]?.indelingsjaar ?? null };
}

/** Every gemeente and wijk of the newest year in a table; a table of buurten alone gives its wijken. */
function readTabel({ rows }: SheetCells, tabel: Tabel): Read {
  const year = tabel.columns.get('indelingsjaar');
  const jaren = new Set(year === undefined ? [] : rows.slice(tabel.first, tabel.end).flatMap((row) => cbsYear(row[year] ?? null) ?? []));
  const newest = Math.max(...jaren);
  const areas = new Map<string, Found>();
  const ofWijk = new Map<string, { readonly place: number; readonly buurten: Map<string, Area> }>();
  for (let place = tabel.first; place < tabel.end; place++) {
    const row = rows[place] ?? [];
    const code = cbsCode(row[tabel.code] ?? null);
    if (code === null || (jaren.size > 1 && cbsYear(row[year ?? 0] ?? null) !== newest)) continue;
    if (!code.startsWith('BU')) {
      if (!areas.has(code)) areas.set(code, { place, area: areaIn(row, tabel) });
      continue;
    }
    const given = tabel.wijk === null ? null : cbsCode(row[tabel.wijk] ?? null);
    const wijk = given ?? `WK${code.slice(2, 8)}`;
    const known = ofWijk.get(wijk) ?? { place, buurten: new Map<string, Area>() };
    if (!known.buurten.has(code)) known.buurten.set(code, areaIn(row, tabel));
    ofWijk.set(wijk, known);
  }
  const uitBuurten = ofWijk.size > 0 && ![...areas.keys()].some((code) => code.startsWith('WK'));
  if (uitBuurten) for (const [wijk, { place, buurten }] of ofWijk) areas.set(wijk, { place, area: together([...buurten.values()], wijk) });
  return { areas, jaren: [...jaren].sort(), uitBuurten };
}

/** What several tables say of each area, the first that knows it before the others. */
function merged(read: readonly Read[]): Map<string, Found> {
  const all = new Map<string, Found>();
  for (const { areas } of read) {
    for (const [code, found] of areas) {
      const known = all.get(code);
      if (known === undefined) {
        all.set(code, found);
        continue;
      }
      // What the controls must name stands in its own row, and this is another; so does the year.
      const more = (kolom: CbsKolom): Cell =>
        kolom !== 'gebiedsnaam' && (kolom === 'indelingsjaar' || typeof found.area[kolom] === 'string') ? null : found.area[kolom];
      const area = Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, known.area[kolom] ?? more(kolom)])) as Area;
      all.set(code, { place: known.place, area });
    }
  }
  return all;
}

/** What the embedded reference knows of an area, with what a file without inwoners, such as SES-WOA, adds. */
const completed = ({ naam, inwoners, inw_0_14, inw_65plus, huishoudens, stedelijkheid }: CbsGebied, area: Area): Area => ({
  ...area,
  gebiedsnaam: area.gebiedsnaam ?? naam,
  ...{ inwoners, inw_0_14, inw_65plus, huishoudens },
  stedelijkheid: area.stedelijkheid ?? stedelijkheid,
  indelingsjaar: REFERENCE_YEAR,
});

/** The gemeenten of a file with all their wijken, from the reference; those that the file leaves out stand below it. */
function onReference(found: ReadonlyMap<string, Found>): Map<string, Found> {
  const gemeenten = new Set([...found.keys()].map((code) => code.slice(2, 6)));
  const known = [...gemeenten].flatMap((code) => [gemeenteOf(code) ?? [], wijkenOf(code)].flat());
  return new Map(
    known.map((gebied) => {
      const { place, area } = found.get(gebied.code) ?? ABSENT;
      return [gebied.code, { place, area: completed(gebied, area) }];
    }),
  );
}

/**
 * A sheet Kerngegevens into which files of CBS or PDOK were pasted as they are, as a sheet of the format (design 1.5, 2).
 * Rows and columns keep their places, so that an address stays right; what a file leaves out stands to the right of it or
 * below, and all other cells are empty. Null when it is no such file.
 */
export function kerngegevensFromCbs(source: SheetCells): SheetCells | null {
  const tabellen = tabellenIn(source.rows);
  // The table with inwoners leads: its rows and columns are the ones that keep their places.
  const [main, ...others] = [...(tabellen ?? [])].sort((a, b) => Number(b.columns.has('inwoners')) - Number(a.columns.has('inwoners')));
  if (main === undefined) return null;
  const read = [main, ...others].map((tabel) => readTabel(source, tabel));
  const uitReferentie = !main.columns.has('inwoners');
  const found = merged(read);
  const areas = uitReferentie ? onReference(found) : found;
  const kept = [...areas].filter(([, { area }]) => area.inwoners !== null);
  const leading = uitReferentie ? areas : (read[0]?.areas ?? areas);
  const without = [...areas].filter(([code, { area }]) => area.inwoners === null && leading.has(code) && found.has(code));
  const jaren = read[0]?.jaren ?? [];
  const herkomst = {
    kolommen: KOLOMMEN.filter((kolom) => [main, ...others].some(({ columns, shares }) => columns.has(kolom) || shares.has(kolom as never))),
    jaar: jaren[jaren.length - 1] ?? main.jaar,
    andereJaren: jaren.slice(0, -1),
    ...{ uitReferentie, uitBuurten: read.some(({ uitBuurten }) => uitBuurten) },
    zonderInwoners: without.map(([code, { area }]) => ({ code, naam: area.gebiedsnaam === null ? null : String(area.gebiedsnaam) })),
    nietBekend: [...found.keys()].filter((code) => !leading.has(code)),
  };
  return { ...sheetOf(source, main, kept.map(([code, { place, area }]) => ({ code, place, area }))), cbs: herkomst };
}

/** The areas as rows of the format; the columns of a table that was read otherwise than it stands are left behind. */
function sheetOf(source: SheetCells, { header, code, columns }: Tabel, areas: readonly (Found & { readonly code: string })[]): SheetCells {
  const { rows: written, name, top, left, hiddenRows, formulas, merged, dates } = source;
  const width = written.reduce((most, row) => Math.max(most, row.length), 0);
  const places = KOLOMMEN.map((kolom, number) => [kolom, columns.get(kolom) ?? width + number] as const);
  const line = (first: string, of: (kolom: CbsKolom) => Cell): Cell[] => {
    const cells: Cell[] = Array.from({ length: width + KOLOMMEN.length }, () => null);
    cells[code] = first;
    for (const [kolom, place] of places) cells[place] = of(kolom);
    return cells;
  };
  const rows: Cell[][] = Array.from(written, () => []);
  rows[header] = line('gebiedscode', (kolom) => kolom);
  for (const { code: own, place, area } of areas) {
    // Tables beside each other have areas in one row; what the file does not have stands below it.
    const isFree = place !== null && rows[place]?.length === 0;
    rows[isFree ? place : rows.length] = line(own, (kolom) => area[kolom]);
  }
  // Its columns, where it was read by column, are those of the file itself.
  return { name, top, left, rows, ...(hiddenRows && { hiddenRows }), ...(formulas && { formulas }), ...(merged && { merged }), ...(dates && { dates }) };
}
