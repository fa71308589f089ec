const FORBIDDEN = /[:\\/?*[\]]/;

/** Whether Excel takes this as the name of a sheet (source: "Rename a worksheet", Microsoft's support pages). */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !FORBIDDEN.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/** The first name "Sheet2", "Sheet3" … that no sheet has. */
export function freeSheetName(taken: (name: string) => boolean, from: number): string {
  let number = from;
  while (taken(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
