export { arrangementInRij, type ArrangementInRij, type ArrangementInvoer } from './invoer';
export { alternatives, rekenUit, type RekenContext, type Uitkomst, type Vergelijking } from './vergelijk';
export { voorliggendFor, type Aanbod, type AanbodPerResultaatgebied } from './voorliggend';
export { huishoudenVan, type Huishouden, type HuishoudenCel, type HuishoudenRij } from './huishouden';
export { overnemenInBlad } from './overnemen';
