import type { CodeList } from './code-list';
import type { Productcategorie } from './productcategorie';

/** Productcategorieën of the Participatiewet: our own, because there is no national list (design 1.3). */
export const productcategorieenPw: CodeList<Productcategorie> = {
  name: 'productcategorie',
  source: 'Waaier (er is geen landelijke lijst)',
  entries: [
    { code: 'PW01', naam: 'Algemene bijstand', leefdomein: 'FIN', cirkel: null },
    { code: 'PW02', naam: 'IOAW/IOAZ', leefdomein: 'FIN', cirkel: null },
    { code: 'PW03', naam: 'Bbz', leefdomein: 'FIN', cirkel: null },
    { code: 'PW04', naam: 'Bijzondere bijstand', leefdomein: 'FIN', cirkel: null },
    { code: 'PW05', naam: 'Minimaregelingen', leefdomein: 'FIN', cirkel: 'A' },
    { code: 'PW06', naam: 'Schuldhulpverlening', leefdomein: 'FIN', cirkel: null },
    { code: 'PW10', naam: 'Loonkostensubsidie', leefdomein: 'WRK', cirkel: null },
    { code: 'PW11', naam: 'Forfaitaire loonkostensubsidie', leefdomein: 'WRK', cirkel: null },
    { code: 'PW12', naam: 'Tijdelijke loonkostensubsidie', leefdomein: 'WRK', cirkel: null },
    { code: 'PW13', naam: 'WIW/ID-baan', leefdomein: 'WRK', cirkel: null },
    { code: 'PW14', naam: 'Beschut werk', leefdomein: 'WRK', cirkel: null },
    { code: 'PW15', naam: 'WSW', leefdomein: 'WRK', cirkel: null },
    { code: 'PW16', naam: 'Participatieplaats, proefplaatsing of leerwerkplek', leefdomein: 'WRK', cirkel: null },
    { code: 'PW17', naam: 'Coaching', leefdomein: 'WRK', cirkel: null },
    { code: 'PW18', naam: 'Training en opleiding', leefdomein: 'WRK', cirkel: null },
    { code: 'PW19', naam: 'Jobcoach', leefdomein: 'WRK', cirkel: null },
    { code: 'PW20', naam: 'Werk- of vervoersvoorziening', leefdomein: 'WRK', cirkel: null },
    { code: 'PW21', naam: 'Sociale activering', leefdomein: 'DAG', cirkel: null },
  ],
};
