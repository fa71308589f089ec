// Lays the report of the Zelftest in a real Excel beside that of our own host: npm run zelftest -- rapport.json
// Exit 0: nothing failed there; 1: something did; 2: no report. What only was seen differently is told, and is no fault.
import { readFileSync } from 'node:fs';

const read = (path) => {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    if (report.formaat === 'waaier-zelftest/1') return report;
  } catch {
    // Told below, in the same words.
  }
  console.error(`${path}: dit is geen rapport van de zelftest.`);
  process.exit(2);
};

const path = process.argv[2];
if (path === undefined) {
  console.error('Noem het rapport: npm run zelftest -- rapport.json');
  process.exit(2);
}
const real = read(path);
const imitated = new Map(read(new URL('nagebootst.json', import.meta.url)).proeven.map((proef) => [proef.naam, proef]));
console.log(`Excel ${real.omgeving.programma} (${real.omgeving.platform}), ExcelApi ${real.omgeving.excelApi}`);
let failed = 0;
let differs = 0;
for (const { naam, uitkomst, verwacht, gezien } of real.proeven) {
  const ours = imitated.get(naam);
  if (uitkomst === 'fout') failed++;
  if (uitkomst !== 'fout' && gezien === ours?.gezien) continue;
  if (uitkomst !== 'fout') differs++;
  console.log(`\n${uitkomst === 'fout' ? 'FOUT' : 'anders'}: ${naam}`);
  if (verwacht !== null) console.log(`  verwacht    ${verwacht}`);
  console.log(`  in Excel    ${gezien}\n  nagebootst  ${ours?.gezien ?? 'deze proef is er niet'}`);
}
console.log(`\n${real.proeven.length} proeven, ${failed} fout, ${differs} anders gezien dan nagebootst.`);
process.exit(failed > 0 ? 1 : 0);
