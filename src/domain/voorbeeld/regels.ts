import { productcategorieenOf, entryOf, productcodeNaam } from '../codelijsten';
import type { Cents } from '../cell';
import { derivedCost } from '../kosten';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import type { Periode } from '../periode';
import type { Regel } from './blad';
import type { Product } from './aanbod';
import type { Voorziening } from './toekenning';

const euro = (cents: Cents | null): number | null => (cents === null ? null : cents / 100);

const namen = new Map<Product, string>();

function naamVan(product: Product): string {
  let naam = namen.get(product);
  if (naam === undefined) {
    const { wet, categorie, code } = product;
    naam = (code === null ? null : productcodeNaam(wet, code)) ?? entryOf(productcategorieenOf(wet), categorie)?.naam ?? '';
    namen.set(product, naam);
  }
  return naam;
}

/** What whole quarters cost, by price: most rows run throughout, and exact sums are slow. */
const wholeQuarters = new Map<string, Cents>();

function toegekend({ product: { prijs }, begin, einde, volume, tarief }: Voorziening, periode: Periode): Cents {
  if (prijs === null) return 0;
  const { eenheid, frequentie } = prijs;
  const cost = (): Cents => derivedCost({ tarief, volume, eenheid, frequentie, begindatum: begin, einddatum: einde }, periode) ?? 0;
  const isWhole = frequentie !== '6' && begin <= periode.eerste && (einde === null || einde >= periode.laatste);
  if (!isWhole) return cost();
  const key = `${periode.code} ${eenheid} ${frequentie} ${tarief} ${volume}`;
  let known = wholeQuarters.get(key);
  if (known === undefined) wholeQuarters.set(key, (known = cost()));
  return known;
}

const kostenIn = (voorziening: Voorziening, periode: Periode): Cents =>
  voorziening.vast ?? Math.round(toegekend(voorziening, periode) * voorziening.geleverd);

/** The row of Voorzieningen of a voorziening in a quarter. */
export function regelVan(voorziening: Voorziening, periode: Periode): Regel {
  const { client, product, einde, vorm, zonderKosten } = voorziening;
  const { huishouden } = client;
  const { prijs, zonderToewijzing } = product;
  return {
    client_id: client.id,
    huishouden_id: huishouden.id,
    geboortedatum: client.geboortedatum,
    geslacht: client.geslacht,
    postcode: huishouden.postcode,
    gebiedscode: huishouden.gebiedscode,
    gemeentecode_woon: huishouden.gemeentecodeWoon,
    wijkteam: huishouden.wijkteam,
    wet: product.wet,
    productcategorie: product.categorie,
    productcode: product.code,
    product_omschrijving: naamVan(product).slice(0, 100),
    leveringsvorm: vorm,
    cirkel: zonderToewijzing?.cirkel ?? null,
    uitvoerder: zonderToewijzing?.uitvoerder ?? null,
    toewijzingnummer: voorziening.toewijzingnummer,
    begindatum: voorziening.begin,
    einddatum: einde,
    reden_einde: einde !== null && einde <= periode.laatste ? voorziening.reden : null,
    volume: voorziening.volume,
    eenheid: prijs?.eenheid ?? null,
    frequentie: prijs?.frequentie ?? null,
    tarief: euro(voorziening.tarief),
    kosten: zonderKosten ? null : euro(kostenIn(voorziening, periode)),
    correctie: null,
    aanbieder_agb: voorziening.agb,
    verwijzer: voorziening.verwijzer,
    herindicatie: voorziening.herindicatie ? 'J' : 'N',
  };
}

/** The row of Arrangementen of a voorziening that has one; null for the others. */
export function arrangementRegelVan({ client, arrangement, toewijzingnummer, begin, einde, herindicatie }: Voorziening): Regel | null {
  if (arrangement === null) return null;
  const { type, gebieden, intensiteit, omstandigheden, ehs, offerte } = arrangement;
  return {
    client_id: client.id,
    toewijzingnummer,
    type,
    ...Object.fromEntries(RESULTAATGEBIED_COLUMNS.map((kolom, place) => [kolom, gebieden[place] === true ? 'J' : 'N'])),
    aantal_resultaatgebieden: gebieden.filter(Boolean).length,
    intensiteit,
    omstandigheden: omstandigheden.length === 0 ? null : omstandigheden.join(';'),
    begindatum: begin,
    einddatum: einde,
    verlenging_na_evaluatie: herindicatie ? 'J' : 'N',
    ehs: ehs ? 'J' : 'N',
    offerte: offerte === null ? 'N' : 'J',
    offerte_bedrag: euro(offerte),
  };
}
