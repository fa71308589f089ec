import { Refusal } from './refusal';
import { Zip } from './zip';

/** What a file is by its content: a zip of the xlsx family, a binary workbook of old, or text. */
export type Kind =
  { readonly kind: 'xlsx' | 'xlsb' | 'ods'; readonly zip: Zip } | { readonly kind: 'xls' } | { readonly kind: 'csv' };

/** The largest file: an .xlsx is never held unpacked, all others are. */
const largest = { xlsx: 1_500_000_000, other: 300_000_000 };
const known = new Set(['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'xls', 'xlt', 'ods', 'csv', 'tsv', 'txt']);

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** True when the ASCII or UTF-16 text stands somewhere in the bytes; the directory of an old workbook is UTF-16. */
function mentions(bytes: Uint8Array, word: string): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text.includes(word);
}

/** The kind of a file, told by its first bytes and never by its name alone; what cannot be a workbook is a Refusal. */
export async function kindOf(bytes: Uint8Array, name: string): Promise<Kind | Refusal> {
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  if (bytes.length === 0) return new Refusal('empty');
  const isLarge = bytes.length > largest.other;
  if (bytes.length <= largest.xlsx && startsWith(bytes, 0x50, 0x4b)) {
    const found = await zipKind(bytes);
    return isLarge && !(found instanceof Refusal) && found.kind !== 'xlsx' ? new Refusal('tooLarge') : found;
  }
  if (isLarge) return new Refusal('tooLarge');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (mentions(bytes, 'EncryptedPackage')) return new Refusal('encrypted');
    return mentions(bytes, 'Workbook') || mentions(bytes, 'Book') ? { kind: 'xls' } : new Refusal('noWorkbook');
  }
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04) || startsWith(bytes, 0x09, 0x02))
    return { kind: 'xls' };
  if (!known.has(extension)) return new Refusal('unknownKind');
  if (extension === 'csv' || extension === 'tsv' || extension === 'txt') return textKind(bytes);
  return new Refusal(extension === 'xls' ? 'noWorkbook' : 'damaged');
}

/** Text is text unless it starts like a picture, a pdf or a page, or is full of zeros outside UTF-16. */
function textKind(bytes: Uint8Array): Kind | Refusal {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const notText = ['%pdf', '\x89png', 'gif8', '\xff\xd8\xff', '<!doctype', '<html', '<?xml', '{\\rtf'];
  if (notText.some((start) => head.startsWith(start))) return new Refusal('noWorkbook');
  return { kind: 'csv' };
}

async function zipKind(bytes: Uint8Array): Promise<Kind | Refusal> {
  const zip = Zip.open(bytes);
  if (zip instanceof Refusal) return zip;
  const names = new Set(zip.names().map((name) => name.toLowerCase().replace(/^\//, '')));
  if (names.has('content.xml') && names.has('meta-inf/manifest.xml')) return openDocumentKind(zip);
  if (names.has('xl/workbook.bin')) return { kind: 'xlsb', zip };
  const types = (await zip.text('[Content_Types].xml').catch(() => undefined)) ?? '';
  const isWorkbook = types.includes('spreadsheetml') || [...names].some((name) => name.startsWith('xl/'));
  return isWorkbook ? { kind: 'xlsx', zip } : new Refusal('noWorkbook');
}

async function openDocumentKind(zip: Zip): Promise<Kind | Refusal> {
  const manifest = (await zip.text('META-INF/manifest.xml').catch(() => undefined)) ?? '';
  if (/encryption-data/.test(manifest)) return new Refusal('encrypted');
  const type = (await zip.text('mimetype').catch(() => undefined)) ?? '';
  if (type && !type.includes('spreadsheet')) return new Refusal('noWorkbook');
  return { kind: 'ods', zip };
}
