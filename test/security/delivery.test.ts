import fc from 'fast-check';
import { kubusCsv, resultJson, type Cell } from '#domain';
import { calculate, checkCells, deliverable, findRepairs, newFile, plansOf } from '#workbook';
import { readCsv } from '../../src/workbook/file/csv';
import { Refusal } from '../../src/workbook/file/refusal';
import { exampleDay, exampleWorkbook } from '../domain/example-workbook';
import { calculatedOf, cell as kubusCell } from '../domain/sheets/calculated';
import { hostileHeader, hostileText } from './hostile';
import { formulasIn, linkOf } from './formulas-in';

const [header = [], example = []] = exampleWorkbook({}).sheets.find(({ name }) => name === 'Voorzieningen')?.rows ?? [];
const [wijkHeader = [], wijk = []] = exampleWorkbook({ sheets: { Wijkindeling: [{}] } }).sheets.find(({ name }) => name === 'Wijkindeling')?.rows ?? [];

const cell = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostileText });
const row = (of: readonly Cell[]): fc.Arbitrary<Cell[]> =>
  fc.array(cell, { minLength: of.length, maxLength: of.length }).map((own) => own.map((text, c) => text ?? of[c] ?? null));

/** A delivery of somebody who means harm: hostile headers beside those of the format, hostile text in any cell. */
const delivery = fc
  .record({
    extra: fc.array(hostileHeader, { maxLength: 6 }),
    spoilt: fc.array(fc.tuple(fc.nat(header.length - 1), hostileHeader), { maxLength: 2 }),
    rows: fc.array(row([...example]), { minLength: 1, maxLength: 5 }),
    wijken: fc.array(row([...wijk]), { maxLength: 3 }),
  })
  .map(({ extra, spoilt, rows, wijken }) => {
    const own = [...header];
    for (const [place, text] of spoilt) own[place] = text;
    const voorzieningen = [[...own, ...extra], ...rows.map((cells) => [...cells, ...extra.map((text) => `=${text}`)])];
    return exampleWorkbook({ cells: { Voorzieningen: voorzieningen, Wijkindeling: [[...wijkHeader], [...wijk], ...wijken] } });
  });

/** The sheets on which a user's own text comes back. */
const SHEETS = ['bevindingen', 'verrijkt', 'wijken', 'kubus', 'verantwoording'];
const facts = { madeAt: exampleDay({}), version: '0.0.0' };
const checked = (cells: ReturnType<typeof exampleWorkbook>) => checkCells({ ...cells, bestand: 'levering.xlsx' }, { today: exampleDay({}) });

/** Signs that move, hide or end a line of text around them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

test('a hostile delivery is checked to its end; what is said of it is short, and plain to read', () =>
  fc.assert(
    fc.asyncProperty(delivery, async (cells) => {
      const { findings } = await checked(cells);
      const said = findings.map(({ melding }) => melding);
      expect(said.filter((melding) => melding.length > 600 || UNREADABLE.test(melding))).toEqual([]);
    }),
    { numRuns: 60 },
  ));

test('its repairs, its sheets and its JSON hold no formula of the user, and nothing is added to objects', () =>
  fc.assert(
    fc.asyncProperty(delivery, async (cells) => {
      const before = Object.getOwnPropertyNames(Object.prototype).length;
      const judged = await checked(cells);
      await findRepairs(judged, []);
      const calculated = await calculate(judged);
      const file = newFile();
      await file.write(await plansOf(calculated, SHEETS, facts));
      for (const formula of await formulasIn(await file.save('a.xlsx'))) expect(linkOf(formula)?.to).toMatch(/^#'(?:[^']|'')+'![A-Z]{1,3}\d{1,7}$/u);
      expect(await file.sheets()).toHaveLength(SHEETS.length);
      JSON.parse(JSON.stringify(resultJson(calculated)));
      expect(kubusCsv(calculated).length).toBeGreaterThan(100);
      expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
    }),
    { numRuns: 20 },
  ));

test('the workbook to deliver holds no formula, or is not made', () =>
  fc.assert(
    fc.asyncProperty(delivery, async (cells) => {
      const circumstances = { today: exampleDay({}) };
      const made = await deliverable({ cells, checked: await checked(cells), circumstances }, facts, null);
      if (typeof made === 'string') expect(made.length).toBeLessThan(600);
      else expect(await formulasIn(made.bytes)).toEqual([]);
    }),
    { numRuns: 25 },
  ));

test('the name of an area is text in the Kubus as a text file: one field, that no program takes for a formula', () => {
  const calculated = calculatedOf({ kubus: [kubusCell({ gebied: 'WK168000', wet: 'WMO' })] });
  fc.assert(
    fc.property(hostileText, (naam) => {
      const report = [{ gebied: 'WK168000', naam, inwoners: 10, p65: null, ses: null }];
      const text = kubusCsv({ ...calculated, report });
      const read = readCsv(new TextEncoder().encode(text));
      const field = read instanceof Refusal ? null : read.rows[1]?.[2];
      const own = new TextDecoder().decode(new TextEncoder().encode(naam));
      expect([own, `'${own}`]).toContain(field ?? '');
      expect(field ?? '').not.toMatch(/^\s*[=+@＝＋－＠-]/u);
    }),
    { numRuns: 300 },
  );
});
