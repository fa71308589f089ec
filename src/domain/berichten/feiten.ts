import type { Cents, Day } from '../cell';
import { bsnOf } from './client';
import { dayAt, elementsAt, needed, shapedAt, textAt, type XmlElement } from './element';
import type { BerichtWet, Kop } from './soorten';

/** Everything about one toewijzing carries its number, its client and its wet. */
interface OverToewijzing {
  readonly wet: BerichtWet;
  readonly bsn: string;
  readonly nummer: number;
  readonly aanbieder: string | null;
}

/** A product as the messages name it. */
export interface Product {
  readonly categorie: string | null;
  readonly code: string | null;
}

/** What was granted, and how much of it. */
export interface Omvang {
  readonly volume: number;
  readonly eenheid: string;
  readonly frequentie: string;
}

/** A ToegewezenProduct of a 301. */
export interface Toewijzing extends OverToewijzing {
  readonly product: Product;
  readonly ingang: Day;
  readonly eind: Day | null;
  readonly redenWijziging: string | null;
  readonly omvang: Omvang | null;
  readonly referentie: string | null;
  /** Orders the versions of one toewijzing: the last holds. */
  readonly gesteld: string;
}

/** A StartProduct of a 305 or a StopProduct of a 307. */
export interface Regie extends OverToewijzing {
  readonly product: Product;
  readonly begin: Day;
  /** Null in a start. */
  readonly eind: Day | null;
  readonly reden: string | null;
  /** It takes back what was sent before. */
  readonly verwijderd: boolean;
  readonly gesteld: string;
}

/** A Prestatie of a 323, or of a 325 when the gemeente does not pay it. */
export interface Prestatie extends OverToewijzing {
  readonly product: Product;
  readonly begin: Day;
  readonly eind: Day;
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly tarief: Cents | null;
  readonly bedrag: Cents;
  /** Says in a 325 which prestatie of a 323 is meant. */
  readonly sleutel: string;
}

/** An AangevraagdProduct of a 315: who referred, found again by the reference of the aanbieder. */
export interface Verzoek {
  readonly wet: BerichtWet;
  readonly bsn: string;
  readonly aanbieder: string | null;
  readonly referentie: string | null;
  readonly verwijzer: string | null;
}

const WHOLE = /^\d{1,9}$/u;

function whole(from: XmlElement, ...path: readonly string[]): number | null {
  const text = shapedAt(from, WHOLE, ...path);
  return text === null ? null : Number(text);
}

const productVan = (from: XmlElement): Product => ({
  categorie: textAt(from, 'Product', 'Categorie') ?? textAt(from, 'ProductCategorie'),
  code: textAt(from, 'Product', 'Code') ?? textAt(from, 'ProductCode'),
});

function over(kop: Kop, client: XmlElement, from: XmlElement): OverToewijzing {
  const nummer = needed(whole(from, 'ToewijzingNummer'), 'ToewijzingNummer');
  return { wet: kop.wet, bsn: bsnOf(client), nummer, aanbieder: kop.aanbieder };
}

/** A budget is an omvang too: so many euro for the whole of the toewijzing. */
function omvangVan(from: XmlElement): Omvang | null {
  const volume = whole(from, 'Omvang', 'Volume');
  const [eenheid, frequentie] = [textAt(from, 'Omvang', 'Eenheid'), textAt(from, 'Omvang', 'Frequentie')];
  if (volume !== null && eenheid !== null && frequentie !== null) return { volume, eenheid, frequentie };
  const budget = whole(from, 'Budget');
  return budget === null ? null : { volume: budget / 100, eenheid: '83', frequentie: '6' };
}

/** What a 301 grants. */
export const toewijzingenVan = (kop: Kop, client: XmlElement): Toewijzing[] =>
  elementsAt(client, 'ToegewezenProducten', 'ToegewezenProduct').map((from) => ({
    ...over(kop, client, from),
    product: productVan(from),
    ingang: needed(dayAt(from, 'Ingangsdatum'), 'Ingangsdatum'),
    eind: dayAt(from, 'Einddatum'),
    redenWijziging: textAt(from, 'RedenWijziging'),
    omvang: omvangVan(from),
    referentie: textAt(from, 'ReferentieAanbieder'),
    gesteld: [textAt(from, 'Toewijzingsdatum') ?? '', textAt(from, 'Toewijzingstijd') ?? '', String(kop.dagtekening)].join(' '),
  }));

/** What a 305 starts or a 307 stops. */
export const regieVan = (kop: Kop, client: XmlElement): Regie[] =>
  [...elementsAt(client, 'StartProducten', 'StartProduct'), ...elementsAt(client, 'StopProducten', 'StopProduct')].map(
    (from) => ({
      ...over(kop, client, from),
      product: productVan(from),
      begin: needed(dayAt(from, 'Begindatum'), 'Begindatum'),
      eind: from.name === 'StopProduct' ? needed(dayAt(from, 'Einddatum'), 'Einddatum') : null,
      reden: textAt(from, 'RedenBeeindiging'),
      verwijderd: textAt(from, 'StatusAanlevering') === '3',
      gesteld: String(kop.dagtekening),
    }),
  );

/** What a 323 declares or a 325 answers, in whole eurocents; a credit is negative. */
export function prestatiesVan(kop: Kop, declaratie: XmlElement, client: XmlElement): (Prestatie & { readonly codes: string[] })[] {
  const nummer = textAt(declaratie, 'DeclaratieNummer') ?? '';
  return elementsAt(client, 'Prestaties', 'Prestatie').map((from) => {
    const about = over(kop, client, from);
    const begin = needed(dayAt(from, 'ProductPeriode', 'Begindatum'), 'ProductPeriode');
    const bedrag = needed(whole(from, 'IngediendBedrag', 'Bedrag'), 'IngediendBedrag');
    const teken = needed(shapedAt(from, /^[CD]$/u, 'IngediendBedrag', 'DebetCredit'), 'DebetCredit');
    const referentie = textAt(from, 'ProductReferentie', 'ReferentieNummer') ?? '';
    return {
      ...about,
      product: productVan(from),
      begin,
      eind: dayAt(from, 'ProductPeriode', 'Einddatum') ?? begin,
      volume: whole(from, 'GeleverdVolume'),
      eenheid: textAt(from, 'Eenheid'),
      tarief: whole(from, 'ProductTarief'),
      bedrag: teken === 'C' && bedrag > 0 ? -bedrag : bedrag,
      sleutel: [about.wet, about.bsn, nummer, referentie, about.nummer, begin].join('|'),
      codes: elementsAt(from, 'RetourCodes', 'RetourCode').map((code) => code.text),
    };
  });
}

/** What a 315 asks for. */
export const verzoekenVan = (kop: Kop, client: XmlElement): Verzoek[] =>
  elementsAt(client, 'AangevraagdeProducten', 'AangevraagdProduct').map((from) => ({
    wet: kop.wet,
    bsn: bsnOf(client),
    aanbieder: kop.aanbieder,
    referentie: textAt(from, 'ReferentieAanbieder'),
    verwijzer: textAt(from, 'Verwijzer', 'Type'),
  }));
