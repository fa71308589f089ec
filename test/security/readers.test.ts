import fc from 'fast-check';
import { openBericht, openFile, Refusal, writeDataFile } from '#workbook';
import { Zip } from '../../src/workbook/file/zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SECRET = 'Jansen 123456782';

/** What is said of a file that is not taken; null when it is. */
const saidOf = (opened: unknown): string | null => (opened instanceof Refusal ? opened.message : null);
const IN_DUTCH = /^(?:Het|Dit|In) [^\n]+\.$/u;

/** The most a deed may keep in hand besides what was there, in bytes. */
async function kept(deed: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage();
  await deed();
  const after = process.memoryUsage();
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}

const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const berichten: [string, string, string | null][] = [
  ['ten to the thirtieth laughs', `<!DOCTYPE b [<!ENTITY l0 "ha">${laughs}]><b>&l30;</b>`, 'unsafe'],
  ['an entity that is a file of this machine', '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><b>&x;</b>', 'unsafe'],
  ['an entity that is elsewhere', '<!DOCTYPE b [<!ENTITY % x SYSTEM "https://elders.nl/x.dtd"> %x;]><b/>', 'unsafe'],
  ['a document type elsewhere', '<!DOCTYPE b SYSTEM "https://elders.nl/b.dtd"><b/>', 'unsafe'],
  ['a document type that is public', '<!DOCTYPE b PUBLIC "-//X//EN" "https://elders.nl/b.dtd"><b/>', 'unsafe'],
  ['an entity without a document type', `<b>${SECRET} &x;</b>`, 'noXml'],
  ['a thousand elements in each other', '<a>'.repeat(1000) + SECRET + '</a>'.repeat(1000), 'unsafe'],
  ['an element that is not closed', `<b>${SECRET}`, 'noXml'],
  ['two roots', `<b>${SECRET}</b><c/>`, 'noXml'],
  ['the same attribute twice', `<b x="${SECRET}" x="2"/>`, 'noXml'],
  ['a prefix that is nowhere', `<q:b>${SECRET}</q:b>`, 'noXml'],
  ['a sign that is none', `<b>${SECRET}\u0000</b>`, 'noXml'],
  ['an instruction to a style sheet', '<?xml-stylesheet href="https://elders.nl/x.xsl"?><b/>', null],
];

describe('a message', () => {
  test.each(berichten)('%s', async (_, text, reason) => {
    const opened = await openBericht(bytes(`<?xml version="1.0"?>${text}`));
    expect(opened instanceof Refusal ? opened.reason : null).toBe(reason);
    if (opened instanceof Refusal) expect(opened.message).toMatch(IN_DUTCH);
    expect(JSON.stringify(opened)).not.toMatch(/root:|Jansen|\d{9}/u);
  });

  test('names of objects of JavaScript are elements as any other', async () => {
    const opened = await openBericht(bytes('<__proto__><constructor polluted="1">x</constructor></__proto__>'));
    expect(opened).toMatchObject({ name: '__proto__', children: [{ name: 'constructor', text: 'x' }] });
    expect('polluted' in {}).toBe(false);
  });

  test('any text is read or refused in one Dutch sentence without a word of it', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('<', '>', '</', '/>', '<b>', '</b>', '<!DOCTYPE', '<!ENTITY', '&', ';', '<?xml', '?>', '<![CDATA[', ']]>', '"', '=', ' ', SECRET, '\u0000'), maxLength: 30 }), async (text) => {
        const said = saidOf(await openBericht(bytes(text)));
        if (said !== null) expect(said).toMatch(IN_DUTCH);
        expect(said ?? '').not.toMatch(/Jansen|\d{9}/u);
      }),
      { numRuns: 300 },
    ));
});

/** A workbook of one sheet, of which a part is replaced. */
async function workbookWith(part: string, text: string): Promise<Uint8Array> {
  const zip = Zip.open(await writeDataFile([{ name: 'Voorzieningen', columns: [{ header: 'wet', format: 'text', width: 8 }], rows: [[SECRET]], tableName: null, hidden: false }]));
  if (zip instanceof Refusal) throw new Error(zip.message);
  zip.set(part, text);
  return zip.build();
}

const PARTS = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];

describe('a workbook', () => {
  test.each(PARTS)('whose %s calls entities of this machine, or a thousand million, is read without them or refused', async (part) => {
    const zip = Zip.open(await workbookWith('x.xml', ''));
    const text = zip instanceof Refusal ? '' : ((await zip.text(part)) ?? '');
    const head = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs}]>`;
    const hostile = head + text.replace(/^<\?xml[^>]*\?>\s*/u, '').replace('wet', '&l30;&f;');
    const file = await workbookWith(part, hostile);
    let opened: unknown;
    expect(await kept(async () => (opened = await openFile(file, 'a.xlsx')))).toBeLessThan(100_000_000);
    const cells = opened instanceof Refusal ? opened.message : JSON.stringify((await (opened as Exclude<Awaited<ReturnType<typeof openFile>>, Refusal>).read(() => true)).sheets);
    expect(cells).not.toMatch(/root:|haha/u);
    if (opened instanceof Refusal) expect(opened.message).toMatch(IN_DUTCH);
  });

  test('with any bytes changed is read or refused in one Dutch sentence, and never asks for more memory than it says', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 12 }), fc.constantFrom('a.xlsx', 'a.xlsb', 'a.ods', 'a.xls', 'a.csv'), async (changes, name) => {
        const file = Uint8Array.from(await workbookWith('x.xml', ''));
        for (const [place, byte] of changes) file[place % file.length] = byte;
        const said = saidOf(await openFile(file, name));
        if (said !== null) expect(said).toMatch(IN_DUTCH);
        expect(said ?? '').not.toMatch(/Jansen|\d{9}/u);
      }),
      { numRuns: 150 },
    ));

  test('a small zip that unpacks to hundreds of millions of signs is refused before any of it is in memory', async () => {
    const file = await workbookWith('xl/worksheets/sheet1.xml', 'a'.repeat(60_000_000));
    expect(file.length).toBeLessThan(200_000);
    let said: string | null = null;
    expect(await kept(async () => (said = saidOf(await openFile(file, 'a.xlsx'))))).toBeLessThan(20_000_000);
    expect(said).toBe(new Refusal('unsafe').message);
  });
});
