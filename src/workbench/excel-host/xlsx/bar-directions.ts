/**
 * hucre reads a bar chart without saying whether its bars lie or stand, so that they would all stand after saving.
 * This looks it up in the file's own chart parts.
 */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const CHART = /^xl\/charts\/chart\d+\.xml$/;
/** No chart is this large; what says it is, is not looked at (zip bombs). */
const MAX_BYTES = 8 * 1024 * 1024;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What charts have in common here and in hucre's reading: the references of the values of their series. */
export const signatureOf = (values: readonly (string | undefined)[]): string => values.join('|');

/** The signatures of the charts in an .xlsx whose bars lie. */
export async function lyingBars(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const entry of entries(bytes)) {
    if (!CHART.test(entry.name) || entry.size > MAX_BYTES) continue;
    const xml = await text(bytes, entry);
    if (/<(?:\w+:)?barDir\s+val="bar"/.test(xml)) found.add(signatureOf(valueReferences(xml)));
  }
  return found;
}

function valueReferences(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?val>\s*<(?:\w+:)?numRef>\s*<(?:\w+:)?f>([^<]*)</g)].map(([, reference = '']) =>
    reference.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The entries of a zip by its central directory (source: PKWARE's APPNOTE, 4.3.12); none when it has none. */
function entries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) return [];
  const found: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

async function text(bytes: Uint8Array, { method, packed, offset }: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.slice(start, start + packed);
  if (method !== DEFLATED) return new TextDecoder().decode(data);
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let xml = '';
  for (let part = await reader.read(); !part.done && xml.length <= MAX_BYTES; part = await reader.read()) {
    xml += decoder.decode(part.value, { stream: true });
  }
  return xml;
}
