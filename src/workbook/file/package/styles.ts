import { attributesOf, childrenOf, elementOf, insertBefore, withAttribute } from './xml';

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const itemsOf = (xml: string, section: string): string[] => childrenOf(elementOf(xml, section)?.inner ?? '');

function withItems(xml: string, section: string, items: readonly string[]): string {
  const old = elementOf(xml, section);
  const open = withAttribute((old?.open ?? `<${section}>`).replace(/\/?>$/, '>'), 'count', String(items.length));
  const text = `${open}${items.join('')}</${section}>`;
  if (old) return xml.slice(0, old.start) + text + xml.slice(old.end);
  const root = /<styleSheet(?=[\s/>])[^>]*>/.exec(xml);
  return insertBefore(xml, text, order.slice(order.indexOf(section) + 1), root ? root.index + root[0].length : 0);
}

/** Adds what is not there yet; gives for every item its place in the list. */
function merged(host: string[], guest: readonly string[]): number[] {
  return guest.map((item) => {
    const known = host.indexOf(item);
    return known >= 0 ? known : host.push(item) - 1;
  });
}

/** Number formats of one's own start at 164; the same format gets the same number. */
function mergeFormats(host: string[], guest: readonly string[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const known = new Map(
    host.map((item) => [attributesOf(item).get('formatCode') ?? '', attributesOf(item).get('numFmtId') ?? '0']),
  );
  let next = Math.max(163, ...[...known.values()].map(Number)) + 1;
  for (const item of guest) {
    const code = attributesOf(item).get('formatCode') ?? '';
    let id = known.get(code);
    if (id === undefined) {
      id = String(next);
      next += 1;
      host.push(withAttribute(item, 'numFmtId', id));
      known.set(code, id);
    }
    numbers.set(attributesOf(item).get('numFmtId') ?? '', id);
  }
  return numbers;
}

/**
 * Takes the cell styles of one stylesheet up in another; what was there keeps its number.
 * Gives the new stylesheet and, for each cell style of the guest, its number in it.
 */
export function mergeStyles(
  host: string,
  guest: string,
): { readonly xml: string; readonly numbers: readonly number[] } {
  const formats = itemsOf(host, 'numFmts');
  const formatNumbers = mergeFormats(formats, itemsOf(guest, 'numFmts'));
  const lists = { fonts: itemsOf(host, 'fonts'), fills: itemsOf(host, 'fills'), borders: itemsOf(host, 'borders') };
  const places = {
    fontId: merged(lists.fonts, itemsOf(guest, 'fonts')),
    fillId: merged(lists.fills, itemsOf(guest, 'fills')),
    borderId: merged(lists.borders, itemsOf(guest, 'borders')),
  };
  const cellStyles = itemsOf(host, 'cellXfs');
  const hasOwn = cellStyles.length > 0;
  const numbers = merged(
    cellStyles,
    itemsOf(guest, 'cellXfs').map((item) => {
      const open = /^<[^>]*>/.exec(item)?.[0] ?? item;
      const attributes = attributesOf(open);
      let tag = withAttribute(open, 'xfId', '0');
      for (const [attribute, list] of Object.entries(places)) {
        tag = withAttribute(tag, attribute, String(list[Number(attributes.get(attribute) ?? 0)] ?? 0));
      }
      const format = attributes.get('numFmtId') ?? '0';
      return withAttribute(tag, 'numFmtId', formatNumbers.get(format) ?? format) + item.slice(open.length);
    }),
  );
  let xml = formats.length > 0 ? withItems(host, 'numFmts', formats) : host;
  for (const [section, items] of Object.entries(lists)) xml = withItems(xml, section, items);
  xml = withItems(xml, 'cellXfs', cellStyles);
  return { xml, numbers: hasOwn ? [0, ...numbers.slice(1)] : numbers };
}

/** Adds a format for conditional formatting; gives its number. The same format is added once. */
export function addDifferential(xml: string, dxf: string): { readonly xml: string; readonly number: number } {
  const items = itemsOf(xml, 'dxfs');
  const [number = 0] = merged(items, [dxf]);
  return { xml: withItems(xml, 'dxfs', items), number };
}

/** The number and, for one of the workbook's own, the code of the number format of a cell style. */
export function numberFormatOf(xml: string, style: number): { readonly id: number; readonly code: string } {
  const id = attributesOf(/^<[^>]*>/.exec(itemsOf(xml, 'cellXfs')[style] ?? '')?.[0] ?? '').get('numFmtId') ?? '0';
  const own = itemsOf(xml, 'numFmts').map(attributesOf).find((format) => format.get('numFmtId') === id);
  return { id: Number(id), code: own?.get('formatCode') ?? '' };
}

/** Adds a cell style that differs from another only in its number format; gives its number. The same is added once. */
export function cellStyleWith(
  xml: string,
  style: number,
  format: string,
): { readonly xml: string; readonly number: number } {
  const builtIn: Readonly<Record<string, string>> = { General: '0', '@': '49' };
  const formats = itemsOf(xml, 'numFmts');
  let id = builtIn[format];
  if (id === undefined) {
    const guest = withAttribute('<numFmt numFmtId="0"/>', 'formatCode', format);
    id = mergeFormats(formats, [guest]).get('0') ?? '0';
  }
  const cellStyles = itemsOf(xml, 'cellXfs');
  const like = cellStyles[style] ?? cellStyles[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const open = /^<[^>]*>/.exec(like)?.[0] ?? like;
  const made = withAttribute(withAttribute(open, 'numFmtId', id), 'applyNumberFormat', '1') + like.slice(open.length);
  const [number = 0] = merged(cellStyles, [made]);
  const withFormats = formats.length > 0 ? withItems(xml, 'numFmts', formats) : xml;
  return { xml: withItems(withFormats, 'cellXfs', cellStyles), number };
}
