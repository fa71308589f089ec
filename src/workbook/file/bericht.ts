import type { XmlElement } from '#domain';
import { Cancelled, throwIfCancelled } from '../cancelled';
import { breathe } from '../run-in-slices';
import type { Task } from '../workbook';
import { decodeText } from './decode';
import { Refusal } from './refusal';

/** Far above any message, and below what a page can hold. */
const largest = 100_000_000;
const deepest = 60;
/** So many characters are read between two looks at the clock: the screen stays alive below a large message. */
const piece = 65_536;
const sliceMs = 12;

/** An element while it is read. */
interface Growing {
  readonly name: string;
  readonly namespace: string;
  readonly children: Growing[];
  text: string;
}

/**
 * Reads the bytes of an XML message to plain elements; comments and instructions are passed over. Refused: no XML, XML
 * that is not whole, and any DOCTYPE, so that no entity of a file is ever looked up or expanded.
 */
export async function openBericht(bytes: Uint8Array, { signal }: Task = {}): Promise<XmlElement | Refusal> {
  if (bytes.length === 0) return new Refusal('empty');
  if (bytes.length > largest) return new Refusal('tooLarge');
  const text = decodeText(bytes, declaredEncoding(bytes));
  if (!/^\s*</u.test(text)) return new Refusal('noXml');
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: Growing = { name: '', namespace: '', children: [], text: '' };
  const open: Growing[] = [top];
  // What the parser says of it is English: only that it went wrong counts.
  parser.on('error', () => {
    throw new BadXml('noXml');
  });
  parser.on('doctype', () => {
    throw new BadXml('unsafe');
  });
  parser.on('opentag', (tag) => {
    const element: Growing = { name: tag.local, namespace: tag.uri, children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) throw new BadXml('unsafe');
  });
  const add = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  try {
    let since = performance.now();
    for (let at = 0; at < text.length; at += piece) {
      parser.write(text.slice(at, at + piece));
      if (performance.now() - since < sliceMs) continue;
      await breathe();
      throwIfCancelled(signal);
      since = performance.now();
    }
    parser.close();
  } catch (problem) {
    if (problem instanceof Cancelled) throw problem;
    return new Refusal(problem instanceof BadXml ? problem.reason : 'noXml');
  }
  return top.children[0] ?? new Refusal('noXml');
}

class BadXml extends Error {
  constructor(readonly reason: 'noXml' | 'unsafe') {
    super(reason);
  }
}

/** The encoding that the first line of an XML file names; null when it names none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(head)?.[1]?.toLowerCase() ?? null;
}
