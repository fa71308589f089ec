import { excelCode } from './refusal';
import { has } from './run';

const SLICE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}

/** Opens a file as a new workbook beside the present one; false where this Excel cannot. */
export async function openCopy(bytes: Uint8Array): Promise<boolean> {
  // A host may have the set without the member, and the member without the will.
  if (!has('1.8') || typeof Excel.createWorkbook !== 'function') return false;
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch (problem) {
    if (excelCode(problem) === null) throw problem;
    return false;
  }
}
