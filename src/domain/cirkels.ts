import type { CodeEntry, CodeList } from './codelijsten/code-list';
import type { Uitvoerder } from './codelijsten/uitvoerders';
import type { Wet } from './codelijsten/wetten';

/** Code of a kantelingscirkel: E eigen kracht, S sociaal netwerk, A algemeen, M maatwerk (TMA: ESAM). */
export type CirkelCode = 'E' | 'S' | 'A' | 'M';

/** One of the four circles of the waaier, from the person outwards, with the test that decides (design 1.2, S0). */
export interface Cirkel extends CodeEntry {
  readonly code: CirkelCode;
  readonly toets: string;
  /** What a ring costs and how deep it cuts into someone's life (regenboogmodel, S4). */
  readonly kosten: 'gratis' | 'oplopend' | 'hoog';
  readonly impact: 'laag' | 'oplopend' | 'hoog';
}

/** The four cirkels in the order in which sheets show them, as the list of the code column. */
export const cirkels = {
  name: 'cirkel',
  source: 'TMA, Arrangementenwaaier (ESAM)',
  entries: [
    {
      code: 'E',
      naam: 'Eigen kracht',
      toets: 'De inwoner redt het zelf, met huisgenoten of met een mantelzorger.',
      kosten: 'gratis',
      impact: 'laag',
    },
    {
      code: 'S',
      naam: 'Sociaal netwerk',
      toets: 'Mensen van buiten het huishouden helpen: familie, buren, vrijwilligers of een vereniging.',
      kosten: 'gratis',
      impact: 'laag',
    },
    {
      code: 'A',
      naam: 'Algemene voorzieningen',
      toets: 'Beroepskrachten voeren het uit en er is geen indicatie nodig.',
      kosten: 'oplopend',
      impact: 'oplopend',
    },
    {
      code: 'M',
      naam: 'Maatwerkvoorzieningen',
      toets: 'Alleen op indicatie: de inwoner heeft een beschikking en de aanbieder een opdracht.',
      kosten: 'hoog',
      impact: 'hoog',
    },
  ],
} as const satisfies CodeList<Cirkel>;

/** What a row (and the catalogue for its product) says about the cirkel; what is not given is null. */
export interface CirkelVraag {
  readonly cirkel: CirkelCode | null;
  readonly toewijzingnummer: number | string | null;
  readonly uitvoerder: Uitvoerder | null;
  readonly catalogusCirkel: CirkelCode | null;
  readonly wet: Wet;
}

/** The cirkel of a row with its reason in Dutch; `aangenomen` is what finding P09 reports. */
export interface CirkelBesluit {
  readonly cirkel: CirkelCode;
  readonly reden: string;
  readonly aangenomen: boolean;
}

const besluit = (cirkel: CirkelCode, reden: string, aangenomen = false): CirkelBesluit =>
  Object.freeze({ cirkel, reden, aangenomen });

const byCirkel = (reden: string): Readonly<Record<CirkelCode, CirkelBesluit>> => ({
  E: besluit('E', reden),
  S: besluit('S', reden),
  A: besluit('A', reden),
  M: besluit('M', reden),
});

const given = byCirkel('Zo aangeleverd');
const fromCatalogue = byCirkel('Volgt uit de catalogus van producten');
const toewijzing = besluit('M', 'Er is een toewijzing of beschikking');

const byUitvoerder: Readonly<Record<Uitvoerder, CirkelBesluit>> = {
  professioneel: besluit('A', 'Beroepskracht zonder toewijzing'),
  client: besluit('E', 'De inwoner doet het zelf'),
  huisgenoot: besluit('E', 'Een huisgenoot voert het uit'),
  mantelzorger: besluit('E', 'Een mantelzorger voert het uit'),
  vrijwilliger: besluit('S', 'Een vrijwilliger voert het uit'),
  netwerk: besluit('S', 'Het eigen netwerk voert het uit'),
  vereniging: besluit('S', 'Een vereniging voert het uit'),
  buurtinitiatief: besluit('S', 'Een buurtinitiatief voert het uit'),
};

const assumed: Readonly<Record<Wet, CirkelBesluit>> = {
  WMO: besluit('M', 'Aangenomen: Wmo-voorziening zonder gegeven over de cirkel', true),
  JW: besluit('M', 'Aangenomen: jeugdhulp zonder gegeven over de cirkel', true),
  PW: besluit('M', 'Aangenomen: voorziening Participatiewet zonder gegeven over de cirkel', true),
};

/** The cirkel of a row: given, else by toewijzing, uitvoerder or catalogue, else M as an assumption (design 1.2). */
export function cirkelOf(vraag: CirkelVraag): CirkelBesluit {
  if (vraag.cirkel !== null) return given[vraag.cirkel];
  if (vraag.toewijzingnummer !== null && vraag.toewijzingnummer !== '') return toewijzing;
  if (vraag.uitvoerder !== null) return byUitvoerder[vraag.uitvoerder];
  if (vraag.catalogusCirkel !== null) return fromCatalogue[vraag.catalogusCirkel];
  return assumed[vraag.wet];
}
