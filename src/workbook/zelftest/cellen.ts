import { cells, inWords, type Proef } from './proef';

const TEXTS = ['=1+1', '+31', '-1', '@A1', '0012', '1-2-2026', '1,5', 'TRUE', "'s-Gravenhage", '#N/A'];

/** Writes strings into cells without a format of their own and gives what Excel made of them. */
const asEntered = (naam: string, texts: readonly string[], verwacht: string | null): Proef => ({
  naam,
  verwacht,
  doe: async ({ context, sheet }) => {
    const range = sheet.getRangeByIndexes(0, 0, texts.length, 1);
    range.values = texts.map((text) => [text]);
    range.load('values');
    await context.sync();
    return inWords(range.values.flat());
  },
});

/** How cells hold what is put in them. */
export const cellen: readonly Proef[] = [
  {
    naam: 'Tekst in een tekstcel blijft tekst',
    verwacht: inWords(TEXTS),
    doe: async ({ context, sheet }) => {
      const range = sheet.getRangeByIndexes(0, 0, TEXTS.length, 1);
      range.numberFormat = TEXTS.map(() => ['@']);
      range.values = TEXTS.map((text) => [text]);
      range.load('values');
      await context.sync();
      return inWords(range.values.flat());
    },
  },
  {
    naam: 'Tekst achter een apostrof blijft tekst',
    verwacht: inWords(TEXTS),
    doe: async ({ context, sheet }) => {
      const range = sheet.getRangeByIndexes(0, 0, TEXTS.length, 1);
      range.values = TEXTS.map((text) => [`'${text}`]);
      range.load('values');
      await context.sync();
      return inWords(range.values.flat());
    },
  },
  asEntered('Losse tekst wordt op zijn Amerikaans gelezen', ['1/31/2024', '31-1-2024', '1.5', '1,500', '12-17', 'TRUE'], null),
  {
    naam: 'Een dag is een serienummer met een opmaak',
    verwacht: '46023 "01-01-2026"',
    doe: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['dd-mm-yyyy']];
      cell.values = [[46023]];
      cell.load('values,text');
      await context.sync();
      return inWords([cell.values[0]?.[0], cell.text[0]?.[0]]);
    },
  },
  {
    naam: 'Een formule geeft haar waarde en haar tekst',
    verwacht: null,
    doe: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=1+1']];
      cell.load('values,formulas');
      await context.sync();
      return inWords([cell.values[0]?.[0], cell.formulas[0]?.[0]]);
    },
  },
  {
    naam: 'Een blok van 5.000 rijen en 28 kolommen gaat heen en terug',
    verwacht: '5000 28 "tekst 52" 139998',
    doe: async ({ context, sheet }) => {
      const range = sheet.getRangeByIndexes(0, 0, 5000, 28);
      range.values = cells(5000, 28);
      await context.sync();
      range.load('values');
      await context.sync();
      const { values } = range;
      return inWords([values.length, values[0]?.length, values.at(-1)?.[0], values.at(-1)?.[26]]);
    },
  },
  {
    naam: 'De telling van dagen is te zien aan DATUM(2000;1;1)',
    verwacht: null,
    doe: async ({ context }) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load('value');
      await context.sync();
      return inWords([day.value]);
    },
  },
];
