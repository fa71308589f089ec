import { inWords, type Plek, type Proef } from './proef';

/** Three rows of data with headers, in A1:C4. */
async function withData({ context, sheet }: Plek): Promise<Excel.Range> {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['wijk', 'wmo', 'jeugd'],
    ['Noord', 1, 2],
    ['Zuid', 3, 4],
    ['Oost', 5, 6],
  ];
  await context.sync();
  return range;
}

/** What Waaier puts on sheets: marks, tables, charts, frozen rows, pivot tables. */
export const vormen: readonly Proef[] = [
  {
    naam: 'Een voorwaardelijke opmaak op losse blokken komt en gaat',
    verwacht: '1 "=AND(TRUE,1)" 0',
    doe: async ({ context, sheet }) => {
      const format = sheet.getRanges('A1:A3,C2,E5:F6').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=AND(TRUE,1)';
      format.custom.format.fill.color = '#FFC7CE';
      await context.sync();
      const found = sheet.getRange().conditionalFormats.load('items/id,items/type');
      await context.sync();
      const own = found.items.map((item) => item.custom.rule.load('formula'));
      await context.sync();
      const count = found.items.length;
      for (const item of found.items) item.delete();
      await context.sync();
      const left = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return inWords([count, own[0]?.formula, left.items.length]);
    },
  },
  {
    naam: 'Een tabel houdt haar naam, kop en rijen',
    verwacht: '"am_zelftest" true 3',
    doe: async (plek) => {
      const table = plek.sheet.tables.add(await withData(plek), true);
      table.name = 'am_zelftest';
      table.load('name,showHeaders');
      const body = table.getDataBodyRange().load('rowCount');
      await plek.context.sync();
      const seen = inWords([table.name, table.showHeaders, body.rowCount]);
      table.delete();
      await plek.context.sync();
      return seen;
    },
  },
  {
    naam: 'Een grafiek krijgt haar titel en reeksen',
    verwacht: '"Wijken" 2',
    doe: async (plek) => {
      const chart = plek.sheet.charts.add('BarStacked', await withData(plek), 'Columns');
      chart.title.text = 'Wijken';
      chart.title.load('text');
      chart.series.load('items/name');
      await plek.context.sync();
      return inWords([chart.title.text, chart.series.items.length]);
    },
  },
  {
    naam: 'Een draaitabel kan worden gemaakt',
    verwacht: null,
    doe: async (plek) => {
      const source = await withData(plek);
      const pivot = plek.sheet.pivotTables.add('Zelftest', source, plek.sheet.getRange('H1'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('wijk'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('wmo'));
      await plek.context.sync();
      pivot.delete();
      await plek.context.sync();
      return 'ja';
    },
  },
  {
    naam: 'Bovenste rijen staan vast',
    verwacht: '4',
    doe: async ({ context, sheet }) => {
      sheet.freezePanes.freezeRows(4);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      return inWords([frozen.rowCount]);
    },
  },
];
