import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '#domain';
import { run } from '../../src/cli/main';

/** The version that the tests say Waaier has; webpack puts in the real one. */
export const VERSION = '9.8.7';
Object.assign(globalThis, { WAAIER_VERSION: VERSION });

/** The moment all commands of the tests are given: 15-10-2026, six in the morning. */
export const MOMENT = dayOf('2026-10-15') + 0.25;

/** What one command line said and how it ended. */
export interface Said {
  readonly exit: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
}

/** Runs a command line in this process, at MOMENT or by another clock. */
export async function waaier(words: readonly string[], clock = (): number => MOMENT): Promise<Said> {
  const out: string[] = [];
  const error: string[] = [];
  const exit = await run(words, { out: (line) => out.push(line), error: (line) => error.push(line) }, clock);
  return { exit, out, error };
}

const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder that goes when the tests end. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waaier-'));
  folders.push(folder);
  return folder;
}

/** What no message may hold: a stack trace, a path inside the program, an English sentence of Node or a library. */
export const NOT_FOR_USERS = /\bat .*:\d+:\d+|node_modules|\.ts\b|\bError\b|ENOENT|EISDIR|EACCES|undefined|\bnull\b|NaN|\b(the|is not|invalid|unexpected|cannot|failed|missing|expected)\b/iu;
