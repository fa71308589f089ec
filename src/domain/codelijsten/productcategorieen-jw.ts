import type { CodeList } from './code-list';
import type { Productcategorie } from './productcategorie';

/** Productcategorieën of the Jeugdwet: 31–38 are of 2015 (P04), 39 does not exist; leefdomeinen by design 1.3. */
export const productcategorieenJw: CodeList<Productcategorie> = {
  name: 'productcategorie',
  source: 'iStandaarden iJw 3.2, JZ020; indeling naar leefdomein van Waaier',
  entries: [
    { code: '31', naam: '(2015) Zonder verblijf: wijk- of buurtteam', leefdomein: 'GEZ', cirkel: null },
    { code: '32', naam: '(2015) Zonder verblijf: ambulant bij de aanbieder', leefdomein: 'GEZ', cirkel: null },
    { code: '33', naam: '(2015) Zonder verblijf: daghulp bij de aanbieder', leefdomein: 'DAG', cirkel: null },
    { code: '34', naam: '(2015) Zonder verblijf: in het netwerk van de jeugdige', leefdomein: 'GEZ', cirkel: null },
    { code: '35', naam: '(2015) Met verblijf: pleegzorg', leefdomein: 'GEZ', cirkel: null },
    { code: '36', naam: '(2015) Met verblijf: gezinsgericht', leefdomein: 'GEZ', cirkel: null },
    { code: '37', naam: '(2015) Met verblijf: gesloten plaatsing', leefdomein: 'VEI', cirkel: null },
    { code: '38', naam: '(2015) Met verblijf: overig residentieel', leefdomein: 'GEZ', cirkel: null },
    { code: '40', naam: 'Persoonlijke verzorging', leefdomein: 'ADL', cirkel: null },
    { code: '41', naam: 'Dagbehandeling', leefdomein: 'DAG', cirkel: null },
    { code: '42', naam: 'Vervoerdiensten', leefdomein: 'MOB', cirkel: null },
    { code: '43', naam: 'Jeugdhulp verblijf (incl. behandeling)', leefdomein: 'GEZ', cirkel: null },
    { code: '44', naam: 'Jeugdhulp verblijf (excl. behandeling)', leefdomein: 'GEZ', cirkel: null },
    { code: '45', naam: 'Jeugdhulp ambulant', leefdomein: 'GEZ', cirkel: null },
    { code: '46', naam: 'Jeugdhulp crisis', leefdomein: 'VEI', cirkel: null },
    { code: '47', naam: 'Jeugdreclassering', leefdomein: 'VEI', cirkel: null },
    { code: '48', naam: 'Jeugdbescherming', leefdomein: 'VEI', cirkel: null },
    { code: '49', naam: 'Activiteiten in het preventief justitieel kader', leefdomein: 'VEI', cirkel: null },
    { code: '50', naam: 'Maatwerkarrangementen jeugd', leefdomein: 'GEZ', cirkel: null },
    { code: '51', naam: 'Generalistische basis-ggz', leefdomein: 'GEE', cirkel: null },
    { code: '52', naam: 'Specialistische ggz', leefdomein: 'GEE', cirkel: null },
    { code: '53', naam: 'Kindergeneeskunde', leefdomein: 'FYS', cirkel: null },
    { code: '54', naam: 'Jeugd-ggz', leefdomein: 'GEE', cirkel: null },
    { code: '55', naam: 'Landelijk ingekochte zorg', leefdomein: 'GEZ', cirkel: null },
  ],
};
