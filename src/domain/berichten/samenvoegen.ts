import type { Client } from './client';
import type { Prestatie, Regie, Toewijzing } from './feiten';
import type { Feiten } from './lezen';
import type { BerichtWet } from './soorten';

/** Everything that the messages say about one toewijzing of one client. */
export interface Dossier {
  readonly wet: BerichtWet;
  readonly bsn: string;
  readonly nummer: number;
  /** What holds now; null when the messages do not grant it. */
  toewijzing: Toewijzing | null;
  /** In order of time, without what was taken back. */
  readonly starts: Regie[];
  readonly stops: Regie[];
  /** Declared and not turned down. */
  readonly prestaties: Prestatie[];
  verwijzer: string | null;
}

/** The dossiers, and what was left out of them. */
export interface Samengevoegd {
  readonly dossiers: readonly Dossier[];
  readonly bekend: Bekend;
  /** Toewijzingen that the gemeente took back as wrongly sent. */
  readonly ingetrokken: number;
  /** Earlier versions of a toewijzing. */
  readonly vervangen: number;
  readonly afgewezen: number;
  /** Prestaties turned down that no declaratie here holds. */
  readonly afgewezenZonderDeclaratie: number;
  /** Requests of an aanbieder that no toewijzing answers. */
  readonly verzoekenZonderToewijzing: number;
}

const VERWIJDERD = '13';

const keyOf = ({ wet, bsn, nummer }: Pick<Dossier, 'wet' | 'bsn' | 'nummer'>): string => `${wet}|${bsn}|${nummer}`;

/** Joins the messages per wet, client and toewijzingnummer: one number of two clients is two dossiers. */
export function samengevoegd(feiten: Feiten): Samengevoegd {
  const dossiers = new Map<string, Dossier>();
  const dossierOf = ({ wet, bsn, nummer }: Toewijzing | Regie | Prestatie): Dossier => {
    const key = keyOf({ wet, bsn, nummer });
    const found = dossiers.get(key) ?? { wet, bsn, nummer, toewijzing: null, starts: [], stops: [], prestaties: [], verwijzer: null };
    dossiers.set(key, found);
    return found;
  };
  for (const toewijzing of byTime(feiten.toewijzingen)) dossierOf(toewijzing).toewijzing = toewijzing;
  for (const start of standing(feiten.starts)) dossierOf(start).starts.push(start);
  for (const stop of standing(feiten.stops)) dossierOf(stop).stops.push(stop);
  const afgewezen = new Set(feiten.afgewezen.map(({ sleutel }) => sleutel));
  const paid = feiten.prestaties.filter(({ sleutel }) => !afgewezen.has(sleutel));
  for (const prestatie of paid) dossierOf(prestatie).prestaties.push(prestatie);
  const ingetrokken = [...dossiers.values()].filter(({ toewijzing }) => toewijzing?.redenWijziging === VERWIJDERD);
  for (const dossier of ingetrokken) dossiers.delete(keyOf(dossier));
  const declared = new Set(feiten.prestaties.map(({ sleutel }) => sleutel));
  return {
    dossiers: [...dossiers.values()].sort(inOrder),
    bekend: bekendVan(feiten.clienten),
    ingetrokken: ingetrokken.length,
    vervangen: feiten.toewijzingen.length - new Set(feiten.toewijzingen.map(keyOf)).size,
    afgewezen: feiten.prestaties.length - paid.length,
    afgewezenZonderDeclaratie: [...afgewezen].filter((sleutel) => !declared.has(sleutel)).length,
    verzoekenZonderToewijzing: referred(feiten, [...dossiers.values()]),
  };
}

const inOrder = (a: Dossier, b: Dossier): number =>
  (a.wet === b.wet ? 0 : a.wet === 'WMO' ? -1 : 1) || a.nummer - b.nummer || (a.bsn < b.bsn ? -1 : 1);

/** The earliest first; the order of the files decides only between messages of the same moment. */
const byTime = <T extends { readonly gesteld: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.gesteld < b.gesteld ? -1 : a.gesteld > b.gesteld ? 1 : 0));

/** Starts or stops that still hold: the last said of each beginning (and of each end of it), unless it was taken back. */
function standing(regie: readonly Regie[]): Regie[] {
  const last = new Map<string, Regie>();
  for (const item of byTime(regie)) last.set(`${keyOf(item)}|${item.begin}`, item);
  return [...last.values()].filter(({ verwijderd }) => !verwijderd).sort((a, b) => a.begin - b.begin);
}

/** What is known of a client under a wet; under another wet something may be known that this one lacks. */
export type Bekend = (dossier: Pick<Dossier, 'wet' | 'bsn'>) => Pick<Client, 'geboortedatum' | 'geslacht' | 'postcode'>;

/** Per client what his messages say of him: the last under the same wet, else the last at all. */
function bekendVan(clienten: readonly Client[]): Bekend {
  const found = new Map<string, ReturnType<Bekend>>();
  const latest = byTime(clienten);
  const add = (key: string, { geboortedatum, geslacht, postcode }: Client): void => {
    const known = found.get(key);
    found.set(key, {
      geboortedatum: geboortedatum ?? known?.geboortedatum ?? null,
      geslacht: geslacht ?? known?.geslacht ?? null,
      postcode: postcode ?? known?.postcode ?? null,
    });
  };
  for (const client of latest) add(client.bsn, client);
  for (const client of latest) add(`${client.wet}|${client.bsn}`, client);
  return ({ wet, bsn }) => {
    const [own, any] = [found.get(`${wet}|${bsn}`), found.get(bsn)];
    return {
      geboortedatum: own?.geboortedatum ?? any?.geboortedatum ?? null,
      geslacht: own?.geslacht ?? any?.geslacht ?? null,
      postcode: own?.postcode ?? any?.postcode ?? null,
    };
  };
}

/** Writes who referred in the dossiers that a request led to, and counts the requests that led to none. */
function referred({ verzoeken }: Feiten, dossiers: readonly Dossier[]): number {
  const referenceOf = (wet: string, bsn: string, aanbieder: string | null, referentie: string | null): string | null =>
    referentie === null ? null : `${wet}|${bsn}|${aanbieder ?? ''}|${referentie}`;
  const byReference = new Map<string | null, Dossier>();
  for (const dossier of dossiers) {
    const { wet, bsn, toewijzing } = dossier;
    if (toewijzing !== null) byReference.set(referenceOf(wet, bsn, toewijzing.aanbieder, toewijzing.referentie), dossier);
  }
  byReference.delete(null);
  let without = 0;
  for (const { wet, bsn, aanbieder, referentie, verwijzer } of verzoeken) {
    const dossier = byReference.get(referenceOf(wet, bsn, aanbieder, referentie));
    if (dossier === undefined) without++;
    else dossier.verwijzer = verwijzer ?? dossier.verwijzer;
  }
  return without;
}
