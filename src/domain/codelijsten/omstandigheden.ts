import type { CodeEntry, CodeList } from './code-list';

/** A verzwarende omstandigheid with the resultaatgebied it bears on. */
export interface Omstandigheid extends CodeEntry {
  readonly geldtVoor: 'huishouden' | 'overige';
}

/** Verzwarende omstandigheden that may raise the intensiteit of an arrangement. */
export const omstandigheden: CodeList<Omstandigheid> = {
  name: 'omstandigheden',
  source: 'Model integrale arrangementen (S3)',
  entries: [
    { code: 'COPD', naam: 'COPD', geldtVoor: 'huishouden' },
    { code: 'BED', naam: 'Bedlegerig', geldtVoor: 'huishouden' },
    { code: 'INC', naam: 'Incontinentie', geldtVoor: 'huishouden' },
    { code: 'ROL', naam: 'Rolstoelgebonden', geldtVoor: 'huishouden' },
    { code: 'REG', naam: 'Regie over het huishouden overnemen', geldtVoor: 'huishouden' },
    { code: 'GED', naam: 'Gedrag van de inwoner', geldtVoor: 'overige' },
    { code: 'LIF', naam: 'Ingrijpende levensgebeurtenis', geldtVoor: 'overige' },
    { code: 'ACU', naam: 'Acute situatie', geldtVoor: 'overige' },
    { code: 'BEN', naam: 'Specifieke benadering nodig', geldtVoor: 'overige' },
    { code: 'GEV', naam: 'Gevaar voor de omgeving', geldtVoor: 'overige' },
    { code: 'GZS', naam: 'Gezinssituatie', geldtVoor: 'overige' },
  ],
};
