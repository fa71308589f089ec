/** The four digits of the gemeente that a gebiedscode (GM, WK or BU) belongs to. */
export const gemeenteVan = (gebiedscode: string): string => gebiedscode.slice(2, 6);

/** The wijk that a gebiedscode lies in: a wijk itself, a buurt by its first positions; null for a gemeente. */
export const wijkVan = (gebiedscode: string): string | null =>
  gebiedscode.startsWith('GM') ? null : `WK${gebiedscode.slice(2, 8)}`;
