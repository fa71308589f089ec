import type { CodeEntry, CodeList } from './code-list';

/** A resultaatgebied: its column on the sheet Arrangementen and its leefdomein (code of waaier-10). */
export interface Resultaatgebied extends CodeEntry {
  readonly code: '1' | '2' | '3' | '4' | '5' | '6';
  readonly kolom: string;
  readonly leefdomein: string;
}

/** The six resultaatgebieden, in the order in which costs split over them (design 1.4 and 4). */
export const resultaatgebieden = {
  name: 'resultaatgebied',
  source: 'Model integrale arrangementen (S3)',
  entries: [
    { code: '1', naam: 'Administratie en financiën', kolom: 'rg1_admfin', leefdomein: 'FIN' },
    { code: '2', naam: 'Huishouden', kolom: 'rg2_huishouden', leefdomein: 'ADL' },
    { code: '3', naam: 'Regelvermogen en dagstructuur', kolom: 'rg3_dagstructuur', leefdomein: 'DAG' },
    { code: '4', naam: 'Sociaal en persoonlijk functioneren', kolom: 'rg4_sociaal', leefdomein: 'SOC' },
    { code: '5', naam: 'Zelfzorg en gezondheid', kolom: 'rg5_zelfzorg', leefdomein: 'FYS' },
    { code: '6', naam: 'Gezin (tijdelijk)', kolom: 'rg6_gezin', leefdomein: 'GEZ' },
  ],
} as const satisfies CodeList<Resultaatgebied>;
