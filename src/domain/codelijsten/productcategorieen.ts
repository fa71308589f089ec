import type { CodeList } from './code-list';
import type { Productcategorie } from './productcategorie';
import { productcategorieenAv } from './productcategorieen-av';
import { productcategorieenJw } from './productcategorieen-jw';
import { productcategorieenPw } from './productcategorieen-pw';
import { productcategorieenWmo } from './productcategorieen-wmo';
import type { Wet } from './wetten';

const withAv = (own: CodeList<Productcategorie>): CodeList<Productcategorie> => ({
  ...own,
  entries: [...own.entries, ...productcategorieenAv.entries],
});

const byWet: Readonly<Record<Wet, CodeList<Productcategorie>>> = {
  WMO: withAv(productcategorieenWmo),
  JW: withAv(productcategorieenJw),
  PW: withAv(productcategorieenPw),
};

/** The productcategorieën that may stand under a wet (P01): its own list and the algemene voorzieningen. */
export const productcategorieenOf = (wet: Wet): CodeList<Productcategorie> => byWet[wet];

/** Every productcategorie of every wet, each once: for reading and dropdowns, where the wet is not known yet. */
export const productcategorieen: CodeList<Productcategorie> = {
  name: 'productcategorie',
  source: 'iStandaarden iWmo/iJw 3.2, WMO020 en JZ020; PW en AV van Waaier',
  entries: [productcategorieenWmo, productcategorieenJw, productcategorieenPw, productcategorieenAv].flatMap(
    ({ entries }) => entries,
  ),
};
