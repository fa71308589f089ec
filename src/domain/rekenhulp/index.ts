export { arrangementInRij, leesAdres, type Adreskolom, type ArrangementInRij, type ArrangementInvoer, type Onleesbaar } from './invoer';
export { rekenUit, type RekenContext, type Uitkomst } from './reken-uit';
export { leuntOpVoorzieningen, werkUit, type Uitgewerkt } from './uitwerken';
export { voorliggendFor, type Aanbod, type AanbodPerResultaatgebied } from './voorliggend';
export { huishoudenVan, type Huishouden, type HuishoudenCel, type HuishoudenRij } from './huishouden';
export { ruimtes, type GeteldBudget, type Ruimte, type Ruimtes, type RuimteVoor, type Stand } from './ruimte';
export { overnemenInBlad } from './overnemen';
