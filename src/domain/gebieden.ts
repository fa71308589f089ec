import { areaOf, CBS_BRON, gemeenteOf, REFERENCE_YEAR, wijkenOf, type CbsGebied, type CbsHerkomst } from './cbs';
import { valueAt, type ColumnData, type DataOf, type Levering } from './levering/sheet-data';

/** A line of the Wijkindeling, as far as an area needs it. */
export interface IndelingLine {
  readonly wijkcode: string;
  readonly wijknaam: string | null;
  readonly kern: string | null;
  readonly wijkteam: string | null;
}

/** What is known of an area: figures are null where they are unknown. */
export interface Gebied {
  readonly code: string;
  readonly naam: string | null;
  readonly soort: 'G' | 'W' | 'K' | 'T';
  readonly inwoners: number | null;
  readonly inw0tot14: number | null;
  readonly inw15tot24: number | null;
  readonly inw25tot44: number | null;
  readonly inw45tot64: number | null;
  readonly inw65plus: number | null;
  readonly huishoudens: number | null;
  readonly sesWoa: number | null;
  readonly stedelijkheid: number | null;
  readonly indelingsjaar: number | null;
}

/** Where a postcode lies: the line that decides, and whether lines of other wijken fit it as well (G07). */
export interface PostcodePlace {
  readonly line: IndelingLine;
  readonly several: boolean;
  /** Every wijk it lies in, the one that decides first. */
  readonly wijken: readonly string[];
}

/** The geography of a delivery: Wijkindeling, Kerngegevens or else the CBS reference (design 1.5, 4.2). */
export interface Gebieden {
  readonly heeftIndeling: boolean;
  /** True when Kerngegevens replaces the embedded CBS reference. */
  readonly uitKerngegevens: boolean;
  readonly indelingsjaar: number | null;
  /** Where areas and inwoners come from, as it must be named. */
  readonly bron: string;
  /** What was made of a file of CBS on sheet Kerngegevens; null when that sheet is of the format, or absent. */
  readonly cbs: CbsHerkomst | null;
  /** The wijk of a postcode (1234AB): PC6, then range, then PC4; null when outside the Wijkindeling. */
  wijkOfPostcode(postcode: string): PostcodePlace | null;
  /** What is known of a code, from Kerngegevens or the reference. */
  gebied(code: string): Gebied | null;
  /** Every area with figures: other gemeenten's wijken too. */
  readonly gebieden: readonly Gebied[];
  /** All lines of the Wijkindeling, in order. */
  readonly lines: readonly IndelingLine[];
  /** The wijken of the delivering gemeente that Wijkindeling or Kerngegevens name, sorted by code. */
  readonly eigenWijken: readonly string[];
}

/** Reads the geography of a delivery of the gemeente with this code (4 digits), or of nobody when it is unknown. */
export function gebiedenOf(levering: Levering, gemeentecode: string | null): Gebieden {
  const lookup = indelingOf(levering.sheets.Wijkindeling);
  const kern = levering.sheets.Kerngegevens;
  const given = kern !== null && kern.size > 0;
  const cbs = kern?.source.cbs ?? null;
  const list = given ? fromKerngegevens(kern) : fromReference(gemeentecode);
  const byCode = new Map<string, Gebied>();
  for (const gebied of list) if (!byCode.has(gebied.code)) byCode.set(gebied.code, gebied);
  const isOwn = (code: string): boolean => gemeentecode !== null && code.startsWith(`WK${gemeentecode}`);
  const eigen = new Set([...lookup.lines.map((line) => line.wijkcode), ...list.map((gebied) => gebied.code)].filter(isOwn));
  const years = given ? list.map((gebied) => gebied.indelingsjaar) : [REFERENCE_YEAR];
  return {
    heeftIndeling: lookup.lines.length > 0,
    uitKerngegevens: given,
    indelingsjaar: years.find((year) => year !== null) ?? lookup.indelingsjaar,
    bron: sourceOf(given, cbs),
    cbs,
    wijkOfPostcode: lookup.wijkOfPostcode,
    gebied: (code) => byCode.get(code) ?? null,
    gebieden: list,
    lines: lookup.lines,
    eigenWijken: [...eigen].sort(),
  };
}

/** The embedded reference under its full name; with it what a file of CBS without inwoners added. */
function sourceOf(given: boolean, cbs: CbsHerkomst | null): string {
  if (given && !cbs?.uitReferentie) return 'blad Kerngegevens';
  const ses = given && cbs?.kolommen.includes('ses_woa') ? ', met de SES-scores van blad Kerngegevens' : '';
  return `${CBS_BRON.replace(/^Bron: /u, '')}${ses}`;
}

interface Indeling {
  readonly lines: readonly IndelingLine[];
  readonly indelingsjaar: number | null;
  wijkOfPostcode(postcode: string): PostcodePlace | null;
}

function indelingOf(sheet: DataOf<'Wijkindeling'> | null): Indeling {
  const exact = new Map<string, IndelingLine[]>();
  const ranges: { van: string; tot: string; line: IndelingLine }[] = [];
  const lines: IndelingLine[] = [];
  let indelingsjaar: number | null = null;
  for (let row = 0; row < (sheet?.size ?? 0); row++) {
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const { columns } = sheet as DataOf<'Wijkindeling'>;
    const wijkcode = at(columns.wijkcode);
    if (wijkcode === null) continue;
    const line = { wijkcode, wijknaam: at(columns.wijknaam), kern: at(columns.kern), wijkteam: at(columns.wijkteam) };
    lines.push(line);
    indelingsjaar ??= at(columns.indelingsjaar);
    const [postcode, van, tot] = [at(columns.postcode), at(columns.postcode_van), at(columns.postcode_tot)];
    if (postcode !== null) exact.set(postcode, [...(exact.get(postcode) ?? []), line]);
    else if (van !== null && tot !== null) ranges.push({ van, tot, line });
  }
  // A range of four digits takes in every letter of its last postcode.
  const inRange = (postcode: string): IndelingLine[] =>
    ranges.filter(({ van, tot }) => postcode >= van && postcode <= `${tot}ZZ`).map((range) => range.line);
  const find = (postcode: string): PostcodePlace | null => {
    const fits = exact.get(postcode) ?? nonEmpty(inRange(postcode)) ?? exact.get(postcode.slice(0, 4)) ?? [];
    const [line] = fits;
    const wijken = [...new Set(fits.map((fit) => fit.wijkcode))];
    return line === undefined ? null : { line, several: wijken.length > 1, wijken };
  };
  const known = new Map<string, PostcodePlace | null>();
  const wijkOfPostcode = (postcode: string): PostcodePlace | null => {
    let place = known.get(postcode);
    if (place === undefined) known.set(postcode, (place = find(postcode)));
    return place;
  };
  return { lines, indelingsjaar, wijkOfPostcode };
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

/** The kind of an area by its code; anything that is no CBS code is the name of a kern. */
const soortOf = (code: string): Gebied['soort'] => (/^GM\d{4}$/u.test(code) ? 'G' : /^WK\d{4}[0-9A-Z]{2}$/u.test(code) ? 'W' : 'K');

function fromKerngegevens(sheet: DataOf<'Kerngegevens'>): Gebied[] {
  const { columns } = sheet;
  const list: Gebied[] = [];
  for (let row = 0; row < sheet.size; row++) {
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const code = at(columns.gebiedscode);
    if (code === null) continue;
    list.push({
      code,
      naam: at(columns.gebiedsnaam),
      soort: (at(columns.soort) as Gebied['soort'] | null) ?? soortOf(code),
      inwoners: at(columns.inwoners),
      inw0tot14: at(columns.inw_0_14),
      inw15tot24: at(columns.inw_15_24),
      inw25tot44: at(columns.inw_25_44),
      inw45tot64: at(columns.inw_45_64),
      inw65plus: at(columns.inw_65plus),
      huishoudens: at(columns.huishoudens),
      sesWoa: at(columns.ses_woa),
      stedelijkheid: at(columns.stedelijkheid),
      indelingsjaar: at(columns.indelingsjaar),
    });
  }
  // Of these CBS says no more than that they exist.
  const secret = sheet.source.cbs?.zonderInwoners ?? [];
  return [...list, ...secret.map(({ code, naam }): Gebied => ({ ...UNKNOWN, code, naam, soort: soortOf(code) }))];
}

const UNKNOWN = {
  ...{ inwoners: null, inw0tot14: null, inw15tot24: null, inw25tot44: null, inw45tot64: null, inw65plus: null },
  ...{ huishoudens: null, sesWoa: null, stedelijkheid: null, indelingsjaar: null },
};

function fromReference(gemeentecode: string | null): Gebied[] {
  if (gemeentecode === null) return [];
  const gemeente = gemeenteOf(gemeentecode);
  return (gemeente === null ? [] : [gemeente, ...wijkenOf(gemeentecode)]).map(ofReference);
}

const ofReference = (area: CbsGebied): Gebied => ({
  code: area.code,
  naam: area.naam,
  soort: soortOf(area.code),
  inwoners: area.inwoners,
  inw0tot14: area.inw_0_14,
  inw15tot24: null,
  inw25tot44: null,
  inw45tot64: null,
  inw65plus: area.inw_65plus,
  huishoudens: area.huishoudens,
  sesWoa: null,
  stedelijkheid: area.stedelijkheid,
  indelingsjaar: REFERENCE_YEAR,
});

/** What is known of an area of another gemeente: from Kerngegevens where given, else from the CBS reference. */
export function elsewhere({ gebied, uitKerngegevens, cbs }: Gebieden, code: string): Gebied | null {
  const found = gebied(code);
  if (found !== null || (uitKerngegevens && !cbs?.uitReferentie)) return found;
  const area = areaOf(code);
  return area === null ? null : ofReference(area);
}
