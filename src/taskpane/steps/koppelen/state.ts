import type { Kolomvoorstel, Koppeling, SheetName, Waardevraag } from '#domain';
import type { Geplaatst } from '../../placing';
import type { PaneEvent } from '../../state';

/** A sheet with data of another system, without its rows. */
export interface BronFeiten {
  /** The file it came from; null for a sheet of this workbook. */
  readonly bestand: string | null;
  readonly naam: string;
  /** Its headers, in order, all different. */
  readonly koppen: readonly string[];
  /** Those that stand there more than once, and so have a number. */
  readonly genummerd: readonly string[];
  readonly kopRij: number;
  readonly aantal: number;
}

/** How one column of the format is filled now. */
export interface KolomNu {
  readonly kop: string | null;
  readonly vast: string | null;
  readonly voorbeelden: readonly string[];
  /** The share of its filled cells that the format accepts; null when there are none. */
  readonly past: number | null;
}

/** All that follows from a coupling, as it is shown. */
export interface Beeld {
  readonly kolommen: Readonly<Record<string, KolomNu>>;
  readonly ontbreekt: readonly string[];
  readonly ongebruikt: readonly string[];
  readonly vragen: readonly Waardevraag[];
}

/** What the page of the coupling keeps. */
export interface KoppelenState {
  /** The sheets of the workbook to choose from; null until was looked. */
  readonly bladen: readonly string[] | null;
  /** The sheets of the file that was chosen, when it has more than one. */
  readonly bladenInBestand: readonly string[];
  readonly doel: SheetName;
  readonly bron: BronFeiten | null;
  readonly voorstellen: readonly Kolomvoorstel[];
  /** What was lacking when the source was chosen: those columns stay in front, whatever is chosen for them. */
  readonly nodig: readonly string[];
  readonly koppeling: Koppeling | null;
  /** Columns of a remembered coupling whose header is not in this source; null when none was remembered. */
  readonly kwijt: readonly string[] | null;
  readonly beeld: Beeld | null;
  readonly geplaatst: (Geplaatst & { readonly regels: number }) | null;
}

/** What happens on that page. */
export type KoppelenEvent =
  | { readonly type: 'sourcesFound'; readonly bladen: readonly string[] }
  | { readonly type: 'sourceFile'; readonly bladen: readonly string[] }
  | { readonly type: 'aimed'; readonly doel: SheetName }
  | {
      readonly type: 'sourced';
      readonly bron: BronFeiten;
      readonly voorstellen: readonly Kolomvoorstel[];
      readonly koppeling: Koppeling;
      readonly kwijt: readonly string[] | null;
      readonly beeld: Beeld;
    }
  | { readonly type: 'coupled'; readonly koppeling: Koppeling; readonly beeld: Beeld }
  | { readonly type: 'couplingLoaded'; readonly kwijt: readonly string[] }
  | { readonly type: 'placed'; readonly geplaatst: Geplaatst; readonly regels: number };

/** Nothing chosen yet. */
export const initialKoppelen: KoppelenState = {
  bladen: null,
  bladenInBestand: [],
  doel: 'Voorzieningen',
  bron: null,
  voorstellen: [],
  nodig: [],
  koppeling: null,
  kwijt: null,
  beeld: null,
  geplaatst: null,
};

/** The page of the coupling after an event. */
export function nextKoppelen(own: KoppelenState, event: PaneEvent): KoppelenState {
  switch (event.type) {
    case 'sourcesFound':
      return { ...own, bladen: event.bladen };
    case 'sourceFile':
      return { ...own, bladenInBestand: event.bladen };
    case 'aimed':
      return { ...own, doel: event.doel, bron: null, koppeling: null, beeld: null, geplaatst: null };
    case 'sourced': {
      const { bron, voorstellen, koppeling, kwijt, beeld } = event;
      const bladenInBestand = bron.bestand === null ? [] : own.bladenInBestand;
      return { ...own, bron, bladenInBestand, voorstellen, nodig: beeld.ontbreekt, koppeling, kwijt, beeld, geplaatst: null };
    }
    case 'coupled':
      return { ...own, koppeling: event.koppeling, beeld: event.beeld, geplaatst: null };
    case 'couplingLoaded':
      return { ...own, kwijt: event.kwijt };
    case 'placed':
      return { ...own, geplaatst: { ...event.geplaatst, regels: event.regels } };
    case 'replaced':
      return initialKoppelen;
    default:
      return own;
  }
}
