import { naamZonderBsn } from '../elfproef';
import { BerichtFout, elementAt, elementsAt, needed, type XmlElement } from './element';
import { clientVan, type Client } from './client';
import {
  prestatiesVan,
  regieVan,
  toewijzingenVan,
  verzoekenVan,
  type Prestatie,
  type Regie,
  type Toewijzing,
  type Verzoek,
} from './feiten';
import { kopVan, type Kop } from './soorten';

/** A message file: its name, and what stands in it or why that cannot be read. */
export interface BerichtBestand {
  readonly bestand: string;
  readonly inhoud: XmlElement | { readonly message: string };
}

/** A message that is not used, and why, in one Dutch sentence. */
export interface Geweigerd {
  readonly bestand: string;
  readonly melding: string;
}

/** All that the messages say, in the order they were given. */
export interface Feiten {
  readonly koppen: Kop[];
  readonly clienten: Client[];
  readonly toewijzingen: Toewijzing[];
  readonly starts: Regie[];
  readonly stops: Regie[];
  readonly prestaties: Prestatie[];
  /** Prestaties that the gemeente does not pay (325). */
  readonly afgewezen: Prestatie[];
  readonly verzoeken: Verzoek[];
  /** How many changes were asked for (317), which grant nothing yet. */
  wijzigingsverzoeken: number;
  readonly geweigerd: Geweigerd[];
  /** How many files were a copy of another. */
  dubbel: number;
  /** How many prestaties an earlier message held already: a declaratie that was sent again. */
  dubbelePrestaties: number;
}

/** Codes of an answer that turn nothing down: no remark, or wholly paid. */
const NOT_TURNED_DOWN = new Set(['0200', '8001']);

/** Reads messages one by one; one that cannot be used is refused whole, with nothing of it taken over. */
export function feitenVan(bestanden: readonly BerichtBestand[]): Feiten {
  const feiten: Feiten = {
    koppen: [],
    clienten: [],
    toewijzingen: [],
    starts: [],
    stops: [],
    prestaties: [],
    afgewezen: [],
    verzoeken: [],
    wijzigingsverzoeken: 0,
    geweigerd: [],
    dubbel: 0,
    dubbelePrestaties: 0,
  };
  const seen = new Set<string>();
  const declared = new Set<string>();
  for (const { bestand, inhoud } of bestanden) {
    const refuse = (melding: string): number => feiten.geweigerd.push({ bestand: naamZonderBsn(bestand), melding });
    if (!('children' in inhoud)) {
      refuse(inhoud.message);
      continue;
    }
    const whole = JSON.stringify(inhoud);
    if (seen.has(whole)) {
      feiten.dubbel++;
      continue;
    }
    try {
      take(feiten, inhoud, declared);
      seen.add(whole);
    } catch (problem) {
      if (!(problem instanceof BerichtFout)) throw problem;
      refuse(`Dit bericht is niet gebruikt: ${problem.message}.`);
    }
  }
  return feiten;
}

/** All that makes a prestatie the same as one of another message: its declaratie, its reference and what is asked for it. */
const wholeOf = ({ sleutel, eind, volume, bedrag }: Prestatie): string => [sleutel, eind, volume, bedrag].join('|');

/** Everything of one message is read before anything of it is kept. */
function take(feiten: Feiten, bericht: XmlElement, declared: Set<string>): void {
  const kop = kopVan(bericht);
  const bodies = { '323': 'Declaratie', '325': 'DeclaratieAntwoord' } as const;
  if (kop.soort === '323' || kop.soort === '325') {
    const declaratie = needed(elementAt(bericht, bodies[kop.soort]), bodies[kop.soort]);
    const clienten = elementsAt(declaratie, 'Clienten', 'Client');
    const read = clienten.flatMap((client) => prestatiesVan(kop, declaratie, client));
    if (kop.soort === '323') {
      feiten.clienten.push(...clienten.map((client) => clientVan(kop, client)));
      // Without its numbers two prestaties cannot be known to be one.
      const news = read.filter((prestatie) => prestatie.sleutel.includes('||') || !declared.has(wholeOf(prestatie)));
      feiten.prestaties.push(...news);
      feiten.dubbelePrestaties += read.length - news.length;
      // Only now: within one message two that look the same are two.
      for (const prestatie of news) declared.add(wholeOf(prestatie));
    } else feiten.afgewezen.push(...read.filter(({ codes }) => codes.some((code) => !NOT_TURNED_DOWN.has(code))));
  } else if (kop.soort !== '319') {
    const client = needed(elementAt(bericht, 'Client'), 'Client');
    const about = clientVan(kop, client);
    const toewijzingen = toewijzingenVan(kop, client);
    const regie = regieVan(kop, client);
    const verzoeken = verzoekenVan(kop, client);
    feiten.clienten.push(about);
    feiten.toewijzingen.push(...toewijzingen);
    feiten.starts.push(...regie.filter(({ eind }) => eind === null));
    feiten.stops.push(...regie.filter(({ eind }) => eind !== null));
    feiten.verzoeken.push(...verzoeken);
    if (kop.soort === '317') feiten.wijzigingsverzoeken++;
  }
  feiten.koppen.push(kop);
}
