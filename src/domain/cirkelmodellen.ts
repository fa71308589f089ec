import type { CirkelCode } from './cirkels';

/** A model whose words name the four cirkels in reports; the user chooses one (design 1.2). */
export interface CirkelModel<Code extends string = string> {
  readonly code: Code;
  readonly naam: string;
  readonly labels: Readonly<Record<CirkelCode, string>>;
  /** Whether reports in this model add cost and impact of each ring. */
  readonly metKostenEnImpact: boolean;
}

/** One ring of another model and the cirkel it belongs to; many rings may share a cirkel, the reverse is undefined. */
export interface Ring {
  readonly model: CirkelModelCode;
  readonly ring: string;
  readonly naam: string;
  readonly cirkel: CirkelCode;
  /** When the ring belongs to more than one cirkel: in which case to this one. */
  readonly voorwaarde: string | null;
}

/** The code by which the settings name a model. */
export type CirkelModelCode = 'waaier' | 'regenboog' | 'kringen' | 'piramide';

/** The four models in which cirkels can be named, the default first. */
export const cirkelModellen: readonly CirkelModel<CirkelModelCode>[] = [
  {
    code: 'waaier',
    naam: 'Waaier',
    labels: { E: 'Eigen kracht', S: 'Sociaal netwerk', A: 'Algemene voorzieningen', M: 'Maatwerkvoorzieningen' },
    metKostenEnImpact: false,
  },
  {
    code: 'regenboog',
    naam: 'Regenboogmodel',
    labels: {
      E: 'Huishouden',
      S: 'Sociaal netwerk',
      A: 'Algemene en collectieve voorzieningen',
      M: 'Individuele voorzieningen',
    },
    metKostenEnImpact: true,
  },
  {
    code: 'kringen',
    naam: 'Kringenmodel',
    labels: {
      E: 'Individu en eigen huishouden',
      S: 'Omgeving, informeel netwerk en vrijwilligers',
      A: 'Gemeente en professionals zonder indicatie',
      M: 'Professionals op indicatie',
    },
    metKostenEnImpact: false,
  },
  {
    code: 'piramide',
    naam: 'Sociale piramide',
    labels: { E: '0e lijn: eigen kracht', S: '0e lijn: sociaal netwerk', A: '1e lijn', M: '2e lijn' },
    metKostenEnImpact: false,
  },
];

/** How the rings of the other models fall into the cirkels (S1 and S4, design 1.2). */
export const crosswalk: readonly Ring[] = [
  { model: 'regenboog', ring: 'midden', naam: 'Huishouden', cirkel: 'E', voorwaarde: null },
  { model: 'regenboog', ring: '1', naam: 'Sociaal netwerk', cirkel: 'S', voorwaarde: null },
  { model: 'regenboog', ring: '2', naam: 'Algemene voorzieningen', cirkel: 'A', voorwaarde: null },
  { model: 'regenboog', ring: '3', naam: 'Collectieve voorzieningen', cirkel: 'A', voorwaarde: 'zonder beschikking' },
  { model: 'regenboog', ring: '3', naam: 'Collectieve voorzieningen', cirkel: 'M', voorwaarde: 'met een beschikking' },
  { model: 'regenboog', ring: '4', naam: 'Individuele voorzieningen', cirkel: 'M', voorwaarde: null },
  { model: 'kringen', ring: '1', naam: 'Individu met eigen kracht', cirkel: 'E', voorwaarde: null },
  { model: 'kringen', ring: '2', naam: 'Nabije omgeving', cirkel: 'E', voorwaarde: 'in hetzelfde huishouden' },
  { model: 'kringen', ring: '2', naam: 'Nabije omgeving', cirkel: 'S', voorwaarde: 'buiten het huishouden' },
  { model: 'kringen', ring: '3', naam: 'Informele netwerken', cirkel: 'S', voorwaarde: null },
  { model: 'kringen', ring: '4', naam: 'Georganiseerde vrijwillige ondersteuning', cirkel: 'S', voorwaarde: null },
  { model: 'kringen', ring: '5', naam: 'Ondersteuning en regie van de gemeente', cirkel: 'A', voorwaarde: null },
  { model: 'kringen', ring: '6', naam: 'Professionals', cirkel: 'A', voorwaarde: 'zonder indicatie' },
  { model: 'kringen', ring: '6', naam: 'Professionals', cirkel: 'M', voorwaarde: 'op indicatie' },
  { model: 'piramide', ring: '0e lijn', naam: '0e lijn', cirkel: 'E', voorwaarde: 'binnen het huishouden' },
  { model: 'piramide', ring: '0e lijn', naam: '0e lijn', cirkel: 'S', voorwaarde: 'buiten het huishouden' },
  { model: 'piramide', ring: '1e lijn', naam: '1e lijn', cirkel: 'A', voorwaarde: null },
  { model: 'piramide', ring: '2e lijn', naam: '2e lijn', cirkel: 'M', voorwaarde: null },
];

/** The name of a cirkel in the words of a model. */
export function cirkelLabel(model: CirkelModelCode, cirkel: CirkelCode): string {
  const found = cirkelModellen.find(({ code }) => code === model);
  if (!found) throw new RangeError(`no such model of cirkels: ${model}`);
  return found.labels[cirkel];
}
