import * as z from 'zod';
import type { Cell } from '../cell';
import { naamZonderBsn } from '../elfproef';
import type { CodeChoices } from '../herstel/keuzes';
import type { Column, SheetFormat } from '../levering/column';
import { STATE } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import type { DataSheet } from '../sheets/data-sheet';
import { runAll, type Steps } from '../steps';
import { ingevuldBlad } from '../sjabloon/ingevuld';
import { gelezen, LANGSTE_KOP as LONGEST, sleutelVan, type Bron } from './kop';

const LONGEST_NAME = 80;

/** How the columns and codes of one source system become those of the format; kept in a small file and in the workbook. */
export const koppelingSchema = z.strictObject({
  soort: z.literal('waaier-koppeling'),
  versie: z.literal(1),
  bronsysteem: z.string().max(LONGEST_NAME),
  blad: z.string().max(31),
  /** Header of the source, folded, to column of the format. */
  kolommen: z.record(z.string().max(LONGEST), z.string().max(60)),
  /** Column, text in a cell, the code that is meant. */
  waarden: z.array(z.tuple([z.string().max(60), z.string().max(LONGEST), z.string().max(60)])).max(20_000),
  /** Column to the one value that all rows have. */
  vast: z.record(z.string().max(60), z.string().max(LONGEST)),
});

/** One coupling. */
export type Koppeling = z.infer<typeof koppelingSchema>;

/** A coupling without anything in it; it goes by the name of what it was made on, which may be named after a client. */
export const legeKoppeling = (bronsysteem: string, blad = 'Voorzieningen'): Koppeling => ({
  soort: 'waaier-koppeling',
  versie: 1,
  bronsysteem: naamZonderBsn(bronsysteem).slice(0, LONGEST_NAME),
  blad,
  kolommen: {},
  waarden: [],
  vast: {},
});

/** Reads a coupling from text; null when it is none. */
export function koppelingVan(text: string): Koppeling | null {
  try {
    return koppelingSchema.parse(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return null;
  }
}

/** The coupling as text, for a file or the workbook. */
export const koppelingTekst = (koppeling: Koppeling): string => `${JSON.stringify(koppeling, null, 1)}\n`;

/** The coupling with another source column for a column of the format; no column takes two. */
export function metKolom(koppeling: Koppeling, kolom: string, kop: string | null): Koppeling {
  const kept = Object.entries(koppeling.kolommen).filter(([header, other]) => other !== kolom && (kop === null || header !== sleutelVan(kop)));
  const vast = Object.fromEntries(Object.entries(koppeling.vast).filter(([other]) => other !== kolom));
  return { ...koppeling, vast, kolommen: Object.fromEntries(kop === null ? kept : [...kept, [sleutelVan(kop), kolom]]) };
}

/** The coupling with one value for all rows in a column of the format, in place of a source column. */
export function metVast(koppeling: Koppeling, kolom: string, waarde: string): Koppeling {
  const without = metKolom(koppeling, kolom, null);
  return { ...without, vast: { ...without.vast, [kolom]: waarde.slice(0, LONGEST) } };
}

/** The value all rows have in a column of the format; null when none was given, or not yet. */
function vasteWaarde({ vast }: Koppeling, kolom: string): string | null {
  const waarde = Object.hasOwn(vast, kolom) ? (vast[kolom] ?? '').trim() : '';
  return waarde === '' ? null : waarde;
}

/** The coupling with another code for a text of the source; null for none. */
export function metWaarde(koppeling: Koppeling, kolom: string, tekst: string, code: string | null): Koppeling {
  const kept = koppeling.waarden.filter(([other, text]) => other !== kolom || text !== tekst);
  return { ...koppeling, waarden: code === null ? kept : [...kept, [kolom, tekst, code]] };
}

/** How many headers of a coupling stand in a source, and the columns of the format whose header does not. */
export function herkend(bron: Bron, { kolommen }: Koppeling): { readonly gevonden: number; readonly kwijt: readonly string[] } {
  const present = new Set(bron.koppen.map(sleutelVan));
  const kwijt = Object.entries(kolommen).flatMap(([header, kolom]) => (present.has(header) ? [] : [kolom]));
  return { gevonden: Object.keys(kolommen).length - kwijt.length, kwijt };
}

/** Where a column of the format stands in the source; null when it is not coupled or its header is not there. */
export function plaatsVan({ koppen }: Bron, { kolommen }: Koppeling, kolom: string): number | null {
  const place = koppen.findIndex((kop) => kop !== '' && Object.hasOwn(kolommen, sleutelVan(kop)) && kolommen[sleutelVan(kop)] === kolom);
  return place < 0 ? null : place;
}

/** The code that was chosen for a text in a column; null when none was. */
export function keuzesVan(waarden: CodeChoices): (kolom: string, tekst: string) => string | null {
  const found = new Map(waarden.map(([kolom, tekst, code]) => [`${kolom}\n${tekst}`, code]));
  return (kolom, tekst) => found.get(`${kolom}\n${tekst}`) ?? null;
}

/** A source in the format, and what is not yet in it. */
export interface Gekoppeld {
  readonly blad: DataSheet;
  /** Required columns that nothing fills. */
  readonly ontbreekt: readonly string[];
  /** Headers of the source that are not used. */
  readonly ongebruikt: readonly string[];
}

/** Required columns of the format that a coupling fills from nothing. */
export function ontbrekend(bron: Bron, koppeling: Koppeling, format: SheetFormat): readonly string[] {
  const isFilled = (kolom: string): boolean => vasteWaarde(koppeling, kolom) !== null || plaatsVan(bron, koppeling, kolom) !== null;
  return Object.entries(format.columns).flatMap(([kolom, { required }]) => {
    if (required === false || required === 'column' || isFilled(kolom)) return [];
    const others = required === true ? [] : required.columns;
    return others.length > 0 && others.every(isFilled) ? [] : [kolom];
  });
}

/** What is lacking in words: of two columns that may stand for each other one is enough. */
export function ontbrekendInWoorden(ontbreekt: readonly string[], { columns }: SheetFormat): readonly string[] {
  const insteadOf = (kolom: string): readonly string[] => {
    const required = columns[kolom]?.required;
    return typeof required === 'object' ? required.columns : [];
  };
  return ontbreekt.flatMap((kolom, place) => {
    const pair = (other: string): boolean => insteadOf(kolom).includes(other) && insteadOf(other).includes(kolom);
    if (ontbreekt.slice(0, place).some(pair)) return [];
    return [[kolom, ...ontbreekt.slice(place + 1).filter(pair)].join(' of ')];
  });
}

/** Headers of the source that a coupling does not use. */
export function ongebruikt(bron: Bron, koppeling: Koppeling): readonly string[] {
  const used = new Set(Object.values(koppeling.kolommen).map((kolom) => plaatsVan(bron, koppeling, kolom)));
  return bron.koppen.filter((kop, place) => kop !== '' && !used.has(place));
}

/** Puts the rows of a source in the format, in steps: what can be read as the format writes it, all else as it stands. */
export function* koppelSteps(bron: Bron, koppeling: Koppeling, format: SheetFormat): Steps<Gekoppeld> {
  const chosen = keuzesVan(koppeling.waarden);
  const regels: Record<string, Cell>[] = bron.rijen.map(() => ({}));
  const columns = Object.entries(format.columns);
  for (const [done, [kolom, column]] of columns.entries()) {
    yield { phase: 'koppelen', done, total: columns.length };
    const place = plaatsVan(bron, koppeling, kolom);
    const fixed = vasteWaarde(koppeling, kolom);
    if (place === null && fixed === null) continue;
    const meant = bron.rijen.map((row): Cell => {
      const cell = place === null ? fixed : (row[place] ?? null);
      return (cell === null ? null : chosen(kolom, cleanText(cell))) ?? cell;
    });
    const { codes, cells, values, states, remarks } = gelezen(meant, kolom, column);
    const written = cells.map((cell, at) => (states[at] === STATE.read && !KEPT.has(remarks[at] ?? '') ? inCell(column, values[at]) : cell));
    for (const [at, regel] of regels.entries()) regel[kolom] = written[codes[at] ?? 0] ?? null;
  }
  return { blad: ingevuldBlad(format, regels), ontbreekt: ontbrekend(bron, koppeling, format), ongebruikt: ongebruikt(bron, koppeling) };
}

/** `koppelSteps` in one go. */
export const gekoppeld = (...given: Parameters<typeof koppelSteps>): Gekoppeld => runAll(koppelSteps(...given));

/** What the controls must still see as it was: a lost zero, a date that is not fully known. */
const KEPT = new Set(['V03', 'C09']);

/** A value as a cell holds it. */
const inCell = ({ schema }: Column, value: unknown): Cell => z.encode(schema, value as never) as Cell;
