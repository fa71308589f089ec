import type { Cell, Cents } from '../cell';
import type { Periode } from '../periode';
import type { Prestatie, Regie } from './feiten';
import type { Bekend, Dossier } from './samenvoegen';
import type { BerichtWet } from './soorten';

/** The cells of one row of Voorzieningen, by column of the format. */
export type Regel = Readonly<Record<string, Cell>>;

/** A row, and from what it was made. */
export interface GemaakteRegel {
  readonly regel: Regel;
  /** No toewijzing was found for it, so it stands on its own. */
  readonly losstaand: boolean;
  /** The voorziening was stopped and started again within one toewijzing. */
  readonly onderbroken: boolean;
}

/** The reason to end that goes with a reason to change a toewijzing (iStandaarden, JZ002). */
const redenBijWijziging: Readonly<Record<string, string>> = {
  '02': '02',
  '03': '36',
  '05': '36',
  '06': '39',
  '08': '36',
  '09': '38',
  '10': '36',
  '11': '36',
  '12': '37',
};

/** To another gemeente: each wet has its own code for it. */
const VERHUIZING = '07';
const verhuizing: Readonly<Record<BerichtWet, string>> = { WMO: '31', JW: '35' };

const redenNa = (wet: BerichtWet, reden: string | null): string | null =>
  reden === VERHUIZING ? verhuizing[wet] : (redenBijWijziging[reden ?? ''] ?? null);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The one value that all have; null when they differ or there are none. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

const euro = (cents: Cents | null): number | null => (cents === null ? null : cents / 100);

/** The last stop, when no start came after it. */
function stopped({ starts, stops }: Dossier): Regie | null {
  const stop = stops.at(-1) ?? null;
  const lastStart = starts.at(-1)?.begin ?? null;
  return stop === null || (lastStart !== null && stop.eind !== null && lastStart > stop.eind) ? null : stop;
}

/**
 * One row for one toewijzing with its starts, stops and prestaties of the quarter. It begins when the support began,
 * or else when it was granted to begin; it ends when it was stopped, or else when the toewijzing ends.
 */
export function regelVan(dossier: Dossier, client: ReturnType<Bekend>, prestaties: readonly Prestatie[]): GemaakteRegel {
  const { wet, nummer, toewijzing, starts, stops } = dossier;
  const regie = [...starts, ...stops];
  const begins = regie.map(({ begin }) => begin);
  const stop = stopped(dossier);
  const [first] = [toewijzing, ...regie, ...prestaties].filter((source) => source !== null);
  const omvang = toewijzing === null ? geleverd(prestaties) : toewijzing.omvang;
  const kosten = prestaties.length === 0 ? null : sumOf(prestaties.map(({ bedrag }) => bedrag));
  const eind = stop?.eind ?? (toewijzing === null ? lastDay(regie, prestaties) : toewijzing.eind);
  const tarief = shared(prestaties.map((prestatie) => prestatie.tarief));
  // Frequentie 6 is about the whole of the toewijzing: beside the kosten of one quarter a tarief would seem wrong (K03).
  const pastTarief = shared(prestaties.map(({ eenheid }) => eenheid)) === omvang?.eenheid && omvang?.eenheid !== '83';
  const regel: Regel = {
    client_id: dossier.bsn,
    ...client,
    wet,
    productcategorie: first?.product.categorie ?? null,
    productcode: first?.product.code ?? null,
    leveringsvorm: 'ZIN',
    toewijzingnummer: nummer,
    begindatum: begins.length > 0 ? Math.min(...begins) : (toewijzing?.ingang ?? Math.min(...prestaties.map(({ begin }) => begin))),
    einddatum: eind,
    reden_einde: stop?.reden ?? (eind === null ? null : redenNa(wet, toewijzing?.redenWijziging ?? null)),
    volume: omvang?.volume ?? null,
    eenheid: omvang?.eenheid ?? null,
    frequentie: omvang?.frequentie ?? null,
    tarief: pastTarief && (toewijzing === null || omvang?.frequentie !== '6') ? euro(tarief) : null,
    kosten: euro(kosten),
    correctie: kosten !== null && kosten < 0 ? 'J' : null,
    aanbieder_agb: first?.aanbieder ?? null,
    verwijzer: wet === 'JW' ? dossier.verwijzer : null,
  };
  return { regel, losstaand: toewijzing === null, onderbroken: toewijzing !== null && begins.length > 1 && new Set(begins).size > 1 };
}

/** What was delivered, where nothing says what was granted. */
function geleverd(prestaties: readonly Prestatie[]): { volume: number; eenheid: string; frequentie: string } | null {
  const eenheid = shared(prestaties.map((prestatie) => prestatie.eenheid));
  if (eenheid === null || prestaties.some(({ volume }) => volume === null)) return null;
  const volume = sumOf(prestaties.map((prestatie) => (prestatie.volume ?? 0) * Math.sign(prestatie.bedrag || 1)));
  // Of euro the volume is an amount in eurocents.
  return volume < 0 ? null : { volume: eenheid === '83' ? volume / 100 : volume, eenheid, frequentie: '6' };
}

/** Without a toewijzing nothing is known beyond what was declared: only a start leaves the end open. */
function lastDay(regie: readonly Regie[], prestaties: readonly Prestatie[]): number | null {
  if (regie.length > 0) return null;
  return prestaties.length === 0 ? null : Math.max(...prestaties.map(({ eind }) => eind));
}

/** The quarter to which the kosten of a prestatie belong: that in which it begins. */
export const isIn = ({ begin }: Prestatie, { eerste, laatste }: Periode): boolean => begin >= eerste && begin <= laatste;
