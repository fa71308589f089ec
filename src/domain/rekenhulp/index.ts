export { arrangementInRij, type ArrangementInRij, type ArrangementInvoer, type Onleesbaar } from './invoer';
export { rekenUit, type RekenContext, type Uitkomst } from './reken-uit';
export { leuntOpVoorzieningen, werkUit, type Uitgewerkt } from './uitwerken';
export { voorliggendFor, type Aanbod, type AanbodPerResultaatgebied } from './voorliggend';
export { huishoudenVan, type Huishouden, type HuishoudenCel, type HuishoudenRij } from './huishouden';
export { overnemenInBlad } from './overnemen';
