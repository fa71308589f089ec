/** @jest-environment jsdom */
import './browser-globals';
import { existsSync, readFileSync } from 'node:fs';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../src/taskpane/App';
import { arriving } from '../../src/taskpane/parts/arriving';
import { noticeOf } from '../../src/taskpane/faults';
import { choicesIn, keepChoices } from '../../src/taskpane/choices';
import { initialState } from '../../src/taskpane/state';
import { memoryWorkbook, type Workbook } from '../../src/workbook';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

configure({ asyncUtilTimeout: 40_000 });
beforeEach(() => jest.spyOn(document, 'hasFocus').mockReturnValue(true));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp): Promise<void> => {
  const found = await screen.findByRole('button', { name });
  await act(async () => {
    found.focus();
    fireEvent.click(found);
  });
};
const title = () => screen.getByRole('heading', { level: 1 });

type Extra = Partial<Pick<Parameters<typeof App>[0], 'browse'>>;
async function openPane(workbook: Workbook, extra: Extra = {}) {
  render(<App workbook={workbook} now={now} version="0.1.0" {...extra} />);
  await screen.findByRole('heading', { level: 1 });
}
const withFaults = () => deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(6, 3) } });

describe('help', () => {
  test('a finding leads to the help of its control, and the way back leads to that finding', async () => {
    await openPane(withFaults());
    await press('Controleren');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Deze levering/));
    await screen.findAllByRole('listitem');
    await press(/D01 2$/);
    // The first group is open already, or this press closed it: open it for certain.
    if (button(/D01 2$/).getAttribute('aria-expanded') === 'false') await press(/D01 2$/);
    const group = button(/D01 2$/);
    for (const fold of screen.getAllByRole('button', { name: 'Waarom telt dit?' })) if (fold.getAttribute('aria-expanded') === 'false') await act(async () => fireEvent.click(fold));
    expect(group.getAttribute('aria-expanded')).toBe('true');
    await press('Uitleg en voorbeelden bij D01');
    await screen.findByRole('searchbox', { name: 'Zoek in de hulp' });
    expect(title().textContent).toBe('Hulp');
    expect(document.activeElement).toBe(title());
    expect(screen.getByText('1 onderwerp gevonden.')).toBeTruthy();
    expect(screen.getByText('begindatum 02-09-2026, einddatum 01-09-2026', { exact: false })).toBeTruthy();
    expect(screen.getByText('De begindatum (02-09-2026) ligt na de einddatum (01-09-2026).')).toBeTruthy();
    await press('Terug naar Controle');
    expect(title().textContent).toBe('Uitkomst van de controle');
    expect(button(/D01 2$/).getAttribute('aria-expanded')).toBe('true');
  });

  test('words are looked for in everything, and what is nowhere says what to do', async () => {
    await openPane(withFaults());
    await press('Hulp');
    const box = await screen.findByRole('searchbox', { name: 'Zoek in de hulp' });
    fireEvent.change(box, { target: { value: 'wijkbudget' } });
    await press('Blad Wijkbudget');
    expect(screen.getByText('Waarvoor wel.')).toBeTruthy();
    expect(screen.getByText('Waarvoor niet.')).toBeTruthy();
    fireEvent.change(box, { target: { value: 'gebiedscode' } });
    await press('Blad Voorzieningen van het leverformaat');
    expect(screen.getAllByText(/^Verplicht: /).length).toBeGreaterThan(10);
    fireEvent.change(box, { target: { value: 'qqqq' } });
    expect(await screen.findByText('0 onderwerpen gevonden.')).toBeTruthy();
    expect(screen.getByText(/^Probeer een ander woord/)).toBeTruthy();
  });

  test('each page explains itself when asked, and not before', async () => {
    await openPane(withFaults());
    await press('Instellingen');
    const ask = button('Uitleg bij deze pagina');
    expect(ask.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Goed om te weten.')).toBeNull();
    await press('Uitleg bij deze pagina');
    expect(await screen.findByText('Hier kiest u hoe Waaier indeelt, telt en meekijkt.')).toBeTruthy();
    expect(ask.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(ask);
  });

  test('about: what happened with the data in two sentences, guides that exist, and this version with its changes', async () => {
    const opened: string[] = [];
    await openPane(withFaults(), { browse: (address) => opened.push(address) > 0 });
    await press('Hulp');
    await press('Over Waaier');
    const about = (await screen.findByRole('heading', { name: 'Wat is er met mijn gegevens gebeurd?' })).parentElement;
    expect(about?.querySelector('p')?.textContent?.match(/[.](?:\s|$)/gu)).toHaveLength(2);
    const links = within(screen.getByRole('region', { name: 'Handleidingen' })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['Waaier gebruiken', 'Installeren en beheren', 'Informatieblad voor de DPIA']);
    for (const link of links) {
      const address = link.getAttribute('href') ?? '';
      expect(existsSync(address.replace(/[.]html$/u, '.md'))).toBe(true);
      fireEvent.click(link);
    }
    expect(opened).toEqual(['docs/gebruikers.html', 'docs/beheerder.html', 'docs/dpia.html']);
    const [, heading = ''] = /^## (0\.1\.0 .*)$/mu.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect(screen.getByRole('heading', { name: 'Versie 0.1.0' })).toBeTruthy();
    await press(heading);
    expect(screen.getByText('Eerste versie: de hele gang van levering tot bladen per wijk.')).toBeTruthy();
    expect(screen.getAllByText('verwerk').every(({ tagName }) => tagName === 'CODE')).toBe(true);
  });
});

describe('a part that cannot be loaded', () => {
  test('says so, and is there when it can be loaded after all', async () => {
    let tries = 0;
    const Part = arriving<{ readonly naam: string }>(async () => {
      tries++;
      if (tries === 1) throw new Error('Loading chunk 7 failed');
      return { default: ({ naam }) => <p>Hier is {naam}.</p> };
    });
    render(<Part naam="het" />);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Dit deel van Waaier kon niet worden geladen\./);
    expect(document.body.textContent).not.toMatch(/chunk/iu);
    await press('Opnieuw proberen');
    expect(await screen.findByText('Hier is het.')).toBeTruthy();
    cleanup();
    render(<Part naam="het weer" />);
    expect(screen.getByText('Hier is het weer.')).toBeTruthy();
    expect(tries).toBe(2);
  });

  test('within a task it is a message too', () => {
    const error = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });
    expect(noticeOf(error)).toMatchObject({ tone: 'fout', title: 'Een deel van Waaier kon niet worden geladen.' });
    expect(noticeOf(new Error('x')).title).toBe('Dit lukte niet.');
  });
});

describe('the first run', () => {
  test('is offered once: skipped, it stays away, also when the pane is opened again', async () => {
    const workbook = withFaults();
    await openPane(workbook);
    expect(screen.getByRole('heading', { name: 'Nieuw met Waaier?' })).toBeTruthy();
    expect(await workbook.setting('taakvenster')).toBeNull();
    await press('Overslaan');
    expect(screen.queryByRole('heading', { name: 'Nieuw met Waaier?' })).toBeNull();
    expect(document.activeElement).toBe(title());
    await waitFor(async () => expect((await choicesIn(workbook)).kennismaking).toBe(false));
    cleanup();
    await openPane(workbook);
    expect(screen.queryByRole('heading', { name: 'Nieuw met Waaier?' })).toBeNull();
  });

  test('is not offered to who has begun', async () => {
    await openPane(withFaults());
    await press('Controleren');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Deze levering/));
    await press('Naar het begin');
    expect(screen.queryByRole('button', { name: 'Kennismaken' })).toBeNull();
  });

  test('a workbook with a delivery is never offered to hold the sample', async () => {
    await openPane(withFaults());
    await press('Kennismaken');
    expect(await screen.findByRole('button', { name: 'Voorbeeld in een nieuwe werkmap' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Voorbeeld in deze lege werkmap' })).toBeNull();
  });

  test('an empty workbook takes the sample when asked; then the steps are there, and tell which are done', async () => {
    const workbook = memoryWorkbook();
    await openPane(workbook);
    await press('Kennismaken');
    await press('Voorbeeld in deze lege werkmap');
    await screen.findByText(/U werkt nu in de verzonnen levering/);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Levering', 'Voorzieningen', 'Historie']));
    expect(screen.getAllByRole('button', { name: /^Naar (?:Controle|Herstellen|Bladen|Arrangement)$/ })).toHaveLength(4);
    expect(screen.queryByText('Gedaan:')).toBeNull();
    await press('Naar Controle');
    await press('Controleren');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/niet worden aangeleverd/));
    await press('Naar het begin');
    expect(screen.getByRole('heading', { name: 'Dit is een verzonnen levering' })).toBeTruthy();
    await press('Kennismaken');
    expect(screen.getAllByText('Gedaan:')).toHaveLength(1);
    await press('Klaar');
    expect(screen.queryByRole('heading', { name: 'Dit is een verzonnen levering' })).toBeNull();
  });

  test('choices of before it existed offer it, and it is kept with the others', async () => {
    const workbook = memoryWorkbook();
    await workbook.setSetting('taakvenster', '{"markeren":false}');
    expect(await choicesIn(workbook)).toMatchObject({ markeren: false, kennismaking: true });
    await keepChoices(workbook, { ...initialState.choices, kennismaking: false });
    expect((await choicesIn(workbook)).kennismaking).toBe(false);
  });
});
