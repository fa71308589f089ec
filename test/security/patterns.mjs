// Tries every regular expression of src on text made to keep it going: a piece of its own characters, many times over, and an
// end that does not fit. One that backtracks without end never comes to the end of this program. Arguments: other patterns.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });

function patternsIn(path) {
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  return found;
}

const given = process.argv.slice(2);
const patterns = new Set(given.length > 0 ? given : files('src').flatMap(patternsIn));
const common = ['a', '0', ' ', '.', '"', '<', '\n'];
for (const text of patterns) {
  // The last line that was written names the one that never ended.
  process.stdout.write(`${text}\n`);
  const end = text.lastIndexOf('/');
  const pattern = new RegExp(text.slice(1, end), text.slice(end + 1));
  const own = text.slice(1, end).replaceAll(/\\[a-zA-Z](?:\{[^}]*\})?/g, '').replaceAll(/[\\^$*+?()[\]{}|]/g, '');
  const letters = [...new Set([...own, ...common])].slice(0, 30);
  for (const first of letters) {
    for (const second of ['', ...letters]) {
      const pumped = (first + second).repeat(300);
      for (const begin of ['', own, letters[0]]) {
        pattern.lastIndex = 0;
        pattern.exec(`${begin}${pumped}\u0000`);
      }
    }
  }
}
process.stdout.write(`${patterns.size} tried\n`);
