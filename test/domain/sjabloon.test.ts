import { dayOf } from '../../src/domain/calendar';
import { wijkenOf } from '../../src/domain/cbs';
import type { SheetFormat } from '../../src/domain/levering/column';
import { sheetFormats } from '../../src/domain/levering/format';
import { checkLevering } from '../../src/domain/pipeline';
import { runAll } from '../../src/domain/steps';
import { sjabloon } from '../../src/domain/sjabloon';
import type { DataSheet } from '../../src/domain/sheets/data-sheet';
import { workbookOf } from './voorbeeld/workbook-of';

const formats = (Object.values(sheetFormats) as readonly SheetFormat[]).filter(({ ownUse }) => ownUse !== true);
const today = dayOf('2026-11-15');

function made(gemeente?: string): DataSheet[] {
  const sheets = sjabloon(gemeente === undefined ? {} : { gemeente });
  if (typeof sheets === 'string') throw new Error(sheets);
  return sheets;
}

const findings = (sheets: readonly DataSheet[]) => runAll(checkLevering(workbookOf(sheets), { today })).findings;

test('every sheet of the format is there with its columns, Uitleg first', () => {
  const sheets = made();
  expect(sheets[0]?.name).toBe('Uitleg');
  expect(sheets.slice(1).map(({ name }) => name).sort()).toEqual(formats.map(({ name }) => name).sort());
  for (const format of formats.filter(({ layout }) => layout === 'rows')) {
    expect(sheets.find(({ name }) => name === format.name)?.columns.map(({ header }) => header)).toEqual(Object.keys(format.columns));
  }
});

test('a sheet for own use is no part of the format that is filled in', () => {
  expect(made().map(({ name }) => name)).not.toContain(sheetFormats.leeftijdskosten.name);
});

test('a template that is read back lacks only what is to be filled in', () => {
  const found = findings(made('1680'));
  expect([...new Set(found.filter(({ code }) => code.startsWith('B')).map(({ code }) => code))]).toEqual(['B05']);
  expect(found.filter(({ code }) => code !== 'B05').map(({ code, kolom }) => `${code} ${kolom}`)).toEqual(
    ['periode', 'leveringssoort', 'aanmaakdatum', 'pijlers', 'kostenbasis'].map((kolom) => `V01 ${kolom}`),
  );
});

test.each([undefined, '1680', '0363', '0114', '0088', '1979'])('the examples fit each other and the gemeente: with them the template of %s gives no finding', (gemeente) => {
  const sheets = sjabloon({ voorbeelden: true, ...(gemeente === undefined ? {} : { gemeente }) });
  if (typeof sheets === 'string') throw new Error(sheets);
  expect(findings(sheets)).toEqual([]);
  for (const { name } of formats) expect(sheets.find((sheet) => sheet.name === name)?.rows.flat().filter((cell) => cell !== null).length).toBeGreaterThan(1);
  const written = JSON.stringify(sheets.filter(({ name }) => name !== 'Uitleg' && name !== 'Benchmarkset').map(({ rows }) => rows));
  if (gemeente !== undefined) expect(new Set(written.match(/WK\d{4}/gu))).toEqual(new Set([`WK${gemeente}`]));
});

test.each(['1680', '0363', '0088'])('the wijken of %s are offered and explained', (gemeente) => {
  const sheets = made(gemeente);
  const codes = wijkenOf(gemeente).map(({ code }) => code);
  const wijkcode = sheets.find(({ name }) => name === 'Wijkindeling')?.columns.find(({ header }) => header === 'wijkcode');
  expect(wijkcode?.choices).toEqual(codes);
  expect(sheets[0]?.rows.flatMap(([blad, code]) => (blad === 'Wijken (CBS)' ? [code] : []))).toEqual(codes);
  expect(sheets.find(({ name }) => name === 'Levering')?.rows.slice(0, 2)).toEqual([['formatversie', '1.0'], ['gemeentecode', gemeente]]);
});

test('codes are text cells with a list, dates are dates, and every column has a message that Excel can show', () => {
  const columns = made().slice(1).flatMap((sheet) => sheet.columns.filter(({ header }) => header !== 'veld' && header !== 'waarde'));
  for (const { inputMessage } of columns) {
    expect(inputMessage).toBeTruthy();
    expect(inputMessage?.length).toBeLessThanOrEqual(255);
  }
  expect(columns.filter(({ choices }) => choices !== undefined).every(({ format }) => format === 'text')).toBe(true);
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  expect(byHeader.get('wet')?.choices).toEqual(['WMO', 'JW', 'PW']);
  expect(byHeader.get('omstandigheden')?.choices).toBeUndefined();
  expect(byHeader.get('begindatum')?.format).toBe('date');
  expect(byHeader.get('kosten')?.format).toBe('euroCents');
});

test('Uitleg explains each declared column once, with the meaning of its codes', () => {
  const rows = made()[0]?.rows ?? [];
  const declared = new Set(formats.flatMap(({ columns }) => Object.values(columns)));
  expect(rows.filter(([, kolom]) => kolom !== null && kolom !== 'overige kolommen')).toHaveLength(declared.size);
  const wet = rows.find(([blad, kolom]) => blad === 'Voorzieningen' && kolom === 'wet');
  expect(wet?.[5]).toContain('JW = Jeugdwet');
});

test.each(['168', 'x', '9999', ''])('an unknown gemeente (%j) is refused in one sentence', (gemeente) => {
  expect(sjabloon({ gemeente })).toMatch(/^De gemeentecode .*\.$/u);
});
