import type { SheetPlan } from '#domain';
import { excelWorkbook } from '../excel/excel-workbook';
import { nameForId } from '../ours';
import { inWords, type Proef } from './proef';

const PLAN: SheetPlan = {
  name: 'Waaier zelftest blad',
  id: 'zelftest',
  texts: [{ row: 0, column: 0, text: 'Zelftest', style: 'title' }],
  tables: [
    {
      name: 'am_zelftest_blad',
      top: 2,
      left: 0,
      hasTotal: true,
      columns: [
        { header: 'Gebied', format: 'text', width: 12 },
        { header: 'Cliënten', format: 'count', width: 12 },
        { header: 'Dag', format: 'date', width: 12 },
      ],
      rows: [
        ['=1+1', 12, 46023],
        ['0012', 20, null],
        ['Totaal', 32, null],
      ],
    },
  ],
  charts: [],
  frozenRows: 3,
};

/** Puts three cells on the trial's own sheet and gives the sheet's name. */
async function withCells({ context, sheet }: { context: Excel.RequestContext; sheet: Excel.Worksheet }): Promise<string> {
  sheet.load('name');
  sheet.getRange('A1:B2').values = [
    ['wet', 'kosten'],
    ['WMO ', 12.5],
  ];
  await context.sync();
  return sheet.name;
}

/** The adapter's own contract, on this workbook: what goes in comes out, and what was the user's stays. */
export const adapter: readonly Proef[] = [
  {
    naam: 'Lezen geeft wat er staat',
    verwacht: '[["wet","kosten"],["WMO ",12.5]]',
    doe: async (plek) => {
      const name = await withCells(plek);
      const { sheets } = await excelWorkbook().read((other) => other === name);
      return inWords([sheets[0]?.rows]);
    },
  },
  {
    naam: 'Markeren en wissen laat niets achter',
    verwacht: 'false true false',
    doe: async (plek) => {
      const sheet = await withCells(plek);
      const workbook = excelWorkbook();
      const before = await workbook.marked();
      await workbook.mark([{ sheet, ernst: 'F', cells: ['A2', 'B2', 'D9'] }]);
      const during = await workbook.marked();
      await workbook.unmark();
      return inWords([before, during, await workbook.marked()]);
    },
  },
  {
    naam: 'Herstellen en ongedaan maken geeft de oude cel terug',
    verwacht: '"WMO" "WMO "',
    doe: async (plek) => {
      const sheet = await withCells(plek);
      const workbook = excelWorkbook();
      const record = await workbook.change([{ sheet, address: 'A2', old: 'WMO ', value: 'WMO', format: 'text' }]);
      const cell = async (): Promise<unknown> => (await workbook.cellsAt(sheet, 'A2')).rows[0]?.[0];
      const mended = await cell();
      await workbook.undo(record);
      return inWords([mended, await cell()]);
    },
  },
  {
    naam: 'Twee keer een blad maken geeft één blad',
    verwacht: '"Waaier zelftest blad" 1 [["Zelftest"],[],["Gebied","Cliënten","Dag"],["=1+1",12,46023],["0012",20],["Totaal",32]]',
    doe: async ({ context }) => {
      const workbook = excelWorkbook();
      await workbook.write([PLAN]);
      const [written] = await workbook.write([PLAN]);
      const made = (await workbook.sheets()).filter(({ madeFrom }) => madeFrom === PLAN.id);
      const { sheets } = await workbook.read((name) => name === written?.name);
      const rows = sheets[0]?.rows.map((row) => row.filter((cell) => cell !== null && cell !== ''));
      for (const { name } of made) context.workbook.worksheets.getItem(name).delete();
      context.workbook.names.getItemOrNullObject(nameForId(PLAN.id)).delete();
      await context.sync();
      return inWords([written?.name, made.length, rows]);
    },
  },
];
