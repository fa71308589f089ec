import type { Zip } from '../zip';
import { contentTypeOf, setContentType } from './content-types';
import { changeRelations, relationsOf, relationsPart } from './relations';

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const macroMain = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/**
 * Makes the package what its name will say it is: Excel refuses an .xlsx with macros, and an .xlsm that says it is an
 * .xlsx.
 */
export async function setMacros(zip: Zip, workbook: string, keep: boolean): Promise<void> {
  const wanted = keep ? macroMain : main;
  if ((await contentTypeOf(zip, workbook)) !== wanted) await setContentType(zip, workbook, wanted);
  if (keep) return;
  for (const relation of await relationsOf(zip, workbook)) {
    if (!relation.type.endsWith('/vbaProject')) continue;
    zip.delete(relation.target);
    zip.delete(relationsPart(relation.target));
    await setContentType(zip, relation.target, null);
    await changeRelations(zip, workbook, (other) => (other.id === relation.id ? null : undefined));
  }
}
