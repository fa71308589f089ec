import { bronVan, confirm, confirmationsXml, CONFIRMATIONS_NAMESPACE, koppelingTekst, koppelingVan, metKolom, metWaarde, type Koppeling } from '../../src/domain';
import { initialState, next, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import { memoryWorkbook, openFile, Refusal, writeDataFile, type MemoryWorkbook } from '../../src/workbook';
import { bericht, gekoppeld } from '../berichten/gekoppeld';
import { uitdraai } from '../domain/koppelen/uitdraai';
import { deliveryInMemory, now } from './delivery-in-memory';

const { choices } = initialState;
const MOVED = [12, 3, 1, 0, 2, 11, 10, 9, 8, 7, 6, 5, 4];

function paneOn(workbook: MemoryWorkbook, openCopy?: (bytes: Uint8Array) => Promise<boolean>) {
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook, now, version: '0.1.0', openCopy }, (event) => events.push(event));
  return { workbook, tasks, events, state: () => events.reduce(next, initialState) };
}

const file = (name: string, content: string | Uint8Array) => new File([content as Uint8Array<ArrayBuffer>], name);
const names = async (workbook: MemoryWorkbook) => (await workbook.sheets()).map(({ name }) => name);
const rowsOf = async (workbook: MemoryWorkbook, sheet: string) => (await workbook.read((name) => name === sheet)).sheets[0]?.rows ?? [];
const empty = (): MemoryWorkbook => memoryWorkbook({ sheets: [{ name: 'Blad1', top: 0, left: 0, rows: [['x']] }] });

/** What a user who knows the export chooses. */
const whole = (koppeling: Koppeling): Koppeling =>
  metWaarde(metWaarde(metKolom(koppeling, 'kosten', 'bedrag in kwartaal'), 'wet', 'Jeugd', 'JW'), 'leveringsvorm', 'zorg in natura', 'ZIN');

describe('coupling', () => {
  const csv = (order?: readonly number[]): string =>
    uitdraai(order).rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n');

  test('an export becomes a sheet, and next quarter the same coupling does it again with its columns moved', async () => {
    const first = paneOn(memoryWorkbook({ sheets: [uitdraai()] }));
    await first.tasks.findSources();
    expect(first.state().koppelen.bladen).toEqual(['Export']);
    await first.tasks.chooseSheet('Export', 'Voorzieningen');
    expect(first.state().koppelen).toMatchObject({ bron: { aantal: 3, kopRij: 4 }, nodig: ['kosten'], kwijt: null });
    const { koppeling } = first.state().koppelen;
    if (koppeling === null) throw new Error('the source was read');
    first.tasks.couple(whole(koppeling));
    expect(first.state().koppelen.beeld).toMatchObject({ ontbreekt: [], ongebruikt: ['leverancier'] });
    const before = await rowsOf(first.workbook, 'Export');
    await first.tasks.placeCoupled(whole(koppeling), 'Voorzieningen', 'erbij', choices);
    expect(first.state().koppelen.geplaatst).toMatchObject({ names: ['Voorzieningen'], regels: 3 });
    expect(await rowsOf(first.workbook, 'Export')).toEqual(before);
    const made = await rowsOf(first.workbook, 'Voorzieningen');

    // Another workbook, by the file that was saved; and as a .csv beside it.
    const later = paneOn(empty());
    await later.tasks.chooseFile(file('k4.csv', csv(MOVED)), 'Voorzieningen');
    await later.tasks.loadCoupling(file('koppeling.json', koppelingTekst(whole(koppeling))), 'Voorzieningen');
    await later.tasks.loadCoupling(file('ander.json', koppelingTekst({ ...whole(koppeling), blad: 'Historie' })), 'Voorzieningen');
    expect(later.state().notice).toMatchObject({ tone: 'fout', title: 'ander.json is voor blad Historie.' });
    expect(later.state().koppelen).toMatchObject({ kwijt: [], beeld: { ontbreekt: [] } });
    await later.tasks.placeCoupled(later.state().koppelen.koppeling ?? koppeling, 'Voorzieningen', 'erbij', choices);
    const text = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(String));
    expect(text(await rowsOf(later.workbook, 'Voorzieningen'))).toEqual(text(made));

    // The same workbook remembers it, and says which header has gone.
    await later.tasks.chooseFile(file('k1.csv', csv(MOVED).replace('bedrag in kwartaal', 'totaalbedrag')), 'Voorzieningen');
    expect(later.state().koppelen).toMatchObject({ kwijt: ['kosten'], nodig: ['kosten'] });
    const events = JSON.stringify(later.events);
    for (const bsn of ['999900018', '999900031', '999900043']) expect(events).not.toContain(bsn);
  });

  test('what cannot be a source is refused in Dutch, and nothing of a sheet that is in the way is lost without a choice', async () => {
    const own = paneOn(deliveryInMemory());
    for (const [name, content] of [['leeg.csv', ''], ['kaal.csv', '1;2\n3;4'], ['kop.csv', 'wet;kosten\n'], ['stuk.xlsx', 'PK geen zip'], ['half.csv', 'wet;x\n"open;1\n']] as const) {
      await own.tasks.chooseFile(file(name, content), 'Voorzieningen');
      expect([name, own.state().koppelen.bron]).toEqual([name, null]);
      expect(own.state().notice).toMatchObject({ tone: 'fout', title: `${name} kan niet worden gekoppeld.` });
    }
    const before = await rowsOf(own.workbook, 'Voorzieningen');
    await own.tasks.chooseFile(file('goed.csv', csv()), 'Voorzieningen');
    const { koppeling } = own.state().koppelen;
    if (koppeling === null) throw new Error('the source was read');
    await own.tasks.placeCoupled(koppeling, 'Voorzieningen', 'nieuw', choices);
    expect(own.state().koppelen.geplaatst).toMatchObject({ names: null, nieuw: { name: 'voorzieningen.xlsx', opened: false } });
    expect(await rowsOf(own.workbook, 'Voorzieningen')).toEqual(before);
    await own.tasks.placeCoupled(koppeling, 'Voorzieningen', 'vervangen', choices);
    expect((await rowsOf(own.workbook, 'Voorzieningen')).length).toBe(4);
    expect(await names(own.workbook)).toEqual(['Levering', 'Voorzieningen']);
  });

  test('a BSN in a column that is coupled to a list is no value to choose a code for', async () => {
    const own = paneOn(memoryWorkbook({ sheets: [uitdraai()] }));
    await own.tasks.chooseSheet('Export', 'Voorzieningen');
    own.tasks.couple(metKolom(own.state().koppelen.koppeling ?? whole(koppelingVan('') as never), 'wet', 'BSN'));
    expect(own.state().koppelen.beeld?.vragen.filter(({ kolom }) => kolom === 'wet')).toEqual([]);
    expect(JSON.stringify(own.tasks.sample(own.state().koppelen.koppeling as Koppeling))).not.toMatch(/9999000\d\d/u);
  });
});

describe('messages', () => {
  const files = () => gekoppeld().map(({ naam, xml }) => file(naam, xml));

  test('become sheets, with what is refused by name; a delivery that is there stays', async () => {
    const own = paneOn(empty());
    const old = bericht('wmo301', [], '2026-01-01', '3_1');
    await own.tasks.convert([...files(), file('oud.xml', old.xml), file('geen.xml', '<a'), file('bom.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')], '', 'erbij', choices);
    const { omgezet } = own.state().berichten;
    expect(omgezet).toMatchObject({ aantalRegels: 4, geplaatst: { names: ['Levering', 'Voorzieningen', 'Omzetting'] } });
    expect(omgezet?.geweigerd.map(({ bestand }) => bestand)).toEqual(['oud.xml', 'geen.xml', 'bom.xml']);
    expect(JSON.stringify(own.events)).not.toMatch(/9999000\d\d/u);

    await own.tasks.convert(files(), '', 'vervangen', choices);
    expect(await names(own.workbook)).toEqual(['Blad1', 'Levering', 'Voorzieningen', 'Omzetting']);

    const full = paneOn(deliveryInMemory(), () => Promise.resolve(true));
    await full.tasks.convert(files(), '2026K3', 'nieuw', choices);
    expect(full.state().berichten.omgezet?.geplaatst).toMatchObject({ names: null, nieuw: { opened: true } });
    expect(await names(full.workbook)).toEqual(['Levering', 'Voorzieningen']);
    await full.tasks.convert(files(), 'kwartaal 3', 'nieuw', choices);
    expect(full.state().berichten.omgezet).toMatchObject({ aantalRegels: 0, geplaatst: null, meldingen: [expect.stringContaining('geen kwartaal')] });
  });
});

describe('the delivery', () => {
  const rows = [
    { client_id: '999900018', toewijzingnummer: 300111429, begindatum: '01-01-2017', einddatum: '31-12-2026' },
    { client_id: '999900031', toewijzingnummer: 2, product_omschrijving: 'bel 06-12345678 van 999900043' },
  ];
  const key = { bytes: new Uint8Array(32).fill(7) };

  test('is refused, then shown what leaves with it, then made without a BSN; the workbook keeps its own', async () => {
    const opened: Uint8Array[] = [];
    const own = paneOn(deliveryInMemory({ sheets: { Voorzieningen: rows } }), (bytes) => Promise.resolve(opened.push(bytes) > 0));
    await own.workbook.add([{ name: 'Kladblok', columns: [{ header: 'wie', format: 'text', width: 9 }], rows: [['jan@gemeente.nl'], ['999900018']], tableName: null, hidden: false }]);
    await own.tasks.deliver(choices, null, false, null);
    expect(own.state().aanleveren).toMatchObject({ gemaakt: null, geweigerd: expect.stringMatching(/nog 1 fout/u) as string });
    await own.tasks.deliver(choices, key, false, null);
    expect(own.state().aanleveren.geweigerd).toMatch(/op bevestiging/u);

    await own.tasks.check(choices);
    const { checked } = own.state().controleren;
    if (checked === null) throw new Error('it was checked');
    await own.workbook.setPart(CONFIRMATIONS_NAMESPACE, confirmationsXml(confirm([], checked, checked.findings, { reden: 'bron', toelichting: '' })));
    await own.tasks.deliver(choices, key, false, null);
    const seen = own.state().aanleveren.gespeurd;
    expect(seen).toEqual([
      { blad: 'Voorzieningen', bsn: 3, email: 0, telefoon: 1, gaatMee: true },
      { blad: 'Kladblok', bsn: 1, email: 1, telefoon: 0, gaatMee: false },
    ]);
    expect([own.state().aanleveren.gemaakt, opened.length]).toEqual([null, 0]);
    await own.tasks.deliver(choices, key, false, seen);
    const { gemaakt } = own.state().aanleveren;
    expect(gemaakt).toMatchObject({ werkmap: { opened: true, name: 'aanlevering-1680-2026K3.xlsx' }, bladen: ['Levering', 'Voorzieningen'], bewijs: { name: 'leveringsbewijs-1680-2026K3.json' } });
    const copy = await openFile(opened[0] ?? new Uint8Array(), 'a.xlsx');
    if (copy instanceof Refusal) throw new Error(copy.message);
    expect(JSON.stringify((await copy.read(() => true)).sheets)).not.toMatch(/9999000\d\d|Kladblok/u);
    expect(JSON.stringify(await rowsOf(own.workbook, 'Voorzieningen'))).toContain('999900018');
    expect(JSON.parse(new TextDecoder().decode(gemaakt?.bewijs.bytes))).toMatchObject({ formaat: 'am-leveringsbewijs/1', oordeel: { fouten: 0, open: 0 } });
    own.tasks.heard({ cells: new Map([['Voorzieningen', ['A2']]]), sheets: false, replaced: false, at: performance.now() } as never).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(own.state().aanleveren).toMatchObject({ gemaakt: null, gespeurd: null });
  });
});

describe('the empty format and the comparison', () => {
  test('the format is made for a gemeente, with examples that give no finding', async () => {
    const own = paneOn(empty());
    await own.tasks.makeTemplate('0999', false, 'erbij', choices);
    expect(own.state().notice).toMatchObject({ title: 'Er is geen format gemaakt.' });
    await own.tasks.makeTemplate('0363', true, 'erbij', choices);
    expect((await names(own.workbook)).slice(0, 4)).toEqual(['Blad1', 'Uitleg', 'Levering', 'Voorzieningen']);
    await own.tasks.check(choices);
    expect(own.state().controleren.checked?.findings).toEqual([]);
  });

  test('the previous delivery is laid beside this one, on sheet Verschil; what is no delivery is refused', async () => {
    const own = paneOn(deliveryInMemory({ sheets: { Voorzieningen: [{ toewijzingnummer: 1 }, { toewijzingnummer: 2 }] } }));
    const before = (await deliveryInMemory({ sheets: { Voorzieningen: [{ toewijzingnummer: 1 }, { toewijzingnummer: 3 }] } }).read(() => true)).sheets;
    const bytes = await writeDataFile(
      before.map(({ name, rows: [header = [], ...rows] }) => ({ name, columns: header.map((title) => ({ header: String(title), format: 'number' as const, width: 9 })), rows, tableName: null, hidden: false })),
    );
    await own.tasks.compare(file('vorig.xlsx', bytes), choices);
    expect(own.state().vergelijken.vergeleken).toMatchObject({ bestand: 'vorig.xlsx', blad: 'Verschil', vergelijking: { totaal: { oud: 2, nieuw: 2, erbij: 1, eraf: 1 } } });
    expect((await rowsOf(own.workbook, 'Verschil')).at(-1)?.slice(0, 1)).toEqual(['Totaal']);
    await own.tasks.compare(file('vorig.xlsx', bytes), choices);
    expect(await names(own.workbook)).toEqual(['Levering', 'Voorzieningen', 'Verschil']);
    // What stands there now is the user's: it is left alone.
    const [old] = (await own.workbook.read((name) => name === 'Verschil')).sheets[0]?.rows.at(-1) ?? [];
    await own.workbook.replace([{ name: 'Verschil', columns: [{ header: 'eigen', format: 'text', width: 9 }], rows: [[old ?? null]], tableName: null, hidden: false }]);
    await own.tasks.compare(file('vorig.xlsx', bytes), choices);
    expect(own.state().vergelijken.vergeleken?.blad).toBe('Verschil (2)');
    expect((await rowsOf(own.workbook, 'Verschil'))[0]).toEqual(['eigen']);
    await own.tasks.compare(file('geen.csv', 'wet;kosten\nWMO;1'), choices);
    expect(own.state().notice).toMatchObject({ tone: 'fout', title: 'geen.csv kan niet worden vergeleken.' });
    expect(bronVan({ name: 'x', top: 0, left: 0, rows: [] })).toBeNull();
  });
});
