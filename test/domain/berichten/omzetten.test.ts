import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dayOf, omzetten, type BerichtBestand, type Cell, type Omzetting } from '#domain';
import { openBericht, Refusal } from '#workbook';
import * as set from '../../berichten/gekoppeld';

const vandaag = dayOf('2026-10-05');

async function read(files: readonly set.BerichtBestand[]): Promise<BerichtBestand[]> {
  const opened = files.map(async ({ naam, xml }) => {
    const inhoud = await openBericht(new TextEncoder().encode(xml));
    return { bestand: naam, inhoud: inhoud instanceof Refusal ? { message: inhoud.message } : inhoud };
  });
  return Promise.all(opened);
}

async function converted(files: readonly set.BerichtBestand[], periode?: string): Promise<Omzetting> {
  const made = omzetten(await read(files), { vandaag, ...(periode === undefined ? {} : { periode }) });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** The rows as objects of what is filled in; days as jjjj-mm-dd. */
function rowsOf({ sheets }: Omzetting): Record<string, Cell>[] {
  const sheet = sheets.find(({ name }) => name === 'Voorzieningen');
  return (sheet?.rows ?? []).map((row) => Object.fromEntries((sheet?.columns ?? []).flatMap(({ header }, place) => (row[place] === null ? [] : [[header, row[place] ?? null]]))));
}

test('the linked set becomes one row per toewijzing, with what each message adds', async () => {
  const made = await converted(set.gekoppeld());
  expect(made.geweigerd).toEqual([]);
  expect(rowsOf(made)).toEqual([
    {
      client_id: set.anna.bsn, geboortedatum: dayOf('1948-05-14'), geslacht: 'V', postcode: '9461AB', wet: 'WMO', productcategorie: '01', productcode: '01A03',
      leveringsvorm: 'ZIN', toewijzingnummer: 501, begindatum: dayOf('2026-01-05'), einddatum: dayOf('2026-12-31'), volume: 150, eenheid: '01', frequentie: '2',
      tarief: 0.55, kosten: 16.5, aanbieder_agb: set.AANBIEDER,
    },
    {
      client_id: set.anna.bsn, geboortedatum: dayOf('1948-05-14'), geslacht: 'V', postcode: '9461AB', wet: 'WMO', productcategorie: '07', productcode: '07A11',
      leveringsvorm: 'ZIN', toewijzingnummer: 502, begindatum: dayOf('2026-06-16'), einddatum: dayOf('2027-06-14'), volume: 3, eenheid: '16', frequentie: '2',
      tarief: 42.5, kosten: 1275, aanbieder_agb: set.AANBIEDER,
    },
    {
      client_id: set.bram.bsn, geboortedatum: dayOf('1955-01-02'), geslacht: 'V', postcode: '9462AA', wet: 'WMO', productcategorie: '02', productcode: '02A03',
      leveringsvorm: 'ZIN', toewijzingnummer: 503, begindatum: dayOf('2026-02-03'), einddatum: dayOf('2026-08-31'), reden_einde: '19', volume: 4, eenheid: '04',
      frequentie: '2', tarief: 61.2, kosten: 1224, aanbieder_agb: set.AANBIEDER,
    },
    {
      client_id: set.cas.bsn, geboortedatum: dayOf('2014-03-09'), geslacht: 'V', postcode: '9463AA', wet: 'JW', productcategorie: '45', productcode: '45A04',
      leveringsvorm: 'ZIN', toewijzingnummer: 504, begindatum: dayOf('2026-07-06'), einddatum: dayOf('2027-06-30'), volume: 8, eenheid: '04', frequentie: '4',
      tarief: 98.75, kosten: 2962.5, aanbieder_agb: set.AANBIEDER, verwijzer: '02',
    },
  ]);
  const levering = Object.fromEntries((made.sheets[0]?.rows ?? []) as [string, Cell][]);
  expect(levering).toMatchObject({ gemeentecode: '1680', gemeentenaam: 'Aa en Hunze', periode: '2026K3', pijlers: 'WMO,JW', kostenbasis: 'gedeclareerd' });
});

test('the order of the files makes no difference', async () => {
  const files = await read(set.gekoppeld());
  const expected = omzetten(files, { vandaag }) as Omzetting;
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      const made = omzetten(shuffled, { vandaag }) as Omzetting;
      expect(made.sheets).toEqual(expected.sheets);
    }),
    { numRuns: 20 },
  );
});

const ene = { bsn: set.anna.bsn, nummer: 7, product: '01A03', van: '2026-07-01', tot: '2026-07-31', volume: 2, eenheid: '04', tarief: 5000, referentie: 'A' };
const toewijzing = set.b301('wmo', set.anna, [{ nummer: 7, product: '01A03', ingang: '2026-01-01', omvang: [2, '04', '2'] }]);
const doubled = set.b323('wmo', 'D', [ene]);

/** The same declaratie in a message of its own. */
const again = (soort: string): set.BerichtBestand => ({ naam: `${soort}-nog-eens.xml`, xml: doubled.xml.replace(/Identificatie>\d+</u, 'Identificatie>999999<') });

/** What a few messages give: their rows (the columns named), and a sentence that tells it. */
const cases: [string, readonly set.BerichtBestand[], readonly string[], readonly unknown[], RegExp, string?][] = [
  ['a declaratie without toewijzing is a row of its own', [set.b323('wmo', 'D', [ene])], ['kosten', 'volume', 'frequentie', 'tarief', 'einddatum'],
    [{ kosten: 100, volume: 2, frequentie: '6', tarief: 50, einddatum: dayOf('2026-07-31') }], /1 regel hoort bij geen toewijzing in deze berichten: rij 2/u],
  ['a start without toewijzing is one too', [set.b305('wmo', set.bram, 9, '02A03', '2026-07-02')], ['toewijzingnummer', 'begindatum', 'einddatum', 'kosten'],
    [{ toewijzingnummer: 9, begindatum: dayOf('2026-07-02') }], /1 regel hoort bij geen toewijzing/u],
  ['one number of two clients is never joined', [toewijzing, set.b323('wmo', 'D', [ene, { ...ene, bsn: set.bram.bsn }])], ['client_id', 'kosten'],
    [{ client_id: set.anna.bsn, kosten: 100 }, { client_id: set.bram.bsn, kosten: 100 }], /1 regel hoort bij geen toewijzing/u],
  ['one number of two wetten is never joined', [toewijzing, set.b323('jw', 'D', [{ ...ene, product: '45A03' }])], ['wet', 'kosten'],
    [{ wet: 'WMO' }, { wet: 'JW', kosten: 100 }], /1 regel hoort bij geen toewijzing/u],
  ['a credit lowers the kosten', [toewijzing, set.b323('wmo', 'D', [ene, { ...ene, volume: 1, credit: true, referentie: 'B' }])], ['kosten', 'correctie'], [{ kosten: 50 }], /€ 50,00/u],
  ['only a credit is a correctie', [toewijzing, set.b323('wmo', 'D', [{ ...ene, credit: true }])], ['kosten', 'correctie'], [{ kosten: -100, correctie: 'J' }], /€ -100,00/u],
  ['what the gemeente turned down does not count', [toewijzing, set.b323('wmo', 'D', [ene, { ...ene, referentie: 'B' }]), set.b325('wmo', 'D', [{ ...ene, codes: ['0611'] }])], ['kosten'],
    [{ kosten: 100 }], /1 prestatie is afgewezen in een 325/u],
  ['an answer without remark turns nothing down', [toewijzing, set.b323('wmo', 'D', [ene]), set.b325('wmo', 'D', [{ ...ene, codes: ['0200'] }])], ['kosten'], [{ kosten: 100 }], /€ 100,00/u],
  ['the last version of a toewijzing holds', [set.b301('wmo', set.anna, [{ nummer: 7, product: '01A03', ingang: '2026-01-01', eind: '2026-08-15', reden: '07', gesteld: '2026-08-01' }]), toewijzing], ['einddatum', 'reden_einde'],
    [{ einddatum: dayOf('2026-08-15'), reden_einde: '31' }], /1 toewijzing is vervangen door een latere versie/u],
  ['a toewijzing that was taken back is no row', [toewijzing, set.b301('wmo', set.bram, [{ nummer: 8, product: '01A03', ingang: '2026-01-01', eind: '2026-01-01', reden: '13' }])], ['toewijzingnummer'],
    [{ toewijzingnummer: 7 }], /1 toewijzing is door de gemeente verwijderd/u],
  ['a start that was taken back does not count', [toewijzing, set.b305('wmo', set.anna, 7, '01A03', '2026-02-01'), set.b305('wmo', set.anna, 7, '01A03', '2026-02-01', '3')], ['begindatum'],
    [{ begindatum: dayOf('2026-01-01') }], /gelezen/u],
  ['after a new start the voorziening runs again', [toewijzing, set.b307('wmo', set.anna, 7, '01A03', '2026-01-02', '2026-03-01', '20'), set.b305('wmo', set.anna, 7, '01A03', '2026-04-01')],
    ['begindatum', 'einddatum', 'reden_einde'], [{ begindatum: dayOf('2026-01-02') }], /1 voorziening is tussendoor gestopt en weer gestart/u],
  ['a budget is an omvang in euro', [set.b301('wmo', set.anna, [{ nummer: 7, product: '01A03', ingang: '2026-01-01', eind: '2026-12-31', budget: 123456 }])], ['volume', 'eenheid', 'frequentie'],
    [{ volume: 1234.56, eenheid: '83', frequentie: '6' }], /gelezen/u],
  ['with a quarter only what belongs to it', [toewijzing, set.b323('wmo', 'D', [ene, { ...ene, van: '2026-06-01', tot: '2026-06-30', referentie: 'B' }])], ['kosten'],
    [{ kosten: 100 }], /1 gedeclareerde prestatie valt buiten 2026K3 en telt niet mee: € 100,00/u, '2026K3'],
  ['without one nothing is left out', [toewijzing, set.b323('wmo', 'D', [ene, { ...ene, van: '2026-06-01', tot: '2026-06-30', referentie: 'B' }])], ['kosten', 'begindatum'],
    [{ kosten: 100, begindatum: dayOf('2026-01-01') }, { kosten: 100, begindatum: dayOf('2026-06-01') }], /niets is weggelaten/u],
  ['a copy of a file counts once', [toewijzing, doubled, doubled], ['kosten'], [{ kosten: 100 }], /1 bestand is een kopie/u],
  ['a prestatie that is sent again in another message counts once', [toewijzing, doubled, again('wmo323'), set.b323('wmo', 'E', [ene])], ['kosten'], [{ kosten: 200 }],
    /1 prestatie staat in meer dan één declaratiebericht en telt één keer mee/u],
  ['a request is no voorziening', [toewijzing, set.b315('jw', set.cas, '45A04', 'X', '02')], ['toewijzingnummer'], [{ toewijzingnummer: 7 }], /1 verzoek om toewijzing \(315\)/u],
];

test.each(cases.map(([name, ...rest]) => ({ name, rest })))('$name', async ({ rest: [files, columns, expected, sentence, periode] }) => {
  const made = await converted(files, periode);
  const picked = rowsOf(made).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name))));
  expect(picked).toEqual(expected);
  expect(made.meldingen.join('\n')).toMatch(sentence);
  for (const { bsn } of [set.anna, set.bram, set.cas]) expect(made.meldingen.join('\n')).not.toContain(bsn);
});

test.each([
  ['an earlier version', set.bericht('wmo301', [], '2022-01-01', '3_0'), /versie 3\.0; alleen versie 3\.2/u],
  ['a message without data', set.bericht('jw302', []), /JW302-bericht heeft geen gegevens/u],
  ['a page', { naam: 'a.xml', xml: '<html><body/></html>' }, /geen iWmo- of iJw-bericht/u],
  ['half a message', { naam: 'a.xml', xml: toewijzing.xml.slice(0, -40) }, /niet volledig/u],
  ['no XML', { naam: 'a.xml', xml: 'client;bsn' }, /niet volledig/u],
  ['an amount that is none', { ...doubled, xml: doubled.xml.replaceAll('>10000<', '>100,00<') }, /IngediendBedrag \/ Bedrag/u],
  ['a day that does not exist', { ...toewijzing, xml: toewijzing.xml.replaceAll('2026-01-01', '2026-02-30') }, /een dag die niet bestaat/u],
  ['a file from outside (XXE)', { ...toewijzing, xml: toewijzing.xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>').replace('Voorbeeld', '&b;') }, /niet veilig/u],
  ['a billion laughs', { naam: 'a.xml', xml: '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>' }, /niet veilig/u],
  ['a message as deep as a well', { naam: 'a.xml', xml: '<a>'.repeat(100_000) }, /niet veilig/u],
])('%s is refused whole, in Dutch', async (_, file, sentence) => {
  const made = await converted([file, set.b301('wmo', set.bram, [{ nummer: 1, product: '01A03', ingang: '2026-07-01' }])]);
  expect(made.geweigerd).toMatchObject([{ bestand: file.naam, melding: expect.stringMatching(sentence) as unknown }]);
  expect(rowsOf(made).map((row) => row['toewijzingnummer'])).toEqual([1]);
});

test.each<[string, readonly set.BerichtBestand[], string | undefined, string]>([
  ['all of it is refused', [set.bericht('jw302', [])], undefined, 'Geen van deze bestanden kon worden gebruikt.'],
  ['all of it is of another quarter', [toewijzing, doubled], '2025K1', 'Wat in deze berichten staat, valt buiten 2025K1.'],
  ['it only asks', [set.b315('jw', set.cas, '45A04', 'X', '02')], undefined, 'In deze berichten staat geen toewijzing, start, stop of declaratie om een regel van te maken.'],
  ['there is something', [toewijzing], undefined, ''],
])('why there is no row when %s', async (_, files, periode, says) => expect((await converted(files, periode)).waaromLeeg ?? '').toBe(says));

test('a file that is named after a client is told without the BSN', async () => {
  const made = await converted([{ naam: `bericht ${set.anna.bsn} 20260701 41123456.xml`, xml: 'geen' }, toewijzing]);
  expect(made.geweigerd[0]?.bestand).toBe('bericht ••••••••• 20260701 41123456.xml');
  expect(JSON.stringify(made.sheets.at(-1))).not.toContain(set.anna.bsn);
});

test('whatever the bytes, a message is read or refused', async () => {
  const [{ xml }] = set.gekoppeld() as [set.BerichtBestand];
  const bytes = new TextEncoder().encode(xml);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }), fc.nat(bytes.length), async (flips, length) => {
      const changed = bytes.slice(0, length);
      for (const [place, byte] of flips) if (place < length) changed[place] = byte;
      const inhoud = await openBericht(changed);
      const made = omzetten([{ bestand: 'a.xml', inhoud: inhoud instanceof Refusal ? { message: inhoud.message } : inhoud }], { vandaag });
      expect(typeof made).not.toBe('string');
    }),
    { numRuns: 150 },
  );
});

const schemas = '/work/shared/data/codes/xsd';
const examples = '/work/shared/data/leveringen/berichten_32';
const present = existsSync(schemas) && existsSync(examples);
if (!present) process.stderr.write(`skipped: ${schemas} is absent, messages are not held against the public schemas\n`);

(present ? test : test.skip)('the linked set is valid by the schemas of the standard', () => {
  for (const { naam, xml } of set.gekoppeld()) {
    const soort = naam.split('-')[0] ?? '';
    const schema = join(schemas, soort.startsWith('wmo') ? 'wmo' : 'jw', `${soort.toUpperCase()}.xsd`);
    const { status, stderr } = spawnSync(process.execPath, ['test/manifest-schema.mjs', schema], { input: xml, encoding: 'utf8' });
    expect({ soort, status, stderr }).toEqual({ soort, status: 0, stderr: '' });
  }
});

(present ? test : test.skip)('the public examples are read, and what joins nothing is told', async () => {
  const files = readdirSync(examples).map((naam) => ({ naam, xml: readFileSync(join(examples, naam), 'utf8') }));
  const made = await converted(files);
  expect(made.geweigerd.map(({ bestand }) => bestand.slice(-7, -4))).toEqual(['302', '306', '308', '316', '318', '320']);
  expect(rowsOf(made).length).toBe(14);
  expect(made.meldingen.join(' ')).toContain('11 regels horen bij geen toewijzing');
  const jeugd = rowsOf(made).find((row) => row['wet'] === 'JW' && row['toewijzingnummer'] === 300201);
  expect(jeugd).toMatchObject({ begindatum: dayOf('2026-04-03'), einddatum: dayOf('2026-07-17'), reden_einde: '31', volume: 2, eenheid: '04', frequentie: '2' });
});
