import type { CirkelCode } from '../cirkels';
import type { CodeEntry, CodeList } from './code-list';

/** An indicatorcode of the sheet Aggregaten that we can place: its leefdomein is a code of waaier-10. */
export interface Indicator extends CodeEntry {
  readonly wet: 'ZVW' | 'WLZ' | 'UWV';
  readonly leefdomein: string;
  readonly cirkel: CirkelCode;
}

const zvw = (code: string, naam: string, leefdomein: string, cirkel: CirkelCode): Indicator => ({
  code: `KOSTEN_${code}`,
  naam,
  wet: 'ZVW',
  leefdomein,
  cirkel,
});

/**
 * Indicatoren with a place in the waaier (design 1.3). Zvw codes are Vektis' own column names, old and new; what is
 * absent here (care abroad, overig, estimates of the GGD) has none. Counts of AV codes follow productcategorieenAv.
 */
export const indicatoren: CodeList<Indicator> = {
  name: 'indicatorcode',
  source: 'Vektis, Open databestand Zorgverzekeringswet; Wlz en UWV van Waaier',
  entries: [
    zvw('HUISARTS_INSCHRIJFTARIEF', 'Huisarts: inschrijving', 'FYS', 'A'),
    zvw('HUISARTS_CONSULT', 'Huisarts: consult', 'FYS', 'A'),
    zvw('HUISARTS_MDZ', 'Huisarts: multidisciplinaire zorg', 'FYS', 'A'),
    zvw('HUISARTS_OVERIG', 'Huisarts: overig', 'FYS', 'A'),
    zvw('EERSTELIJNS_ONDERSTEUNING', 'Eerstelijnsondersteuning', 'FYS', 'A'),
    zvw('PARAMEDISCHE_ZORG_FYSIOTHERAPIE', 'Fysiotherapie', 'FYS', 'A'),
    zvw('PARAMEDISCHE_ZORG_OVERIG', 'Overige paramedische zorg', 'FYS', 'A'),
    zvw('VERPLEGING_EN_VERZORGING', 'Verpleging en verzorging', 'ADL', 'M'),
    zvw('GENERALISTISCHE_BASIS_GGZ', 'Generalistische basis-ggz', 'GEE', 'M'),
    zvw('SPECIALISTISCHE_GGZ', 'Specialistische ggz', 'GEE', 'M'),
    zvw('LANGDURIGE_GGZ', 'Langdurige ggz', 'GEE', 'M'),
    zvw('EERSTELIJNS_PSYCHOLOGISCHE_ZORG', 'Eerstelijns psychologische zorg (tot 2014)', 'GEE', 'M'),
    zvw('TWEEDELIJNS_GGZ', 'Tweedelijns-ggz (tot 2014)', 'GEE', 'M'),
    zvw('MEDISCH_SPECIALISTISCHE_ZORG', 'Medisch-specialistische zorg', 'FYS', 'M'),
    zvw('FARMACIE', 'Farmacie', 'FYS', 'M'),
    zvw('HULPMIDDELEN', 'Hulpmiddelen', 'FYS', 'M'),
    zvw('MONDZORG', 'Mondzorg', 'FYS', 'M'),
    zvw('GERIATRISCHE_REVALIDATIEZORG', 'Geriatrische revalidatiezorg', 'FYS', 'M'),
    zvw('KRAAMZORG', 'Kraamzorg', 'GEZ', 'M'),
    zvw('VERLOSKUNDIGE_ZORG', 'Verloskundige zorg', 'GEZ', 'M'),
    zvw('ZIEKENVERVOER_ZITTEND', 'Ziekenvervoer, zittend', 'MOB', 'M'),
    zvw('ZIEKENVERVOER_LIGGEND', 'Ziekenvervoer, liggend', 'MOB', 'M'),
    { code: 'VV', naam: 'Wlz: verpleging en verzorging', wet: 'WLZ', leefdomein: 'ADL', cirkel: 'M' },
    { code: 'GHZ', naam: 'Wlz: gehandicaptenzorg', wet: 'WLZ', leefdomein: 'DAG', cirkel: 'M' },
    { code: 'GGZ', naam: 'Wlz: geestelijke gezondheidszorg', wet: 'WLZ', leefdomein: 'GEE', cirkel: 'M' },
    { code: 'WW', naam: 'Werkloosheidsuitkering', wet: 'UWV', leefdomein: 'FIN', cirkel: 'M' },
    { code: 'WIA', naam: 'WIA-uitkering', wet: 'UWV', leefdomein: 'FIN', cirkel: 'M' },
    { code: 'WAO', naam: 'WAO-uitkering', wet: 'UWV', leefdomein: 'FIN', cirkel: 'M' },
    { code: 'WAJONG', naam: 'Wajong-uitkering', wet: 'UWV', leefdomein: 'FIN', cirkel: 'M' },
  ],
};
