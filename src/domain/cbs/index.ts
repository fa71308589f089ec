export type { CbsGebied } from './referentie';
export { areaOf, areas, CBS_BRON, gemeenteOf, INDELINGSJAAR, wijkenOf } from './referentie';
export { gemeenteIn, sameGemeentenaam } from './gemeenten';
