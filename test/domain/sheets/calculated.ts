import { classify } from '../../../src/domain/arrangementen/classify';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';
import type {
  Calculated,
  CalculatedArrangement,
  Checked,
  CountedCell,
  ReportGebied,
} from '../../../src/domain/calculated';
import { dayOf } from '../../../src/domain/calendar';
import type { Cell } from '../../../src/domain/cell';
import { noKosten } from '../../../src/domain/counting/mapped';
import { countSteps } from '../../../src/domain/counting';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import type { PlanTable, SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { runAll } from '../../../src/domain/steps';
import { resultSheets } from '../../../src/domain/sheets';
import { exampleDay, exampleWorkbook } from '../example-workbook';

/** The delivery of an example as it is after controls that found nothing. */
export function checkedOf(example: ExampleLevering = {}): Checked {
  const levering = readLevering({ ...exampleWorkbook(example), bestand: 'aa-en-hunze.xlsx' });
  return {
    levering,
    given: givenOf(levering, exampleDay(example), example.settings),
    findings: [],
    coverage: [],
    notRun: [],
    oordeel: { technisch: 'goedgekeurd', fouten: 0, waarschuwingen: 0, signalen: 0 },
    bevestigd: new Map(),
  };
}

/** A cell of a table, with what matters given and all else 0. */
export const cell = (given: Partial<CountedCell>): CountedCell => ({
  gebied: 'totaal',
  wet: null,
  leefdomein: null,
  cirkel: null,
  voorzieningen: 0,
  ontdubbeld: 0,
  clienten: 0,
  huishoudens: 0,
  instroom: 0,
  uitstroom: 0,
  stand: 0,
  kosten: 0,
  ...given,
});

/** Two wijken, one of them hardly inhabited, with what is always there. */
export const report: readonly ReportGebied[] = [
  { gebied: 'WK168000', naam: 'Annen', inwoners: 3600, p65: 0.25, ses: 0.125 },
  { gebied: 'WK168001', naam: 'Eext', inwoners: 49, p65: null, ses: null },
  { gebied: 'buiten', naam: 'Buiten de gemeente', inwoners: null, p65: null, ses: null },
  { gebied: 'onbekend', naam: 'Onbekend', inwoners: null, p65: null, ses: null },
  { gebied: 'totaal', naam: 'Totaal', inwoners: 4000, p65: 0.3, ses: null },
];

const known = new WeakMap<Checked, Calculated>();

/** The figures of a delivery, worked out once. */
function countedOnce(checked: Checked): Calculated {
  const calculated = known.get(checked) ?? runAll(countSteps(checked));
  known.set(checked, calculated);
  return calculated;
}

/** Figures as given over an example's delivery; tables of these sheets that are not given are empty. */
export function calculatedOf(given: Partial<Calculated> = {}, example: ExampleLevering = {}): Calculated {
  const checked = given.checked ?? checkedOf(example);
  return {
    ...countedOnce(checked),
    report,
    mapped: {
      size: 0,
      at() {
        throw new RangeError('no rows');
      },
      kosten: noKosten,
      examples: () => [],
      outermostRijen: () => [],
    },
    excluded: [],
    wijken: report.map(({ gebied }) => cell({ gebied })),
    leefdomeinen: [],
    pijlers: [],
    cirkels: [],
    waaier: [],
    kubus: [],
    arrangementen: [],
    ...given,
  };
}

/** An A-arrangement of three resultaatgebieden and intensiteit + that runs so long, without anything else. */
function toPrice(begin: string, eind: string): CalculatedArrangement['toPrice'] {
  const [begindatum, einddatum] = [dayOf(begin), dayOf(eind)];
  const values = { chosen: { type: 'A', intensiteit: '+' }, perResultaatgebied: ['J', 'J', 'J', null, null, null], begindatum, einddatum };
  const classification = classify(thuisondersteuning, values);
  return { classification, begindatum, einddatum, ehs: false, offerte: false, offerteBedrag: null, aanbiederAgb: null };
}

/** A priced arrangement. */
export const arrangement = (given: Partial<CalculatedArrangement> = {}): CalculatedArrangement => ({
  rij: 2,
  clientId: 'C-1',
  gebied: 'WK168000',
  wijkteam: 'Team Noord',
  arrangement: 'A·3-4·+',
  duurklasse: '1',
  tarief: 30000,
  per: '4weken',
  kostenKwartaal: 98571,
  kostenJaar: 391071,
  kostenTotEinde: 391071,
  kostenEhs: 0,
  begindatum: dayOf('2026-01-01'),
  einddatum: dayOf('2026-12-31'),
  afloop: dayOf('2026-12-31'),
  looptAf: true,
  toPrice: toPrice('2026-01-01', '2026-12-31'),
  ...given,
});

/** 1 October 2026, half past nine in the morning. */
export const facts = { madeAt: dayOf('2026-10-01') + 9.5 / 24, version: '0.1.0' };

/** The plan of the sheet with this id. */
export function planOf(id: string, calculated: Calculated): SheetPlan {
  const sheet = resultSheets.find((one) => one.id === id);
  if (sheet === undefined) throw new RangeError(`no sheet ${id}`);
  return sheet.plan(calculated, facts);
}

/** A table with all its rows. */
export interface WholeTable extends PlanTable {
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a plan with all their rows. */
export const tablesOf = ({ tables }: SheetPlan): WholeTable[] => tables.map((table) => ({ ...table, rows: [...table.rows] }));

/** A plan with all the rows of its tables. */
export const wholeOf = (plan: SheetPlan): SheetPlan => ({ ...plan, tables: tablesOf(plan) });

/** The table with this name. */
export function tableIn(plan: SheetPlan, name: string): WholeTable {
  const table = tablesOf(plan).find((one) => one.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
}

/** The headers of a table. */
export const headersOf = (table: PlanTable): string[] => table.columns.map(({ header }) => header);

/** The rows of a table as records by header. */
export const recordsOf = (table: WholeTable): Record<string, Cell>[] =>
  table.rows.map((row) => Object.fromEntries(table.columns.map(({ header }, place) => [header, row[place] ?? null])));

/** The texts of a style, in order. */
export const textsOf = (plan: SheetPlan, style: string): string[] =>
  plan.texts.filter((text) => text.style === style).map(({ text }) => text);
