import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryAt, INDELING, workbookAt } from './deliveries';
import { newFolder, NOT_FOR_USERS, waaier } from './terminal';

const folder = newFolder();
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);

beforeAll(async () => {
  await deliveryAt(folder, 'goed.xlsx', { sheets: { Voorzieningen: [{}], ...INDELING } });
  await workbookAt(folder, 'andere.xlsx', [{ name: 'Blad1', rows: [['naam', 'bedrag'], ['x', 1]] }]);
  mkdirSync(at('map'));
  put('leeg.xlsx', '');
  put('tekst.xlsx', 'client_id;wet\nC-1;WMO\n');
  put('slot.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]));
  put('half.xlsx', readFileSync(at('goed.xlsx')).subarray(0, 700));
  put('beeld.png', 'x');
  put('los.csv', 'client_id;wet\nC-1;WMO\n');
  put('leeg.csv', '\r\n');
  put('ander.csv', 'naam;bedrag\nx;1\n');
  put('beeld.csv', Buffer.from([0, 1, 2, 3]));
  put('geen.json', '{ "preset": ');
  put('lijst.json', '[]');
  put('onbekend.json', '{ "kleur": "rood" }');
  put('waarde.json', '{ "eenheid": "straat" }');
  put('dag.json', '{ "vandaag": "2026-02-30" }');
  put('groep.json', '{ "referentiegroep": [1] }');
  put('delen.json', '{ "kleineAantallen": "delen" }');
});

const REFUSED: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown verb', ['kijk'], /^De opdracht ‘kijk’ bestaat niet/u],
  ['an unknown verb with a line break', ['kijk\nrond'], /^De opdracht ‘kijk rond’ bestaat niet/u],
  ['no file', ['controleer'], /^Noem het bestand/u],
  ['an unknown option', ['controleer', 'goed.xlsx', '--snel'], /^De optie --snel bestaat niet/u],
  ['an option without its value', ['controleer', 'goed.xlsx', '--json'], /^De optie --json mist een waarde/u],
  ['a file that is not there', ['controleer', 'nergens.xlsx'], /^nergens\.xlsx: dit bestand is er niet/u],
  ['a folder', ['controleer', 'map'], /^map: dit is geen bestand/u],
  ['an empty file', ['controleer', 'leeg.xlsx'], /^leeg\.xlsx: Het bestand is leeg/u],
  ['a text that says it is a workbook', ['controleer', 'tekst.xlsx'], /^tekst\.xlsx: .*(beschadigd|geen werkmap)/u],
  ['a locked workbook', ['controleer', 'slot.xlsx'], /^slot\.xlsx: /u],
  ['half a workbook', ['controleer', 'half.xlsx'], /^half\.xlsx: Het bestand is beschadigd/u],
  ['a picture', ['controleer', 'beeld.png'], /^beeld\.png: Dit soort bestand/u],
  ['another workbook', ['controleer', 'andere.xlsx'], /^andere\.xlsx: dit is geen levering/u],
  ['a csv alone', ['controleer', 'los.csv'], /^los\.csv: een \.csv bevat alleen Voorzieningen/u],
  ['a csv without its periode', ['controleer', 'los.csv', '--gemeente', '1680'], /^los\.csv: .*--periode/u],
  ['an empty csv', ['controleer', 'leeg.csv', '--gemeente', '1680', '--periode', '2026K3'], /^leeg\.csv: Het bestand is leeg/u],
  ['a csv about something else', ['controleer', 'ander.csv', '--gemeente', '1680', '--periode', '2026K3'], /^ander\.csv: dit is geen levering/u],
  ['a csv that is no text', ['controleer', 'beeld.csv', '--gemeente', '1680', '--periode', '2026K3'], /^beeld\.csv: /u],
  ['settings that are not there', ['controleer', 'goed.xlsx', '--instellingen', 'weg.json'], /^weg\.json: dit bestand is er niet/u],
  ['settings in a folder', ['controleer', 'goed.xlsx', '--instellingen', 'map'], /^map: dit bestand is er niet/u],
  ['settings that are no JSON', ['controleer', 'goed.xlsx', '--instellingen', 'geen.json'], /^geen\.json: dit is geen geldig JSON/u],
  ['settings that are a list', ['controleer', 'goed.xlsx', '--instellingen', 'lijst.json'], /^lijst\.json: hier staan geen instellingen in/u],
  ['a setting nobody knows', ['controleer', 'goed.xlsx', '--instellingen', 'onbekend.json'], /^onbekend\.json: de instelling ‘kleur’ bestaat niet/u],
  ['a value that may not be', ['controleer', 'goed.xlsx', '--instellingen', 'waarde.json'], /^waarde\.json: de waarde van ‘eenheid’ mag niet/u],
  ['a day that does not exist', ['controleer', 'goed.xlsx', '--instellingen', 'dag.json'], /^dag\.json: de waarde van ‘vandaag’ mag niet/u],
  ['a part of a value that may not be', ['verwerk', 'goed.xlsx', '--uit', 'uit.xlsx', '--instellingen', 'groep.json'], /^groep\.json: de waarde van ‘referentiegroep’ mag niet/u],
  ['JSON in a folder that is not there', ['controleer', 'goed.xlsx', '--json', 'weg/uit.json'], /^uit\.json: dit bestand kon niet worden geschreven/u],
  ['a workbook in a folder that is not there', ['verwerk', 'goed.xlsx', '--uit', 'weg/uit.xlsx'], /^uit\.xlsx: dit bestand kon niet worden geschreven/u],
  ['a report that is no workbook', ['controleer', 'goed.xlsx', '--rapport', 'uit.txt'], /^De optie --rapport schrijft een werkmap/u],
  ['JSON over the delivery', ['controleer', 'goed.xlsx', '--json', './goed.xlsx'], /^Met --json zou goed\.xlsx worden overschreven/u],
  ['a report over the delivery', ['controleer', 'goed.xlsx', '--rapport', 'goed.xlsx'], /^Met --rapport zou goed\.xlsx/u],
  ['JSON over the settings', ['controleer', 'goed.xlsx', '--instellingen', 'onbekend.json', '--json', 'onbekend.json'], /^Met --json zou onbekend\.json/u],
  ['JSON over the workbook', ['verwerk', 'goed.xlsx', '--uit', 'uit.xlsx', '--json', 'uit.xlsx'], /^Met --json zou uit\.xlsx/u],
  ['verwerk without a place to write', ['verwerk', 'goed.xlsx'], /^De optie --uit BESTAND\.xlsx is nodig/u],
  ['verwerk of two files', ['verwerk', 'goed.xlsx', 'andere.xlsx', '--uit', 'uit.xlsx'], /^Noem één bestand/u],
  ['verwerk to a csv', ['verwerk', 'goed.xlsx', '--uit', 'uit.csv'], /^De optie --uit schrijft een werkmap/u],
  ['a report to share', ['controleer', 'goed.xlsx', '--rapport', 'uit.xlsx', '--instellingen', 'delen.json'], /^Een rapport van de controle noemt regels van personen/u],
  ['sjabloon of a file', ['sjabloon', 'goed.xlsx', '--uit', 'uit.xlsx'], /^De opdracht sjabloon neemt geen bestand/u],
  ['sjabloon for no gemeente', ['sjabloon', '--uit', 'uit.xlsx', '--gemeente', '9999'], /9999/u],
  ['sjabloon to a csv', ['sjabloon', '--uit', 'uit.csv'], /^De optie --uit schrijft een werkmap/u],
  ['voorbeeld of no gemeente', ['voorbeeld', '--gemeente', '0000', '--rijen', '5', '--zaad', '1', '--uit', 'uit.xlsx'], /0000/u],
  ['voorbeeld with half a row', ['voorbeeld', '--gemeente', '1680', '--rijen', '1.5', '--zaad', '1', '--uit', 'uit.xlsx'], /^De optie --rijen is een heel getal/u],
  ['voorbeeld with too many rows', ['voorbeeld', '--gemeente', '1680', '--rijen', '2000000', '--zaad', '1', '--uit', 'uit.xlsx'], /^De optie --rijen is een heel getal/u],
  ['voorbeeld with too many faults', ['voorbeeld', '--gemeente', '1680', '--rijen', '5', '--zaad', '1', '--uit', 'uit.xlsx', '--fouten', '2'], /^De optie --fouten is een deel/u],
  ['voorbeeld of no quarter', ['voorbeeld', '--gemeente', '1680', '--rijen', '5', '--zaad', '1', '--uit', 'uit.xlsx', '--periode', '2026K5'], /2026K5|kwartaal|periode/iu],
  ['truth over the example', ['voorbeeld', '--gemeente', '1680', '--rijen', '5', '--zaad', '1', '--uit', 'uit.xlsx', '--waarheid', 'uit.xlsx'], /^Met --waarheid zou uit\.xlsx/u],
];

const VALUES = new Set(['kijk', 'kijk\nrond', 'controleer', 'verwerk', 'sjabloon', 'voorbeeld', '1680', '2026K3', '2026K5', '9999', '0000', '5', '1', '1.5', '2', '2000000']);
const inFolder = (word: string): string => (word.startsWith('--') || VALUES.has(word) ? word : at(word));

test.each(REFUSED)('%s is refused in one Dutch line, and nothing is written', async (_, words, expected) => {
  const { exit, out, error } = await waaier(words.map(inFolder));
  expect({ exit, out, lines: error.length }).toEqual({ exit: 2, out: wroteFirst(words) ? out : [], lines: 1 });
  expect(error[0]).toMatch(expected);
  expect(error[0]).not.toMatch(/[\n\r]/u);
  expect(error[0]).not.toMatch(NOT_FOR_USERS);
  expect(existsSync(at('uit.xlsx'))).toBe(false);
});

/** The verdict may have been said before the JSON could not be written. */
const wroteFirst = (words: readonly string[]): boolean => words[0] === 'controleer' && words.includes('weg/uit.json');

test('a fault of ours is one line too, without what went wrong inside', async () => {
  const broken = (): number => {
    throw new TypeError('clock is not a function');
  };
  const { exit, out, error } = await waaier(['controleer', at('goed.xlsx')], broken);
  expect({ exit, lines: error.length }).toEqual({ exit: 2, lines: 1 });
  expect(error[0]).toBe('Er ging iets mis in Waaier zelf. Meld dit met de opdracht die u gaf.');
  expect(out.join('\n')).not.toMatch(NOT_FOR_USERS);
});
