// What Stryker does; `run.mjs` says to which files, and which tests must notice.
import { readFileSync } from 'node:fs';

const { jest } = JSON.parse(readFileSync('package.json', 'utf8'));

export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  // What runs while a file is loaded (declarations, tables of codes) would need a new process for each change.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/tmp',
  ignorePatterns: ['.cache', 'dist', 'coverage', 'assets', 'docs', 'test/browser', 'test/workbench', 'src/workbench', 'src/taskpane'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  // The words of a sentence are held by the examples that say them; the rest of the texts are names.
  mutator: { excludedMutations: ['StringLiteral'] },
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: { ...jest, testMatch: (process.env.MUTATION_TESTS ?? 'test/domain/**/*.test.ts').split(',').map((one) => `<rootDir>/${one}`) },
  },
};
