import { gemeenteIn, gemeenteOf, REFERENCE_YEAR } from '../cbs';
import { comparePeriode, parsePeriode, previousPeriode, type Periode } from '../periode';
import { sheetFormats } from '../levering/format';
import { FORMATVERSIE } from '../levering/format/levering';
import type { Cell } from '../cell';
import type { DataSheet } from '../sheets/data-sheet';
import { bewonersVan } from './bewoners';
import { ingevuldeLevering } from '../sjabloon/ingevuld';
import { bladVan, type Blad, type Regel } from './blad';
import { diceOf } from './dice';
import { plantFouten } from './fouten/planten';
import { kwartaalVoor } from './historie';
import { indelingVan, type Indeling } from './indeling';
import { kwartaalVan } from './kwartaal';
import { arrangementRegelVan, regelVan } from './regels';
import { tarievenVan } from './tarievenblad';
import { toekenningen, type Voorziening } from './toekenning';
import { VERZONNEN_CONTACT } from './verzonnen';
import { voorliggendVan } from './voorliggend';
import type { LeveringWaarden, Werkmap } from './werkmap';

/** What is asked of an invented delivery. */
export interface VoorbeeldVraag {
  /** Four digits. */
  readonly gemeente: string;
  /** How many voorzieningen; 0 gives an intentionally empty delivery. */
  readonly rijen: number;
  /** Any text: the same gives the same data. */
  readonly zaad: string;
  /** How many quarters in all; those before the delivered one stand on Historie. */
  readonly kwartalen: number;
  /** The share of the rows that gets a fault (0–1), or how many of each control, by its code. */
  readonly fouten: number | Readonly<Record<string, number>>;
  /** `jjjjKn`; 2026K3 when absent. */
  readonly periode?: string;
}

/** A fault that was planted, and where its finding must stand (design 4.12). */
export interface Waarheid {
  readonly code: string;
  readonly blad: string | null;
  readonly rij: number | null;
  readonly kolom: string | null;
}

/** An invented delivery: the sheets of its workbook and the truth of its faults. */
export interface Voorbeeld {
  readonly sheets: readonly DataSheet[];
  readonly waarheid: readonly Waarheid[];
}

const DEFAULT_PERIODE = '2026K3';
const FIRST_PERIODE = parsePeriode('2015K1') as Periode;
const VERZONNEN = 'VERZONNEN VOORBEELD';

/** A gemeente and a quarter that fit each other, or why not in one Dutch sentence. */
function gevraagd({ gemeente, periode: code = DEFAULT_PERIODE }: VoorbeeldVraag): { naam: string; periode: Periode } | string {
  if (gemeenteOf(gemeente) === null) {
    return `De gemeentecode ‘${gemeente}’ is niet bekend. Geef vier cijfers van een gemeente van ${REFERENCE_YEAR}, zoals 1680.`;
  }
  const periode = parsePeriode(code);
  if (periode === null) return `De periode ‘${code}’ is geen kwartaal. Geef bijvoorbeeld ${DEFAULT_PERIODE}.`;
  if (comparePeriode(periode, FIRST_PERIODE) < 0) {
    return `De periode ${code} ligt voor ${FIRST_PERIODE.code}, het eerste kwartaal van de Wmo 2015 en de Jeugdwet.`;
  }
  const naam = gemeenteIn(periode.jaar, gemeente);
  return naam === null ? `De gemeente met code ${gemeente} bestond nog niet in ${periode.jaar}.` : { naam, periode };
}

/** The invented prices; each says in its own cell that it is one. */
const tarievenbladBlad = (periode: Periode): Blad =>
  bladVan(
    sheetFormats.tarievenblad,
    tarievenVan(periode),
    `${VERZONNEN}: er zijn geen openbare bedragen; dit zijn voorbeeldbedragen.`,
    { bedrag: { format: 'exampleEuro', width: 26 } },
  );

function wijkindelingBlad({ regels }: Indeling, naam: string): Blad {
  const rows = regels.map(({ postcode, van, tot, wijk }) => ({
    postcode,
    postcode_van: van,
    postcode_tot: tot,
    wijkcode: wijk.cbs.code,
    wijknaam: wijk.cbs.naam,
    kern: wijk.kern,
    wijkteam: wijk.wijkteam,
    indelingsjaar: REFERENCE_YEAR,
  }));
  return bladVan(sheetFormats.wijkindeling, rows, `${VERZONNEN}: de wijken van ${naam} zijn echt (CBS ${REFERENCE_YEAR}), de postcodes en teams niet.`);
}

const KEYS = Object.keys(sheetFormats.levering.columns);

function leveringBlad(gemeente: string, naam: string, periode: Periode, isLeeg: boolean): LeveringWaarden & { asData(): DataSheet } {
  const values: Record<string, Cell> = {
    formatversie: FORMATVERSIE,
    gemeentecode: gemeente,
    gemeentenaam: naam,
    periode: periode.code,
    leveringssoort: 'initieel',
    aanmaakdatum: periode.laatste + 8,
    pijlers: 'WMO,JW,PW',
    kostenbasis: 'gedeclareerd',
    contactpersoon: VERZONNEN_CONTACT,
    lege_levering: isLeeg ? 'J' : null,
  };
  const set = (veld: string, cell: Cell): number => {
    values[veld] = cell;
    return KEYS.indexOf(veld) + 2;
  };
  return { asData: () => ingevuldeLevering(values), set };
}

/** The rows of Historie: the oldest quarter first; there is nothing before the first quarter of these wetten. */
function earlierRows(
  kwartalen: number,
  rows: readonly Voorziening[],
  periode: Periode,
  before: (rows: readonly Voorziening[], periode: Periode) => Voorziening[],
): Regel[] {
  const quarters: Regel[][] = [];
  let [now, at] = [rows, previousPeriode(periode)];
  for (; quarters.length < kwartalen - 1 && comparePeriode(at, FIRST_PERIODE) >= 0; at = previousPeriode(at)) {
    now = before(now, at);
    quarters.push(now.map((row) => ({ periode: at.code, ...regelVan(row, at) })));
  }
  return quarters.reverse().flat();
}

/**
 * Invents a delivery on the real wijken, names and inhabitants of a gemeente (CBS reference); the answer is one Dutch
 * sentence when the gemeente or the quarter is unknown (design 4.12). Without faults it raises no F and no W.
 */
export function voorbeeld(vraag: VoorbeeldVraag): Voorbeeld | string {
  const { gemeente, rijen, zaad } = vraag;
  const found = gevraagd(vraag);
  if (typeof found === 'string') return found;
  const { naam, periode } = found;
  const dice = diceOf(`${zaad}|${gemeente}|${periode.code}|${rijen}`);
  const indeling = indelingVan(gemeente, diceOf(`${zaad}|${gemeente}|indeling`));
  const bewoners = bewonersVan(gemeente, indeling, periode.eerste, dice);
  const granting = toekenningen(periode.eerste, dice);
  const rows = kwartaalVan(rijen, periode, bewoners, granting, dice);
  const arrangementRows = rows.map(arrangementRegelVan).filter((regel) => regel !== null);
  const history = earlierRows(vraag.kwartalen, rows, periode, (now, before) => kwartaalVoor(now, before, bewoners, granting, dice));
  const voorzieningen = bladVan(sheetFormats.voorzieningen, rows.map((row) => regelVan(row, periode)));
  const arrangementen = arrangementRows.length === 0 ? null : bladVan(sheetFormats.arrangementen, arrangementRows);
  const wijkindeling = wijkindelingBlad(indeling, naam);
  const tarievenblad = tarievenbladBlad(periode);
  const historie = history.length === 0 ? null : bladVan(sheetFormats.historie, history);
  const voorliggend = bladVan(sheetFormats.voorliggend, voorliggendVan(indeling), `${VERZONNEN}: dit aanbod bestaat niet.`);
  const bladen = [voorzieningen, arrangementen, wijkindeling, tarievenblad, voorliggend, historie].filter((blad) => blad !== null);
  const levering = leveringBlad(gemeente, naam, periode, rijen === 0);
  const werkmap: Werkmap = {
    levering,
    gemeente,
    periode,
    indeling,
    dice: diceOf(`${zaad}|${gemeente}|fouten`),
    voorzieningen,
    arrangementen,
    wijkindeling,
    tarievenblad,
    historie,
    addBlad: (blad) => bladen.push(blad),
  };
  const waarheid = plantFouten(werkmap, typeof vraag.fouten === 'number' ? Math.round(rijen * vraag.fouten) : vraag.fouten);
  const inOrder = bladen.sort((a, b) => a.place - b.place);
  return { sheets: [levering.asData(), ...inOrder.map((blad) => blad.asData())], waarheid };
}
