import { inWords, type Proef } from './proef';

const NAMESPACE = 'urn:waaier:zelftest';

/** What travels with the workbook, and what Excel tells while someone works in it. */
export const reizen: readonly Proef[] = [
  {
    naam: 'Eigen XML reist met de werkmap',
    verwacht: '1 true 0',
    doe: async ({ context }) => {
      const parts = context.workbook.customXmlParts;
      parts.add(`<proef xmlns="${NAMESPACE}"><a b="é"/></proef>`);
      const found = parts.getByNamespace(NAMESPACE).load('items/id');
      await context.sync();
      const xml = found.items[0]?.getXml();
      await context.sync();
      for (const part of found.items) part.delete();
      const left = parts.getByNamespace(NAMESPACE).load('items/id');
      await context.sync();
      return inWords([found.items.length, xml?.value.includes('é') === true, left.items.length]);
    },
  },
  {
    naam: 'Een keuze reist met de werkmap',
    verwacht: '"{\\"a\\":1}" true',
    doe: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add('waaier-zelftest', '{"a":1}');
      const kept = settings.getItem('waaier-zelftest').load('value');
      await context.sync();
      const value: unknown = kept.value;
      kept.delete();
      const gone = settings.getItemOrNullObject('waaier-zelftest').load('key');
      await context.sync();
      return inWords([value, gone.isNullObject]);
    },
  },
  {
    naam: 'Een verborgen naam wijst een blad aan',
    verwacht: 'false true',
    doe: async ({ context, sheet }) => {
      sheet.load('name');
      await context.sync();
      const { names } = context.workbook;
      names.add('waaier_zelftest', `='${sheet.name}'!$A$1`).visible = false;
      await context.sync();
      const name = names.getItem('waaier_zelftest').load('visible,formula');
      await context.sync();
      const seen = inWords([name.visible, String(name.formula).includes(sheet.name)]);
      name.delete();
      await context.sync();
      return seen;
    },
  },
  {
    naam: 'Excel vertelt welke cel verandert',
    verwacht: '"B2" "Local"',
    doe: async ({ context, sheet }) => {
      const heard: string[] = [];
      const listening = sheet.onChanged.add((args) => {
        heard.push(inWords([args.address, args.source]));
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2').values = [['x']];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      listening.remove();
      await context.sync();
      return heard[0] ?? 'niets gehoord';
    },
  },
  {
    naam: 'Een nieuwe werkmap kan worden geopend',
    verwacht: 'true',
    doe: () => Promise.resolve(inWords([typeof Excel.createWorkbook === 'function'])),
  },
  {
    naam: 'Stappen samen ongedaan maken',
    vanaf: '1.20',
    verwacht: '"na"',
    doe: async ({ sheet }) => {
      sheet.load('name');
      await sheet.context.sync();
      const { name } = sheet;
      return Excel.run({ mergeUndoGroup: true }, async (context) => {
        const cell = context.workbook.worksheets.getItem(name).getRange('A1');
        cell.values = [['voor']];
        await context.sync();
        cell.values = [['na']];
        cell.load('values');
        await context.sync();
        return inWords([cell.values[0]?.[0]]);
      });
    },
  },
];
