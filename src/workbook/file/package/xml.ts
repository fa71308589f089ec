/** The text of an attribute or element as the reader sees it. */
export const decodeXml = (text: string): string =>
  text.replace(
    /&(?:lt|gt|amp|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, decimal?: string, hex?: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      if (code) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }[whole] ?? '';
    },
  );

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Text as it may stand in an attribute or element; characters XML cannot hold are left out. */
export function encodeXml(text: string): string {
  // Nearly every cell is plain: one test spares it the rest.
  if (!/[^ -~]|[<>&"]/.test(text)) return text;
  const escaped = text.replace(/[<>&"]/g, (character) => escapes[character] ?? '');
  return isClean(escaped) ? escaped : [...escaped].filter(isAllowed).join('');
}

function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code >= 0xd800 && code < 0xe000) || code >= 0xfffe) return false;
  }
  return true;
}

/** Half of a pair that lost its other half is no character either. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
}

/** The attributes of an opening tag by their full names. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(match[1] ?? '', decodeXml(match[2] ?? match[3] ?? ''));
  }
  return found;
}

/** The tag with one attribute set (where it stood, else last) or, with null, taken away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const old = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const text = value === null ? '' : ` ${name}="${encodeXml(value)}"`;
  if (old.test(tag)) return tag.replace(old, () => text);
  return tag.replace(/\s*(\/?>)$/, (_, close: string) => text + close);
}

/** An element's opening tag and, unless it closes itself, all up to its closing tag; null when it is not there. */
export function elementOf(
  xml: string,
  name: string,
): { readonly start: number; readonly end: number; readonly open: string; readonly inner: string } | null {
  const match = new RegExp(`<${name}(?=[\\s/>])[^>]*>`).exec(xml);
  if (!match) return null;
  const open = match[0];
  const start = match.index;
  if (open.endsWith('/>')) return { start, end: start + open.length, open, inner: '' };
  const close = xml.indexOf(`</${name}>`, start);
  if (close < 0) return null;
  return { start, end: close + name.length + 3, open, inner: xml.slice(start + open.length, close) };
}

/** The elements directly inside a fragment, each as its whole text. */
export function childrenOf(fragment: string): string[] {
  const children: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of fragment.matchAll(/<!--[\s\S]*?-->|<(\/?)[\w:.-]+(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g)) {
    if (match[0].startsWith('<!--')) continue;
    if (depth === 0) start = match.index;
    if (match[1]) depth -= 1;
    else if (!match[2]) depth += 1;
    if (depth === 0) children.push(fragment.slice(start, match.index + match[0].length));
  }
  return children;
}

/** The XML with an element put before the first of the names given, or at the end of the root when none is there. */
export function insertBefore(xml: string, element: string, names: readonly string[], from = 0): string {
  const match = new RegExp(`<(?:${names.join('|')})(?=[\\s/>])`).exec(xml.slice(from));
  const at = match ? from + match.index : xml.lastIndexOf('</');
  return xml.slice(0, at) + element + xml.slice(at);
}
