import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { newWorkbook } from '../../src/workbench/excel-host';
import { bootNode, type BootOptions } from '../../src/workbench/excel-host/boot-node';
import { fill } from './fresh-excel';

const FOLDER = '../shared/prototype/excel-host';
const present = existsSync(`${FOLDER}/demo/scenarios.ts`);
if (!present) process.stderr.write(`skipped: the forty scenarios of the prototype, because ${FOLDER} is not there\n`);

type Scenarios = (log: (label: string, value: unknown) => void) => Promise<void>;

/** The scenarios of the prototype, as they were written there. */
function scenarios(): Scenarios {
  const { outputText } = ts.transpileModule(readFileSync(`${FOLDER}/demo/scenarios.ts`, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const made: { scenarios?: Scenarios } = {};
  new Function('exports', outputText)(made);
  if (made.scenarios === undefined) throw new Error('no scenarios');
  return made.scenarios;
}

/** Our host names what it does not have without the prototype's underscore. */
const ours = (line: string): string => line.replace('_Range.nonsense', 'Range.nonsense');

/** Runs the scenarios in front of one build of office.js and lays their answers beside those that were recorded. */
export function theForty(build: NonNullable<BootOptions['build']>): void {
  (present ? test : test.skip)(`the forty scenarios of the prototype get the answers that were recorded there, with the ${build} build of office.js`, async () => {
    const book = newWorkbook();
    fill(book, 'Big', Array.from({ length: 60_000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column + 0.5)));
    bootNode(book, { build });
    const answers: string[] = [];
    await scenarios()((label, value) => answers.push(`${label} => ${JSON.stringify(value)}`));
    const recorded = readFileSync(`${FOLDER}/out-real.txt`, 'utf8').trim().split('\n').map(ours);
    expect(recorded).toHaveLength(40);
    expect(answers).toEqual(recorded);
  });
}
