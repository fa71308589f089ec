import type {
  Calculated,
  CalculatedArrangement,
  Checked,
  CountedCell,
  JaarCell,
  Measures,
  Oordeel,
  Stapeling,
} from './calculated';
import type { BenchmarkLine } from './benchmark';
import type { Cents } from './cell';
import { redenVan } from './counting/arrangementen';
import { controlCodes } from './control-codes';
import { hiddenAsNull } from './delen/hidden-as-null';
import { valueAt, type ColumnData } from './levering/sheet-data';
import type { Coverage, Finding } from './rules/finding';
import type { TrendLine } from './trend';
import { wijkbudgetResult } from './wijkbudget/result';

/** Which delivery the figures are of; what could not be read is null. */
interface LeveringResult {
  readonly bestand: string | null;
  readonly gemeentecode: string | null;
  readonly periode: string | null;
  readonly leveringssoort: string | null;
  readonly kostenbasis: string | null;
  readonly eenheid: string;
  readonly preset: string;
}

type ArrangementResult = ReturnType<typeof arrangementResult>;
type BenchmarkResult = ReturnType<typeof benchmarkResult>;
type TrendResult = ReturnType<typeof trendResult>;
type WijkbudgetResult = ReturnType<typeof wijkbudgetResult>;

/** The machine output `am-resultaat/1` (design 4.11): exact figures, money in euro, and no value of a cell. */
export interface AmResultaat {
  readonly formaat: 'am-resultaat/1';
  readonly levering: LeveringResult;
  readonly oordeel: Oordeel;
  readonly bevindingen: readonly Omit<Finding, 'melding'>[];
  readonly dekking: readonly Coverage[];
  readonly uitgesloten: readonly { readonly blad: string; readonly rij: number; readonly codes: readonly string[] }[];
  readonly kubus: readonly (Axes<Axis> & Measures & { readonly periode: string })[];
  readonly wijken: readonly (Axes<'gebied'> & Measures)[];
  readonly leefdomeinen: readonly (Axes<'gebied' | 'leefdomein'> & Measures)[];
  readonly pijlers: readonly (Axes<'gebied' | 'wet'> & Measures)[];
  readonly cirkels: readonly (Axes<'gebied' | 'cirkel'> & Measures)[];
  readonly arrangementen: readonly ArrangementResult[];
  readonly stapeling: Omit<Stapeling, 'kostenVanafDrie' | 'perGebied'>;
  readonly benchmark: readonly BenchmarkResult[];
  readonly trend: readonly TrendResult[];
  readonly wijkbudget: readonly WijkbudgetResult[];
  readonly jaar: readonly JaarCell[];
}

type Axis = 'gebied' | 'wet' | 'leefdomein' | 'cirkel';
type Axes<Name extends Axis> = Pick<CountedCell, Name>;

const euro = (cents: Cents): number => cents / 100;
const euroOrNull = (cents: Cents | null): number | null => (cents === null ? null : euro(cents));

/** The measures of a cell in their order, kosten in euro. */
function measures(cell: Measures): Measures {
  const { voorzieningen, ontdubbeld, clienten, huishoudens, instroom, uitstroom, stand, kosten } = cell;
  return { voorzieningen, ontdubbeld, clienten, huishoudens, instroom, uitstroom, stand, kosten: euro(kosten) };
}

/** Cells with the axes of their table before their measures. */
function table<Name extends Axis>(cells: readonly CountedCell[], axes: readonly Name[]): (Axes<Name> & Measures)[] {
  return cells.map((cell) => {
    const named = Object.fromEntries(axes.map((axis) => [axis, cell[axis]])) as Axes<Name>;
    return { ...named, ...measures(cell) };
  });
}

function leveringResult({ levering, given }: Checked): LeveringResult {
  const about = levering.sheets.Levering;
  const written = <T>(column: ColumnData<T> | undefined): T | null =>
    column === undefined ? null : valueAt(column, 0);
  return {
    bestand: levering.bestand,
    gemeentecode: given.has('gemeente') ? given.gemeentecode : null,
    periode: given.has('periode') ? given.periode.code : null,
    leveringssoort: written(about?.columns.leveringssoort),
    kostenbasis: written(about?.columns.kostenbasis),
    eenheid: given.settings.eenheid,
    preset: given.settings.preset,
  };
}

/** One line per control of design 3; a control that is not among those run looked at nothing. */
function dekkingOf({ checked: { coverage, levering }, deelbaar }: Calculated): Coverage[] {
  const known = new Map(coverage.map((line) => [line.code, line]));
  const size = levering.sheets.Voorzieningen?.size ?? 0;
  const overgeslagen = deelbaar === undefined ? size : NaN;
  const codes = [...new Set([...controlCodes, ...known.keys()])].sort();
  return codes.map((code) => {
    const line = known.get(code) ?? { code, gecontroleerd: 0, overgeslagen, gevonden: 0 };
    return { code, gecontroleerd: line.gecontroleerd, overgeslagen: line.overgeslagen, gevonden: line.gevonden };
  });
}

/** The place of a finding without its sentence, which may show a value. */
const bevinding = ({ code, ernst, blad, rij, kolom, cel }: Finding): Omit<Finding, 'melding'> => ({
  code,
  ernst,
  blad,
  rij,
  kolom,
  cel,
});

const arrangementResult = (one: CalculatedArrangement, reden: string) => ({
  rij: one.rij,
  arrangement: one.arrangement,
  duurklasse: one.duurklasse,
  tarief: euroOrNull(one.tarief),
  per: one.per,
  kosten_kwartaal: euroOrNull(one.kostenKwartaal),
  kosten_jaar: euroOrNull(one.kostenJaar),
  kosten_tot_einde: euroOrNull(one.kostenTotEinde),
  kosten_ehs: euroOrNull(one.kostenEhs),
  reden,
});

const benchmarkResult = (line: BenchmarkLine) => ({
  gebied: line.gebied,
  maat: line.maat,
  deel: line.deel,
  groep: line.groep,
  waarde: line.waarde,
  B: line.B,
  n: line.n,
  mediaan: line.mediaan,
  p25: line.p25,
  p75: line.p75,
  min: line.min,
  max: line.max,
  index: line.index,
  lo: line.lo,
  hi: line.hi,
  signaal: line.signaal,
  extra: line.extra,
  euro: euroOrNull(line.euro),
});

const trendResult = (line: TrendLine) => ({
  periode: line.periode,
  gebied: line.gebied,
  wet: line.wet,
  leefdomein: line.leefdomein,
  cirkel: line.cirkel,
  voorzieningen: line.voorzieningen,
  clienten: line.clienten,
  kosten: euro(line.kosten),
  delta_kwartaal_clienten: line.deltaKwartaalClienten,
  delta_jaar_clienten: line.deltaJaarClienten,
  delta_kwartaal_kosten: line.deltaKwartaalKosten,
  delta_jaar_kosten: line.deltaJaarKosten,
  index_clienten: line.indexClienten,
  index_kosten: line.indexKosten,
});

/** The machine output of a delivery (design 4.11); of a shareable copy what it shows, hidden figures as null. */
export const resultJson = (calculated: Calculated): AmResultaat =>
  calculated.deelbaar === undefined ? resultOf(calculated) : hiddenAsNull(resultOf(calculated));

function resultOf(calculated: Calculated): AmResultaat {
  const { checked, stapeling } = calculated;
  const { technisch, fouten, waarschuwingen, signalen } = checked.oordeel;
  return {
    formaat: 'am-resultaat/1',
    levering: leveringResult(checked),
    oordeel: { technisch, fouten, waarschuwingen, signalen },
    bevindingen: checked.findings.map(bevinding),
    dekking: dekkingOf(calculated),
    uitgesloten: calculated.excluded.map(({ blad, rij, codes }) => ({ blad, rij, codes })),
    kubus: table(calculated.kubus, ['gebied', 'wet', 'leefdomein', 'cirkel']).map((cell) => ({
      periode: checked.given.periode.code,
      ...cell,
    })),
    wijken: table(calculated.wijken, ['gebied']),
    leefdomeinen: table(calculated.leefdomeinen, ['gebied', 'leefdomein']),
    pijlers: table(calculated.pijlers, ['gebied', 'wet']),
    cirkels: table(calculated.cirkels, ['gebied', 'cirkel']),
    arrangementen: calculated.arrangementen.map((one) => arrangementResult(one, redenVan(checked.given, one))),
    stapeling: {
      clienten: stapeling.clienten,
      huishoudens: stapeling.huishoudens,
      wetten: stapeling.wetten,
      leefdomeinen: stapeling.leefdomeinen,
    },
    benchmark: calculated.benchmark.lines.map(benchmarkResult),
    trend: calculated.trend.lines.map(trendResult),
    wijkbudget: calculated.wijkbudget.regels.map(wijkbudgetResult),
    jaar: calculated.jaar.map(({ gebied, clienten, kosten }) => ({ gebied, clienten, kosten: euro(kosten) })),
  };
}
