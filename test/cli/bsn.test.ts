import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { ExampleRow } from '../../src/domain/rules/rule';
import { deliveryAt, INDELING } from './deliveries';
import { newFolder, waaier } from './terminal';

const folder = newFolder();

const isBsn = (digits: string): boolean => {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
};

const bsn = fc
  .integer({ min: 100_000_000, max: 899_999_999 })
  .map(String)
  .filter(isBsn);

/** Where a BSN may end up by mistake: in its own column and in every other but amounts, which are the figures themselves. */
const COLUMNS = [
  'client_id', 'huishouden_id', 'geboortedatum', 'geslacht', 'postcode', 'gebiedscode', 'gemeentecode_woon', 'wijkteam', 'wet',
  'productcategorie', 'productcode', 'product_omschrijving', 'leveringsvorm', 'cirkel', 'uitvoerder', 'toewijzingnummer',
  'begindatum', 'einddatum', 'reden_einde', 'eenheid', 'frequentie', 'correctie', 'aanbieder_agb',
  'verwijzer', 'herindicatie',
] as const;

const written = fc.constantFrom<(digits: string) => string | number>(
  (digits) => digits,
  Number,
  (digits) => ` ${digits} `,
  (digits) => `BSN ${digits}`,
  (digits) => `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
);

const planted = fc.record({ digits: bsn, column: fc.constantFrom(...COLUMNS), as: written });

test('no BSN and no client_id in what is said or in the JSON, wherever it stands in the delivery', async () => {
  const json = join(folder, 'uit.json');
  await fc.assert(
    fc.asyncProperty(fc.array(planted, { minLength: 1, maxLength: 12 }), fc.array(bsn, { maxLength: 4 }), async (plants, clients) => {
      const rows: ExampleRow<'Voorzieningen'>[] = [
        ...clients.flatMap((digits) => [{ client_id: digits }, { client_id: digits, geboortedatum: '01-01-1950', postcode: '9462AB' }]),
        ...plants.map(({ digits, column, as }) => ({ client_id: 'KLANT-ZO', [column]: as(digits) })),
      ];
      const path = await deliveryAt(folder, 'levering.xlsx', { sheets: { Voorzieningen: rows, ...INDELING } });
      const { exit, out, error } = await waaier(['controleer', path, '--json', json]);
      expect(exit).not.toBe(2);
      const everything = [...out, ...error, readFileSync(json, 'utf8')].join('\n');
      const given = [...clients, ...plants.map((plant) => plant.digits), 'KLANT-ZO'];
      const bare = (line: string): string => line.replace(/(?<=\d)[ .-](?=\d)/gu, '');
      expect(everything.split('\n').filter((line) => given.some((secret) => bare(line).includes(secret)))).toEqual([]);
    }),
    { numRuns: 60, seed: 20_261_015 },
  );
});
