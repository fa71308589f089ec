import { gemeenteIn } from '../cbs';
import type { Cell, Day } from '../cell';
import { inDutch } from '../calendar';
import { sheetFormats } from '../levering/format';
import { comparePeriode, parsePeriode, periodeOf, type Periode } from '../periode';
import type { DataSheet } from '../sheets/data-sheet';
import { ingevuldBlad, ingevuldeLevering } from '../sjabloon/ingevuld';
import { feitenVan, type BerichtBestand, type Feiten, type Geweigerd } from './lezen';
import { verslagBlad, verslagVan } from './verslag';
import { isIn, regelVan, type GemaakteRegel } from './regel';
import { samengevoegd, type Bekend, type Dossier } from './samenvoegen';

/** What is asked of a conversion. */
export interface OmzettingVraag {
  /** The quarter, jjjjKn; without it the last quarter that was declared, and nothing is left out. */
  readonly periode?: string;
  readonly vandaag: Day;
}

/** Messages as a delivery. */
export interface Omzetting {
  readonly sheets: readonly DataSheet[];
  readonly aantalRegels: number;
  /** Why there is no row, in one Dutch sentence; null when there is one. */
  readonly waaromLeeg: string | null;
  /** What the user must know of it, one Dutch sentence each. */
  readonly meldingen: readonly string[];
  readonly geweigerd: readonly Geweigerd[];
}

/** What the rows were made of and what was left out, for the report on them. */
export interface Gemaakt {
  readonly periode: Periode;
  /** The user named the quarter, so that what lies outside it is left out. */
  readonly gekozen: boolean;
  readonly regels: readonly GemaakteRegel[];
  /** Prestaties outside the quarter that were left out, in eurocents and number. */
  readonly buitenPeriode: { readonly prestaties: number; readonly bedrag: number; readonly toewijzingen: number };
}

/** The quarter the messages are about: the last one declared, else that of the youngest message. */
function periodeUit({ prestaties, koppen }: Feiten, vandaag: Day): Periode {
  const days = prestaties.length > 0 ? prestaties.map(({ begin }) => begin) : koppen.map(({ dagtekening }) => dagtekening);
  const last = periodeOf(days.reduce((latest, day) => Math.max(latest, day), 0) || vandaag);
  const running = periodeOf(vandaag);
  return comparePeriode(last, running) > 0 ? running : last;
}

/** The rows of one dossier: one with what belongs to the quarter, and where nothing may be left out one for the rest. */
function regelsVan(dossier: Dossier, periode: Periode, gekozen: boolean, client: ReturnType<Bekend>): GemaakteRegel[] {
  const now = dossier.prestaties.filter((prestatie) => isIn(prestatie, periode));
  const elsewhere = gekozen ? [] : dossier.prestaties.filter((prestatie) => !isIn(prestatie, periode));
  const onlyDeclared = dossier.toewijzing === null && dossier.starts.length + dossier.stops.length === 0;
  const own = onlyDeclared && now.length === 0 ? [] : [regelVan(dossier, client, now)];
  const loose = { ...dossier, toewijzing: null, starts: [], stops: [] };
  const rest = elsewhere.length === 0 ? [] : [regelVan(loose, client, elsewhere)];
  return [...own, ...rest];
}

const touches = ({ regel }: GemaakteRegel, { eerste, laatste }: Periode): boolean =>
  Number(regel['begindatum']) <= laatste && (regel['einddatum'] === null || Number(regel['einddatum']) >= eerste);

/** The gemeente most messages name. */
function gemeentenVan({ koppen }: Feiten): string[] {
  const counts = new Map<string, number>();
  for (const { gemeente } of koppen) if (gemeente !== null) counts.set(gemeente, (counts.get(gemeente) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([gemeente]) => gemeente);
}

function overLevering(feiten: Feiten, periode: Periode, vandaag: Day): Readonly<Record<string, Cell>> {
  const [gemeente = null] = gemeentenVan(feiten);
  return {
    formatversie: '1.0',
    gemeentecode: gemeente,
    gemeentenaam: gemeente === null ? null : gemeenteIn(periode.jaar, gemeente),
    periode: periode.code,
    leveringssoort: 'initieel',
    aanmaakdatum: vandaag,
    pijlers: [...new Set(feiten.koppen.map(({ wet }) => wet))].sort().reverse().join(','),
    kostenbasis: feiten.prestaties.length > 0 ? 'gedeclareerd' : 'toegewezen',
  };
}

function waarom({ koppen }: Feiten, dossiers: number, { code }: Periode): string {
  if (koppen.length === 0) return 'Geen van deze bestanden kon worden gebruikt.';
  if (dossiers > 0) return `Wat in deze berichten staat, valt buiten ${code}.`;
  return 'In deze berichten staat geen toewijzing, start, stop of declaratie om een regel van te maken.';
}

/**
 * Turns iWmo and iJw messages into a delivery: toewijzing, start, stop and declaratie joined per toewijzingnummer of
 * one client. One Dutch sentence when nothing can be made of them.
 */
export function omzetten(bestanden: readonly BerichtBestand[], { periode: written, vandaag }: OmzettingVraag): Omzetting | string {
  const asked = written === undefined ? null : parsePeriode(written);
  if (written !== undefined && asked === null) return `‘${written}’ is geen kwartaal. Schrijf het als jjjjKn, zoals ${periodeOf(vandaag).code}.`;
  const feiten = feitenVan(bestanden);
  const { dossiers, bekend, ...counts } = samengevoegd(feiten);
  const periode = asked ?? periodeUit(feiten, vandaag);
  const made = dossiers.flatMap((dossier) => regelsVan(dossier, periode, asked !== null, bekend(dossier)));
  const regels = asked === null ? made : made.filter((regel) => touches(regel, periode));
  const outside = asked === null ? [] : dossiers.flatMap(({ prestaties }) => prestaties).filter((prestatie) => !isIn(prestatie, periode));
  const gemaakt: Gemaakt = {
    periode,
    gekozen: asked !== null,
    regels,
    buitenPeriode: {
      prestaties: outside.length,
      bedrag: outside.reduce((sum, { bedrag }) => sum + bedrag, 0),
      toewijzingen: made.length - regels.length,
    },
  };
  const meldingen = verslagVan(feiten, counts, gemaakt, gemeentenVan(feiten));
  const sheets = [
    ingevuldeLevering(overLevering(feiten, periode, vandaag)),
    ingevuldBlad(sheetFormats.voorzieningen, regels.map(({ regel }) => regel)),
    verslagBlad(meldingen, feiten.geweigerd, `Omgezet op ${inDutch(vandaag)}`),
  ];
  const waaromLeeg = regels.length > 0 ? null : waarom(feiten, dossiers.length, periode);
  return { sheets, aantalRegels: regels.length, waaromLeeg, meldingen, geweigerd: feiten.geweigerd };
}
