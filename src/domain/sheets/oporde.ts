import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { BUITEN, ONBEKEND, TOTAAL } from '../counting/gebied-of-row';
import { ONB } from '../leefdomeinen';
import { previousPeriode } from '../periode';
import type { TrendLine } from '../trend';
import { highestKosten } from './oporde/highest-kosten';
import { openEnds } from './oporde/open-ends';
import { kwartaalNaam, page, TOP } from './page';
import { notCountedNote, smallNumbersNote, sourceNote } from './footnotes';
import { resultSheet } from './result-sheet';
import type { CellFormat, PlanFormat, SheetPlan } from './sheet-plan';
import { inEuro, isSmall, shownCount } from './suppress';
import { tableOf, type TableColumn } from './table';

const columns: readonly TableColumn[] = [
  { name: 'onderwerp', format: 'text' },
  { name: 'eenheid', format: 'text' },
  { name: 'waarde', format: 'rate' },
  { name: 'vorig_kwartaal', format: 'rate' },
  { name: 'verschil', format: 'rate' },
  { name: 'verschil_in_procent', format: 'rate' },
  { name: 'toelichting', format: 'wrapped', width: 60 },
];

/** The columns with figures of the unit of their row; the change in percent is one for every unit. */
const OF_THE_UNIT = [2, 3, 4];
const formatOf: Readonly<Record<string, CellFormat>> = { regels: 'count', cliënten: 'count', euro: 'euro' };

/** Each row shows its figures in its own unit; shares keep the one decimal of their column. */
const formatsOf = (figures: readonly Figure[]): PlanFormat[] =>
  figures.flatMap(({ eenheid }, row) => {
    const format = formatOf[eenheid];
    return format === undefined ? [] : OF_THE_UNIT.map((column) => ({ row, column, format }));
  });

/** So many of the highest amounts are named. */
const HIGHEST = 5;
/** A change of rows or clients above this share is remarkable (control L04), and of kosten against the control total (L05). */
const MUCH_CHANGE = 10;
const MUCH_OFF = 5;

/** One figure of this quarter and of the one before; null is not known or not to be shown. */
interface Figure {
  readonly onderwerp: string;
  readonly eenheid: string;
  readonly now: number | null;
  readonly before: number | null;
  /** What is shown in their place when they are small. */
  readonly shown?: (value: number) => Cell;
  readonly remark?: (percent: number) => string | null;
  readonly toelichting?: string;
}

/** A difference of two amounts in euro, whole cents again. */
const wholeCents = (euro: number): number => Math.round(euro * 100) / 100;

function lineOf({ onderwerp, eenheid, now, before, shown = (value) => value, remark, toelichting }: Figure): Cell[] {
  const cell = (value: number | null): Cell => (value === null ? null : shown(value));
  const isExact = typeof cell(now) === 'number' && typeof cell(before) === 'number';
  const difference = now === null || before === null || !isExact ? null : now - before;
  const change = difference !== null && eenheid === 'euro' ? wholeCents(difference) : difference;
  const percent = change === null || before === null || before === 0 ? null : (100 * change) / before;
  const said = percent === null ? null : (remark?.(percent) ?? null);
  return [
    onderwerp,
    eenheid,
    cell(now),
    cell(before),
    change,
    percent,
    toelichting ?? said,
  ];
}

const muchChange = (percent: number): string | null =>
  Math.abs(percent) > MUCH_CHANGE ? `Meer dan ${MUCH_CHANGE} procent verschil: kijk of er regels ontbreken of dubbel zijn.` : null;

/** What the trend counted for one gebied, or one leefdomein of the whole, in a quarter. */
type Counts = Pick<TrendLine, 'voorzieningen' | 'clienten' | 'kosten'>;
type Finder = (gebied: string, leefdomein?: string) => Counts | null;

/** Finds what was counted in a quarter; nothing counted is 0 when the quarter itself is there, else unknown. */
function countsIn({ trend }: Calculated, periode: string): Finder {
  const isThere = trend.periodes.some(({ code }) => code === periode);
  const lines = trend.lines.filter((line) => line.periode === periode && line.wet === TOTAAL && line.cirkel === TOTAAL);
  return (gebied, leefdomein = TOTAAL) => {
    const line = lines.find((one) => one.gebied === gebied && one.leefdomein === leefdomein);
    return line ?? (isThere ? { voorzieningen: 0, clienten: 0, kosten: 0 } : null);
  };
}

const share = (part: Counts | null, whole: Counts | null): number | null =>
  part === null || whole === null || whole.voorzieningen === 0 ? null : (100 * part.voorzieningen) / whole.voorzieningen;

/** Kosten belong to a small number of clients as much as their count does. */
const kostenOf = (counts: Counts | null): number | null =>
  counts === null || isSmall(counts.clienten) ? null : inEuro(counts.kosten);

function figuresOf(calculated: Calculated): Figure[] {
  const { periode } = calculated.checked.given;
  const [now, before] = [countsIn(calculated, periode.code), countsIn(calculated, previousPeriode(periode).code)];
  const shares = (onderwerp: string, gebied: string, leefdomein?: string): Figure => ({
    onderwerp,
    eenheid: 'procent',
    now: share(now(gebied, leefdomein), now(TOTAAL)),
    before: share(before(gebied, leefdomein), before(TOTAAL)),
  });
  const counts = (onderwerp: string, eenheid: 'regels' | 'cliënten', name: 'voorzieningen' | 'clienten'): Figure => ({
    onderwerp,
    eenheid,
    now: now(TOTAAL)?.[name] ?? null,
    before: before(TOTAAL)?.[name] ?? null,
    remark: muchChange,
    ...(name === 'clienten' ? { shown: shownCount } : {}),
  });
  const open = openEnds(calculated);
  return [
    counts('Regels die meetellen', 'regels', 'voorzieningen'),
    { onderwerp: 'Regels die niet meetellen', eenheid: 'regels', now: calculated.excluded.length, before: null },
    counts('Cliënten', 'cliënten', 'clienten'),
    { onderwerp: 'Kosten', eenheid: 'euro', now: kostenOf(now(TOTAAL)), before: kostenOf(before(TOTAAL)) },
    shares('Regels met onbekend gebied', ONBEKEND),
    shares('Regels buiten de gemeente', BUITEN),
    shares('Regels met een product zonder leefdomein', TOTAAL, ONB.code),
    { onderwerp: 'Regels zonder einddatum', eenheid: 'procent', now: open.now, before: open.before },
    ...controlTotal(calculated, kostenOf(now(TOTAAL))),
    ...highest(calculated),
  ];
}

/** What the user's own administration says the kosten are, and how far off they are. */
function controlTotal({ checked: { given } }: Calculated, kosten: number | null): Figure[] {
  const { controletotaal } = given.settings;
  if (controletotaal === null) return [];
  const off = kosten === null ? null : wholeCents(kosten - controletotaal);
  const isFar = off !== null && Math.abs(off) * 100 > MUCH_OFF * controletotaal;
  return [
    { onderwerp: 'Controletotaal', eenheid: 'euro', now: controletotaal, before: null },
    {
      onderwerp: 'Kosten min controletotaal',
      eenheid: 'euro',
      now: off,
      before: null,
      ...(isFar ? { toelichting: `Meer dan ${MUCH_OFF} procent verschil: zoek het op per wet en aanbieder.` } : {}),
    },
  ];
}

/** The rows with the highest kosten, each by its row number. */
function highest({ mapped }: Calculated): Figure[] {
  return highestKosten(mapped, HIGHEST).map(({ rij, kosten }, place) => ({
    onderwerp: place === 0 ? 'Hoogste kosten van één regel' : `${place + 1}e hoogste kosten van één regel`,
    eenheid: 'euro',
    now: inEuro(kosten),
    before: null,
    toelichting: `Blad Voorzieningen, rij ${rij}.`,
  }));
}

function plan(calculated: Calculated): SheetPlan {
  const { given } = calculated.checked;
  const isCounted = calculated.report.length > 0;
  const previous = previousPeriode(given.periode);
  const isCompared = calculated.trend.periodes.some(({ code }) => code === previous.code);
  const text = {
    id: 'oporde',
    name: 'Op orde',
    subtitle: isCompared
      ? `Is de levering aannemelijk? Vergeleken met het ${kwartaalNaam(previous)}.`
      : 'Is de levering aannemelijk? Het vorige kwartaal staat niet op blad Historie, dus er is geen vergelijking.',
    notes: [notCountedNote(calculated), sourceNote(calculated), smallNumbersNote(calculated)],
  };
  const figures = isCounted ? figuresOf(calculated) : [];
  const rows = figures.map(lineOf);
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_oporde', top: TOP, left: 0, columns, rows, formats: formatsOf(figures), hasTotal: false, plain: true })],
  });
}

export default resultSheet({
  id: 'oporde',
  order: 30,
  name: 'Op orde',
  explanation: 'Of de levering aannemelijk is: aantallen, kosten en aandelen naast die van het vorige kwartaal.',
  goodFor: 'Voor het aanleveren nagaan of aantallen en kosten aannemelijk zijn.',
  notFor: 'Als bewijs dat de levering klopt, of om te delen: er staan kleine aantallen op.',
  perPersoon: true,
  plan,
});
