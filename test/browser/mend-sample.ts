import type { Opened } from './served';

type Cell = string | number | boolean;

/** A fault in the sheet: where it stands and the row it is in, by the header of each column. */
interface Fault {
  readonly sheet: string;
  readonly kolom: string;
  readonly row: Readonly<Record<string, Cell>>;
  readonly above: Readonly<Record<string, Cell>>;
}

/** The sheet and the cell that are in view, read from the page. */
async function faultInView({ page }: Opened): Promise<Fault> {
  const address = await page.getByLabel('Geselecteerde cel').innerText();
  const sheet = await page.getByRole('tab', { selected: true }).innerText();
  return page.evaluate(
    ({ sheet, address }) => {
      interface Sheet {
        readonly cells: { rows(): readonly (readonly (Cell | undefined)[])[] };
      }
      const { book } = (window as unknown as { workbench: { book: { find(name: string): Sheet } } }).workbench;
      const cells = book.find(sheet).cells.rows();
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
      const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const header = cells.find((row) => row?.includes('client_id')) ?? [];
      const rowAt = (row: number) => Object.fromEntries(header.map((name, place) => [String(name), cells[row]?.[place] ?? '']));
      return { sheet, kolom: String(header[column]), row: rowAt(Number(digits) - 1), above: rowAt(Number(digits) - 2) };
    },
    { sheet, address },
  );
}

const dutch = (serial: number): string => {
  const [year = '', month = '', day = ''] = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
};

/** What a user who knows the client enters there. */
function meant({ kolom, row, above }: Fault): string {
  if (kolom === 'type') return 'O';
  if (kolom === 'leveringsvorm') return 'ZIN';
  if (kolom === 'postcode') return String(above.postcode);
  if (kolom === 'geboortedatum') return dutch(Number(above.geboortedatum));
  if (kolom === 'geslacht') return String(above.geslacht);
  if (kolom === 'einddatum') return row.type === undefined ? '31-12-2026' : dutch(Number(row.begindatum) + 300);
  if (kolom === 'begindatum') return '01-07-2026';
  if (kolom === 'volume') return '1';
  throw new Error(`Nobody knows what belongs in ${kolom}`);
}

/** The cell of the row in which the value goes, and that value: most faults are mended where they stand. */
export async function answerInView(opened: Opened): Promise<string> {
  return meant(await faultInView(opened));
}
