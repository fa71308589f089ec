export { cbsGelezen, cbsNietGebruikt } from './gelezen';
export type { CbsHerkomst } from './herkomst';
export type { CbsGebied } from './referentie';
export { areaOf, areas, CBS_BRON, gemeenteOf, REFERENCE_YEAR, wijkenOf } from './referentie';
export { gemeenteIn, sameGemeentenaam, withLostZeros } from './gemeenten';
