// Where Excel on this machine looks for add-ins under development, and how to put the manifest there and take it away.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The id of the add-in in a manifest. */
export const idOf = (manifest) => /<Id>([^<]+)<\/Id>/u.exec(manifest)?.[1] ?? '';

const KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer';
const MAC = ['Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef'];

/** The way in per platform: `add` and `remove` an add-in, and `start` Excel. Each takes what it may touch as arguments. */
export const ways = {
  win32: {
    add: ({ id, manifest, run }) => run('reg', ['add', KEY, '/v', id, '/t', 'REG_SZ', '/d', resolve(manifest), '/f']),
    remove: ({ id, run }) => run('reg', ['delete', KEY, '/v', id, '/f']),
    start: ({ run }) => run('cmd', ['/c', 'start', 'excel']),
  },
  darwin: {
    add: ({ id, manifest, home }) => {
      mkdirSync(join(home, ...MAC), { recursive: true });
      copyFileSync(manifest, join(home, ...MAC, `${id}.manifest.xml`));
    },
    remove: ({ id, home }) => rmSync(join(home, ...MAC, `${id}.manifest.xml`), { force: true }),
    start: ({ run }) => run('open', ['-a', 'Microsoft Excel']),
  },
};

/** What a way may touch on this machine. */
export const here = (manifest) => ({
  manifest,
  id: idOf(readFileSync(manifest, 'utf8')),
  home: homedir(),
  run: (command, args) => execFileSync(command, args, { stdio: 'ignore' }),
});
