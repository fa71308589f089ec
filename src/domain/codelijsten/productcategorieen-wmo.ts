import type { CodeList } from './code-list';
import type { Productcategorie } from './productcategorie';

/** Productcategorieën of the Wmo; the leefdomeinen are our choice (design 1.3). */
export const productcategorieenWmo: CodeList<Productcategorie> = {
  name: 'productcategorie',
  source: 'iStandaarden iWmo 3.2, WMO020; indeling naar leefdomein van Waaier',
  entries: [
    { code: '01', naam: 'Hulp bij het huishouden', leefdomein: 'ADL', cirkel: null },
    { code: '02', naam: 'Begeleiding', leefdomein: 'SOC', cirkel: null },
    { code: '03', naam: 'Persoonlijke verzorging', leefdomein: 'ADL', cirkel: null },
    { code: '04', naam: 'Kortdurend verblijf', leefdomein: 'SOC', cirkel: null },
    { code: '05', naam: 'Woondiensten', leefdomein: 'ADL', cirkel: null },
    {
      code: '06',
      naam: 'Overige ondersteuning gericht op het individu of huishouden/gezin',
      leefdomein: 'SOC',
      cirkel: null,
    },
    { code: '07', naam: 'Dagbesteding', leefdomein: 'DAG', cirkel: null },
    { code: '08', naam: 'Vervoerdiensten', leefdomein: 'MOB', cirkel: null },
    { code: '09', naam: 'Overige groepsgerichte ondersteuning', leefdomein: 'DAG', cirkel: null },
    { code: '10', naam: 'Overige maatwerkarrangementen', leefdomein: 'SOC', cirkel: null },
    { code: '11', naam: 'Rolstoelen', leefdomein: 'MOB', cirkel: null },
    { code: '12', naam: 'Vervoervoorzieningen', leefdomein: 'MOB', cirkel: null },
    { code: '13', naam: 'Woonvoorzieningen', leefdomein: 'ADL', cirkel: null },
    { code: '14', naam: 'Overige hulpmiddelen', leefdomein: 'ADL', cirkel: null },
    { code: '15', naam: 'Beschermd wonen', leefdomein: 'GEE', cirkel: null },
    { code: '16', naam: 'Opvang', leefdomein: 'ADL', cirkel: null },
    { code: '17', naam: 'Spoedopvang', leefdomein: 'VEI', cirkel: null },
    { code: '18', naam: 'Overige beschermd wonen en opvang', leefdomein: 'GEE', cirkel: null },
  ],
};
