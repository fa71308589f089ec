import type { CodeList } from './code-list';
import type { Productcategorie } from './productcategorie';

/** Algemene voorzieningen: optional rows, allowed under every wet and counted under the wet given (design 1.3). */
export const productcategorieenAv: CodeList<Productcategorie> = {
  name: 'productcategorie',
  source: 'Waaier (er is geen landelijke lijst)',
  entries: [
    { code: 'AV01', naam: 'Open inloop', leefdomein: 'SOC', cirkel: 'A' },
    { code: 'AV02', naam: 'Dorpsdagvoorziening', leefdomein: 'DAG', cirkel: 'A' },
    { code: 'AV03', naam: 'Maatschappelijk werk', leefdomein: 'SOC', cirkel: 'A' },
    { code: 'AV04', naam: 'Ondersteuning door het wijkteam', leefdomein: 'SOC', cirkel: 'A' },
    { code: 'AV05', naam: 'Gezinscoach', leefdomein: 'GEZ', cirkel: 'A' },
    { code: 'AV06', naam: 'Vrijwilligersvervoer', leefdomein: 'MOB', cirkel: 'S' },
    { code: 'AV07', naam: 'Thuisadministratie', leefdomein: 'FIN', cirkel: 'A' },
    { code: 'AV08', naam: 'Boodschappen- of maaltijddienst', leefdomein: 'ADL', cirkel: 'A' },
    { code: 'AV09', naam: 'Scootmobielpool', leefdomein: 'MOB', cirkel: 'A' },
  ],
};
