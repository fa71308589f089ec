import { Refusal } from './refusal';
import { addCustomXml, customXmls } from './package/custom-xml';
import { workbookPart } from './package/workbook-part';
import { Zip } from './zip';

/** The texts of all custom XML in the bytes of an .xlsx; none where these are no workbook. */
export async function customParts(bytes: Uint8Array): Promise<string[]> {
  const zip = Zip.open(bytes);
  const workbook = zip instanceof Refusal ? zip : await workbookPart(zip);
  return zip instanceof Refusal || workbook instanceof Refusal ? [] : customXmls(zip, workbook);
}

/** The bytes of an .xlsx with each of these texts as a part of custom XML; throws where the bytes are no workbook. */
export async function withCustomParts(bytes: Uint8Array, parts: readonly string[]): Promise<Uint8Array> {
  if (parts.length === 0) return bytes;
  const zip = Zip.open(bytes);
  const workbook = zip instanceof Refusal ? zip : await workbookPart(zip);
  if (zip instanceof Refusal || workbook instanceof Refusal) throw new Error('custom XML has no place but in a workbook');
  for (const xml of parts) await addCustomXml(zip, workbook, xml);
  return zip.build();
}
