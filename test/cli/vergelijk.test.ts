import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, Refusal } from '#workbook';
import { newFolder, waaier } from './terminal';

const HEAD = 'client_id;geboortedatum;gebiedscode;wet;productcategorie;leveringsvorm;toewijzingnummer;begindatum;einddatum;kosten';
const row = (client: string, wijk: string, categorie: string, nummer: string, eind: string, kosten: string): string =>
  [client, '14-05-1948', wijk, 'WMO', categorie, 'ZIN', nummer, '01-01-2026', eind, kosten].join(';');

const folder = newFolder();
function csv(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${[HEAD, ...rows].join('\n')}\n`);
  return path;
}

const about = ['--gemeente', '1680', '--periode', '2026K3'];
const oud = csv('oud.csv', row('C-1', 'WK168000', '01', '1', '', '100'), row('C-2', 'WK168000', '01', '2', '', '50'), row('C-3', 'WK168001', '02', '', '', '10'), row('C-4', 'WK168000', '07', '4', '', '70'));
const nieuw = csv(
  'nieuw.csv',
  row('C-1', 'WK168000', '01', '1', '31-12-2026', '100'), // changed: it now ends
  row('C-3', 'WK168000', '02', '', '', '10'), // moved to another wijk
  row('C-4', 'WK168000', '07', '4', '', '70'), // the same
  row('C-5', 'WK168000', '01', '5', '', '30,50'), // new; C-2 ended
);

test('each difference is counted once, per wet, product and wijk', async () => {
  const out = join(folder, 'verschil.xlsx');
  const said = await waaier(['vergelijk', oud, nieuw, ...about, '--uit', out]);
  expect(said).toMatchObject({ exit: 0, error: [] });
  const lines = said.out.map((line) => line.replace(/ {2,}/gu, ' | '));
  expect(lines[0]).toBe('Oud: 2026K3, initieel. Nieuw: 2026K3, initieel.');
  expect(lines.slice(2, -2).map((line) => line.replace(/(WK\d{6}) [^|]*/u, '$1 '))).toEqual([
    'WMO | 01 | WK168000 | 2 | 2 | 1 | 1 | 1 | € 150,00 | € 130,50 | € -19,50',
    'WMO | 02 | WK168000 | 0 | 1 | 1 | 0 | 0 | € 0,00 | € 10,00 | € 10,00',
    'WMO | 02 | WK168001 | 1 | 0 | 0 | 1 | 0 | € 10,00 | € 0,00 | € -10,00',
  ]);
  expect(lines.at(-2)).toBe('Totaal | 4 | 4 | 2 | 2 | 1 | € 230,00 | € 210,50 | € -19,50');
  const opened = await openFile(new Uint8Array(readFileSync(out)), 'verschil.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  expect((await opened.read(() => true)).sheets).toMatchObject([{ name: 'Verschil' }]);
});

test('a delivery beside itself has no difference, and two that share nobody say so', async () => {
  expect((await waaier(['vergelijk', oud, oud, ...about])).out).toContain('Er is geen verschil.');
  const other = csv('ander.csv', row('C-8', 'WK168000', '01', '8', '', '100'));
  expect((await waaier(['vergelijk', oud, other, ...about])).out.join(' ')).toContain('Geen enkele voorziening komt in beide leveringen voor.');
  expect(await waaier(['vergelijk', oud])).toMatchObject({ exit: 2, out: [] });
});
