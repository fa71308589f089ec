import { cells, inWords, ofCode, type Proef } from './proef';

/** Where Excel stops, and what it says then. */
export const grenzen: readonly Proef[] = [
  {
    naam: 'Een verzoek van meer dan 5 MB',
    verwacht: null,
    doe: ({ context, sheet }) =>
      ofCode(async () => {
        sheet.getRangeByIndexes(0, 0, 30_000, 20).values = cells(30_000, 20);
        await context.sync();
        return 'gaat door';
      }),
  },
  {
    naam: 'Meer dan vijf miljoen cellen lezen',
    verwacht: null,
    doe: ({ context, sheet }) =>
      ofCode(async () => {
        const range = sheet.getRange('A1:AX100001').load('values');
        await context.sync();
        return range.values === null ? 'geen waarden' : 'waarden';
      }),
  },
  {
    naam: 'Een lijst adressen van bijna 8.000 tekens',
    verwacht: 'gaat door',
    doe: ({ context, sheet }) =>
      ofCode(async () => {
        sheet.getRanges(addresses(7_900)).load('areaCount');
        await context.sync();
        return 'gaat door';
      }),
  },
  {
    naam: 'Een lijst adressen van 9.000 tekens',
    verwacht: null,
    doe: ({ context, sheet }) =>
      ofCode(async () => {
        sheet.getRanges(addresses(9_000)).load('areaCount');
        await context.sync();
        return 'gaat door';
      }),
  },
  ...['History', 'a/b', 'x'.repeat(32), "'aap"].map(
    (name): Proef => ({
      naam: `De bladnaam ${name.length > 20 ? 'van 32 tekens' : name} wordt geweigerd`,
      verwacht: null,
      doe: ({ context }) =>
        ofCode(async () => {
          const sheet = context.workbook.worksheets.add(name);
          await context.sync();
          sheet.delete();
          await context.sync();
          return 'mag';
        }),
    }),
  ),
  {
    naam: 'Een beveiligd blad weigert schrijven',
    verwacht: 'AccessDenied',
    doe: async ({ context, sheet }) => {
      sheet.protection.protect();
      await context.sync();
      const seen = await ofCode(async () => {
        sheet.getRange('A1').values = [['x']];
        await context.sync();
        return 'mag';
      });
      sheet.protection.unprotect();
      await context.sync();
      return seen;
    },
  },
  {
    naam: 'Een blad dat er niet is, is een leeg voorwerp',
    verwacht: 'true',
    doe: async ({ context }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('er is geen blad met deze naam').load('id');
      await context.sync();
      return inWords([sheet.isNullObject]);
    },
  },
];

/** Addresses of single cells with commas between, together just under so many characters. */
function addresses(length: number): string {
  const list: string[] = [];
  for (let row = 1, size = 0; ; row += 2) {
    const cell = `B${row}`;
    size += cell.length + 1;
    if (size > length) return list.join(',');
    list.push(cell);
  }
}
