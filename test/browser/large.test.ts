import { open, serve, type Opened, type Served } from './served';

/** As a large city has; `WAAIER_ROWS=1048574` tries what Excel holds at most. */
const ROWS = Number(process.env.WAAIER_ROWS ?? 100_000);

jest.setTimeout(600_000);
const PATIENT = { timeout: 120_000 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

interface Sheet {
  put(row: number, column: number, value: unknown): void;
  get(row: number, column: number): unknown;
  used(): { readonly rows: number; readonly columns: number } | undefined;
}

/** Makes the sample large: its rows again and again, each of another client and toewijzing. */
async function enlarge({ page }: Opened): Promise<void> {
  await page.evaluate((rows) => {
    const { book } = (window as unknown as { workbench: { book: { find(name: string): Sheet } } }).workbench;
    const sheet = book.find('Voorzieningen');
    const { rows: own, columns } = sheet.used() ?? { rows: 1, columns: 1 };
    const header = Array.from({ length: columns }, (_, column) => sheet.get(0, column));
    const client = header.indexOf('client_id');
    const number = header.indexOf('toewijzingnummer');
    for (let row = own; row <= rows; row++) {
      const like = 1 + ((row - 1) % (own - 1));
      for (let column = 0; column < columns; column++) {
        const value = sheet.get(like, column);
        if (column === client) sheet.put(row, column, `C-${row >> 1}`);
        else if (column === number) sheet.put(row, column, 1_000_000 + row);
        else if (value !== null && value !== '') sheet.put(row, column, value);
      }
    }
  }, ROWS);
}

/**
 * Counts the frames that are drawn while the pane says that it reads, and presses Annuleren as soon as it says that it
 * checks: that is over too soon to be seen from outside.
 */
async function watchTheBar({ page }: Opened): Promise<() => Promise<number>> {
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  await pane?.evaluate(() => {
    const drawn = { reading: 0 };
    Object.assign(window, { drawn });
    const look = (): void => {
      const said = document.querySelector('[role=progressbar]')?.parentElement?.textContent ?? '';
      if (said.startsWith('Lezen…')) drawn.reading++;
      if (!said.startsWith('Controleren…')) return void requestAnimationFrame(look);
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Annuleren')?.click();
    };
    look();
  });
  return async () => (await pane?.evaluate(() => (window as unknown as { drawn: { reading: number } }).drawn.reading)) ?? 0;
}

const verdict = ({ pane }: Opened) => pane.getByRole('status').filter({ hasText: /levering kan/u });

test(`with ${ROWS} rows the pane can be used while it works, and what is stopped leaves nothing behind`, async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  await enlarge(opened);
  const tabs = await page.getByRole('tab').allInnerTexts();
  const framesOfReading = await watchTheBar(opened);

  await pane.getByRole('button', { name: 'Controleren' }).click();
  await pane.getByText('De controle is gestopt.').waitFor(PATIENT);
  expect(await verdict(opened).count()).toBe(0);

  // The page was drawn while Excel handed over the cells, not only when it had.
  const frames = await framesOfReading();
  expect(frames).toBeGreaterThan(3);

  // While it is at work someone looks at another page and types there.
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await pane.getByRole('button', { name: 'Annuleren' }).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Hulp' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Hulp' }).waitFor(PATIENT);
  await pane.getByRole('searchbox', { name: 'Zoek in de hulp' }).fill('postcode');
  await pane.getByRole('button', { name: 'Controle', exact: true }).click();
  await verdict(opened).waitFor(PATIENT);
  // Marking goes on beside the verdict, one long task at a time.
  await pane.getByRole('button', { name: 'Markeringen wissen' }).waitFor(PATIENT);

  await pane.getByRole('button', { name: 'Bladen maken' }).first().click();
  await pane.getByRole('button', { name: 'Annuleren' }).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Annuleren' }).click();
  await pane.getByText('Het maken van de bladen is gestopt.').waitFor(PATIENT);
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(tabs);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
