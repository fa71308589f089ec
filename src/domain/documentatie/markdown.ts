/** Text as it may stand in Markdown: what it would read as a mark stays as it is written. */
export const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/gu, (mark) => `\\${mark}`).replace(/\s+/gu, ' ').trim();

/** Text in the type of code; there no mark counts but the bar of a table. */
export const code = (text: string): string => (text === '' ? '' : `\`${text.replace(/`/gu, "'").replace(/\|/gu, '\\|')}\``);

/** A table: its heads, then its rows. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** A page: its parts apart by an empty line. */
export const pageOf = (parts: readonly (string | readonly string[])[]): string =>
  `${parts.map((part) => (typeof part === 'string' ? part : part.join('\n'))).join('\n\n')}\n`;
