import { SaxesParser } from 'saxes';
import { Refusal } from '#workbook';
import { Zip } from '../../src/workbook/file/zip';

/** Every formula that the sheets of a file hold, in cells, validations and rules; a part that is no XML throws. */
export async function formulasIn(bytes: Uint8Array): Promise<string[]> {
  const zip = Zip.open(bytes);
  if (zip instanceof Refusal) throw new Error(zip.message);
  const found: string[] = [];
  for (const name of zip.names().filter((part) => /\.(?:xml|rels)$/u.test(part))) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    let inside = '';
    let text = '';
    parser.on('opentag', ({ local }) => {
      inside = local;
      text = '';
    });
    parser.on('text', (more) => (text += more));
    parser.on('closetag', () => {
      if (/^(?:f|formula\d?)$/u.test(inside) && name.startsWith('xl/worksheets/')) found.push(text);
      inside = '';
    });
    parser.write((await zip.text(name)) ?? '').close();
  }
  return found;
}

/** Where a link leads and what it shows; null when the formula is anything else than one link of two texts. */
export function linkOf(formula: string): { to: string; text: string } | null {
  const match = /^=?HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/u.exec(formula);
  return match === null ? null : { to: (match[1] ?? '').replaceAll('""', '"'), text: (match[2] ?? '').replaceAll('""', '"') };
}
