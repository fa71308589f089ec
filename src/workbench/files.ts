import type { WorkbookModel } from './excel-host';
import { openWorkbook, saveWorkbook } from './excel-host/xlsx';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens a workbook of the user in place of the present one; says in Dutch how that went. */
export async function openInto(book: WorkbookModel, file: File): Promise<string> {
  try {
    await openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name, book);
    return `${file.name} is geopend.`;
  } catch {
    return `${file.name} kon niet worden geopend: het is geen leesbare Excel-werkmap (.xlsx). De huidige werkmap is niet veranderd.`;
  }
}

/** Hands the workbook to the browser as a download. */
export async function saveFrom(book: WorkbookModel): Promise<string> {
  const bytes = await saveWorkbook(book);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = book.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return `${book.name} is opgeslagen.`;
}
