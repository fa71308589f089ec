import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmResultaat } from '#domain';
import { deliveryAt, INDELING } from './deliveries';
import { newFolder, waaier } from './terminal';

const folder = newFolder();

test('verwerk --kubus writes a line for every cell of the kubus, with the figures of the JSON', async () => {
  const path = await deliveryAt(folder, 'levering.xlsx', { sheets: INDELING });
  const [uit, json, kubus] = ['uit.xlsx', 'uit.json', 'kubus.csv'].map((name) => join(folder, name));
  const { error } = await waaier(['verwerk', path, '--uit', uit ?? '', '--json', json ?? '', '--kubus', kubus ?? '']);
  expect(error).toEqual([]);
  const result = JSON.parse(readFileSync(json ?? '', 'utf8')) as AmResultaat;
  const [header = '', ...lines] = readFileSync(kubus ?? '', 'utf8').trimEnd().split('\r\n');
  expect(header.startsWith('\ufeffperiode;gebied;naam;wet;leefdomein;leefdomeinnaam;cirkel;')).toBe(true);
  expect(lines.map((line) => line.split(';').at(-1))).toEqual(result.kubus.map(({ kosten }) => kosten.toFixed(2).replace('.', ',')));
});

test('it does not write over the delivery', async () => {
  const path = await deliveryAt(folder, 'zelf.xlsx', { sheets: INDELING });
  const { exit, error } = await waaier(['verwerk', path, '--uit', join(folder, 'ander.xlsx'), '--kubus', path]);
  expect([exit, error.length, existsSync(join(folder, 'ander.xlsx'))]).toEqual([2, 1, false]);
});
