import type { Page } from 'playwright-core';
import { accessible } from './axe';
import { open, serve, type Opened, type Served } from './served';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** The workbook of the workbench, as far as these tests use it. */
interface Book {
  readonly activeSheet: { readonly name: string };
  readonly selection: { readonly top: number; readonly rows: number };
  find(name: string): { get(row: number, column: number): unknown; edit(row: number, column: number, value: unknown): void };
  select(sheet: unknown, rect: object): void;
}

/** Selects the cell in column A of a row, as a click in the grid does; gives nothing else away. */
const stand = (page: Page, sheet: string, rij: number): Promise<void> =>
  page.evaluate(
    ([name, row]) => {
      const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
      book.select(book.find(name as string), { top: (row as number) - 1, left: 0, rows: 1, columns: 1 });
    },
    [sheet, rij],
  );

/** The cells of a row of sheet Arrangementen. */
const cellsOf = (page: Page, rij: number): Promise<unknown[]> =>
  page.evaluate((row) => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    const sheet = book.find('Arrangementen');
    return Array.from({ length: 22 }, (_, column) => sheet.get(row - 1, column));
  }, rij);

const firstEmpty = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    const sheet = book.find('Arrangementen');
    let row = 0;
    while (String(sheet.get(row, 0) ?? '') !== '') row += 1;
    return row + 1;
  });

/** A postcode (1234AB) in an own wijk, as the Wijkindeling of the workbench has it. */
const ownPostcode = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    const sheet = book.find('Wijkindeling');
    const cells = Array.from({ length: 200 }, (_, row) => [0, 1, 2].map((column) => String(sheet.get(row, column) ?? ''))).flat();
    return cells.find((cell) => /^\d{4}[A-Z]{2}$/u.test(cell)) ?? `${cells.find((cell) => /^\d{4}$/u.test(cell)) ?? ''}AB`;
  });

/** Goes on with Tab until the control with this name has the focus. */
async function tabTo({ page, pane }: Opened, role: 'radio' | 'checkbox' | 'textbox' | 'button', name: RegExp | string): Promise<void> {
  const wanted = pane.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('a coordinator comes from an empty row to an arrangement with its cost, with the keyboard alone, and takes it back', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  const rij = await firstEmpty(page);
  await stand(page, 'Arrangementen', rij);
  await pane.getByRole('button', { name: 'Arrangement', exact: true }).click();
  await pane.getByText('Nieuw arrangement').waitFor();
  await pane.getByText('Kies het type.').waitFor();

  // Seven interactions: a choice, a mark, two dates, a client, a postcode, and the button.
  await tabTo(opened, 'radio', 'Ondersteunend');
  await page.keyboard.press('Space');
  await tabTo(opened, 'checkbox', 'Huishouden');
  await page.keyboard.press('Space');
  await tabTo(opened, 'textbox', 'Begindatum');
  await page.keyboard.type('1-7-2026');
  await tabTo(opened, 'textbox', 'Einddatum');
  await page.keyboard.type('30-6-2027');
  await pane.getByText('€ 795,00 in kwartaal 3').waitFor();
  await tabTo(opened, 'textbox', 'Cliënt');
  await page.keyboard.type('C-NIEUW');
  await tabTo(opened, 'textbox', 'Postcode');
  await page.keyboard.type(await ownPostcode(page));
  await pane.getByText(/^Telt in /u).waitFor();
  // At once what is left of the budget of that wijk, now and with this arrangement.
  const budget = pane.getByRole('region', { name: 'Budget van de wijk' });
  await budget.getByText('Over met dit arrangement').first().waitFor();
  await tabTo(opened, 'button', 'Neem over in blad');
  await page.keyboard.press('Enter');

  await pane.getByText(`Rij ${rij} van blad Arrangementen is toegevoegd.`).waitFor();
  const written = await cellsOf(page, rij);
  expect(written).toEqual(expect.arrayContaining(['C-NIEUW', await ownPostcode(page), 'O', 'J', 'G', 46204, 46568]));
  await pane.getByText(`In rij ${rij}.`).waitFor();
  await pane.getByRole('button', { name: 'Hoe is dit berekend?' }).click();
  await pane.getByText(/In 2026, kwartaal 3: 92 dagen in 3 maanden, €\s265,00\s×\s3\s=\s€\s795,00/u).waitFor();
  expect(await accessible(opened)).toEqual([]);

  await pane.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await pane.getByText('Het is teruggezet.').waitFor();
  expect((await cellsOf(page, rij)).filter((cell) => String(cell ?? '') !== '')).toEqual([]);
  expect(await pane.locator('body').evaluate(() => document.activeElement === document.body)).toBe(false);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('another client on a row is asked about, and so is an arrangement that stands there already', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  const rij = await firstEmpty(page);
  const written = await cellsOf(page, 3);
  const [client, toewijzing] = written.map(String);
  await stand(page, 'Arrangementen', 3);
  await pane.getByRole('button', { name: 'Arrangement', exact: true }).click();
  await pane.getByText('Rij 3 van blad Arrangementen').waitFor();
  const over = pane.getByRole('button', { name: 'Neem over in blad' });
  const named = pane.getByRole('textbox', { name: 'Cliënt' });
  await named.fill('C-ANDER');
  await over.press('Enter');
  const asked = pane.getByRole('group', { name: 'Rij 3 is van een andere cliënt' });
  await asked.waitFor();
  expect(await cellsOf(page, 3)).toEqual(written);
  expect(await accessible(opened)).toEqual([]);
  await asked.getByRole('button', { name: 'Nieuw arrangement voor deze cliënt' }).press('Enter');
  // Nothing of the one client comes along to the other, who is new: first where he lives.
  await pane.getByText(/^Deze cliënt staat niet op blad Voorzieningen\./u).waitFor();
  expect(await firstEmpty(page)).toBe(rij);
  await page.keyboard.type(await ownPostcode(page));
  await over.press('Enter');
  await pane.getByText(`Rij ${rij} van blad Arrangementen is toegevoegd.`).waitFor();
  expect(await cellsOf(page, 3)).toEqual(written);
  expect((await cellsOf(page, rij)).slice(0, 3)).toEqual(['C-ANDER', '', await ownPostcode(page)]);

  await pane.getByRole('button', { name: 'Nieuw arrangement' }).first().click();
  await pane.getByText('Kies het type.').waitFor();
  await pane.getByRole('radio', { name: 'Ondersteunend' }).click();
  await pane.getByRole('checkbox', { name: 'Huishouden' }).click();
  await pane.getByRole('textbox', { name: 'Begindatum' }).fill('1-7-2026');
  await pane.getByRole('textbox', { name: 'Einddatum' }).fill('31-5-2027');
  await named.fill(client ?? '');
  await pane.getByRole('textbox', { name: 'Toewijzingnummer' }).fill(toewijzing ?? '');
  await over.press('Enter');
  await pane.getByRole('group', { name: 'Dit arrangement staat er al' }).waitFor();
  await pane.getByRole('button', { name: 'Rij 3 bijwerken' }).press('Enter');
  await pane.getByText('Rij 3 van blad Arrangementen is bijgewerkt.').waitFor();
  expect(await firstEmpty(page)).toBe(rij + 1);
  expect((await cellsOf(page, 3)).slice(0, 2).map(String)).toEqual([client, toewijzing]);
  expect(await cellsOf(page, 3)).toContain(46538);
  expect(await over.evaluate((element) => element === document.activeElement)).toBe(true);

  // A typing error in the client of a row is mended in that row.
  await named.fill('C-BETER');
  await over.press('Enter');
  await pane.getByRole('button', { name: 'Cliënt in rij 3 verbeteren' }).press('Enter');
  await page.waitForFunction(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    return book.find('Arrangementen').get(2, 0) === 'C-BETER';
  });
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('the row one stands in is shown, with its household; conflicts in the tariffs are shown, and a scenario stands beside the present', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  await stand(page, 'Arrangementen', 3);
  await pane.getByRole('button', { name: 'Arrangement', exact: true }).click();
  await pane.getByText('Rij 3 van blad Arrangementen').waitFor();
  await stand(page, 'Arrangementen', 5);
  await pane.getByText('Rij 5 van blad Arrangementen').waitFor();
  await pane.getByRole('button', { name: 'Vergelijk met een ander' }).click();
  await pane.getByRole('radio', { name: 'Zeer intensief' }).click();
  await pane.getByRole('table', { name: 'Naast elkaar' }).getByRole('row', { name: /Tot het einde/u }).waitFor();
  // Another row ends the comparison: what was kept of one client is never written on the row of another.
  const eight = await cellsOf(page, 8);
  await stand(page, 'Arrangementen', 8);
  await pane.getByText('U staat nu in rij 8.', { exact: false }).waitFor();
  await pane.getByRole('button', { name: 'Rij 8 tonen' }).click();
  await pane.getByText('Het vergelijken is gestopt, want dit is een andere rij.').waitFor();
  expect(await pane.getByRole('button', { name: 'Wissel' }).count()).toBe(0);
  await pane.getByRole('button', { name: 'Vergelijk met een ander' }).click();
  await pane.getByRole('radio', { name: 'Zeer intensief' }).click();
  await pane.getByRole('button', { name: 'Wissel' }).click();
  await pane.getByRole('button', { name: 'Wissel' }).click();
  await pane.getByRole('button', { name: 'Neem over in blad' }).click();
  await pane.getByText('Rij 8 van blad Arrangementen is bijgewerkt.').waitFor();
  expect((await cellsOf(page, 8)).slice(0, 2)).toEqual(eight.slice(0, 2));
  await stand(page, 'Arrangementen', 5);
  await pane.getByText('Rij 5 van blad Arrangementen').waitFor();
  expect(await pane.getByText('Rij 8 van blad Arrangementen is bijgewerkt.').count()).toBe(0);
  await pane.getByRole('button', { name: 'Huishouden' }).click();
  await pane.getByText(/Samen/u).waitFor();
  expect(await accessible(opened)).toEqual([]);

  await page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    book.find('Tarievenblad').edit(4, 4, 1);
  });
  await pane.getByRole('button', { name: 'Tarieven' }).click();
  await pane.getByRole('button', { name: 'Rijen 4 en 5 tonen' }).click();
  await page.waitForFunction(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    return book.activeSheet.name === 'Tarievenblad' && book.selection.top === 3 && book.selection.rows === 2;
  });
  expect(await accessible(opened)).toEqual([]);

  const share = pane.getByRole('textbox', { name: 'Percentage erbij' });
  const copyThem = pane.getByRole('button', { name: 'Neem tarieven over' });
  const priceLines = () =>
    page.evaluate(() => (window as unknown as { workbench: { book: Book } }).workbench.book.find('Tarievenblad').get(40, 0));
  const before = await priceLines();
  await share.fill('-100');
  await copyThem.press('Enter');
  const doubted = pane.getByRole('group', { name: 'Klopt dit?' });
  await doubted.getByText(/Een verandering van -100% is ongewoon\..*wordt €\s0,00\./u).waitFor();
  expect(await priceLines()).toBe(before);
  expect(await accessible(opened)).toEqual([]);
  await share.fill('3,5');
  await pane.getByText(/^Bijvoorbeeld rij \d+ \(O·1-2·G\): €\s265,00 wordt €\s274,28\.$/u).waitFor();
  expect(await doubted.count()).toBe(0);
  await copyThem.press('Enter');
  await pane.getByText(/tarieven zijn overgenomen/u).waitFor();
  expect(await pane.getByText(/Er valt niets over te nemen/u).count()).toBe(0);
  expect(await copyThem.getAttribute('aria-disabled')).toBe('true');
  await share.fill('3,5');
  await pane.getByText(/Er valt niets over te nemen\. Wilt u andere bedragen\?/u).waitFor();
  await pane.getByRole('button', { name: 'Ongedaan maken' }).click();
  await pane.getByText('Het is teruggezet.').waitFor();

  await pane.getByRole('button', { name: 'Scenario' }).click();
  await pane.getByRole('textbox', { name: 'Van + naar gemiddeld' }).fill('200');
  await pane.getByText('De getallen hierboven kloppen nog niet.').waitFor();
  await pane.getByRole('textbox', { name: 'Van + naar gemiddeld' }).fill('');
  await pane.getByRole('textbox', { name: 'Alle tarieven' }).fill('4,5');
  await pane.getByRole('textbox', { name: 'Extra arrangementen' }).fill('1.000.001');
  await pane.getByText('Schrijf een heel getal van 0 tot 1.000.000.').waitFor();
  await pane.getByRole('textbox', { name: 'Extra arrangementen' }).fill('12');
  await pane.getByRole('button', { name: 'Wijkbudget maken' }).click();
  await page.getByRole('tab', { name: 'Wijkbudget' }).click();
  const heading = await page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    const sheet = book.find('Wijkbudget');
    return Array.from({ length: 120 }, (_, row) => String(sheet.get(row, 0) ?? '')).filter((text) => text.startsWith('Scenario: tarieven'));
  });
  expect(heading).toEqual(['Scenario: tarieven +4,5%, 12 arrangementen erbij']);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('each resultaatgebied is asked for its type, a tie is for the user, and lighter cirkels come first; both sides of conflicting tarieven are selected from the findings', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  await pane.getByRole('button', { name: 'Arrangement', exact: true }).click();
  await pane.getByRole('radio', { name: 'Verschilt per resultaatgebied' }).click();
  for (const name of ['Administratie en financiën', 'Huishouden', 'Zelfzorg en gezondheid']) await pane.getByRole('checkbox', { name }).click();
  await pane.getByRole('textbox', { name: 'Begindatum' }).fill('2026-07-01');
  await pane.getByRole('textbox', { name: 'Einddatum' }).fill('30-6-27');
  const ofHuishouden = pane.getByRole('radiogroup', { name: 'Type voor Huishouden' });
  await ofHuishouden.getByRole('radio', { name: 'Activerend' }).click();
  await pane.getByText('Kies het type voor Administratie en financiën en Zelfzorg en gezondheid.').waitFor();
  await pane.getByText('Nog geen bedrag').waitFor();
  await pane.getByRole('heading', { name: 'Eerst dichter bij huis' }).waitFor();
  await pane.getByText('Maatje voor de post (verzonnen)').waitFor();
  await pane.getByRole('radiogroup', { name: 'Type voor Administratie en financiën' }).getByRole('radio', { name: 'Ondersteunend' }).click();
  await pane.getByRole('checkbox', { name: 'Zelfzorg en gezondheid' }).click();
  await pane.getByText('Ondersteunend en activerend komen even vaak voor. Kies zelf het type.').waitFor();
  await pane.getByText('Nog geen bedrag').waitFor();
  await ofHuishouden.getByRole('radio', { name: 'Ondersteunend' }).click();
  await pane.getByText('€ 795,00 in kwartaal 3').waitFor();
  await pane.getByRole('textbox', { name: 'Einddatum' }).fill('31-6-27');
  await pane.getByText('De einddatum is niet te lezen.', { exact: true }).waitFor();
  await pane.getByText('Nog geen bedrag').waitFor();
  expect(await accessible(opened)).toEqual([]);

  await page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    // O·1-2·+ becomes a second line O·1-2·G over the same days.
    book.find('Tarievenblad').edit(3, 2, 'G');
  });
  await pane.getByRole('button', { name: 'Controle', exact: true }).click();
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await pane.getByRole('button', { name: /T01/u }).click();
  await pane.getByRole('list', { name: /Tarieven overlappen/u }).getByRole('button').first().click();
  await page.waitForFunction(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    return book.activeSheet.name === 'Tarievenblad' && book.selection.top === 2 && book.selection.rows === 2;
  });
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
