import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, Refusal } from '#workbook';
import { newFolder, waaier } from './terminal';

const folder = newFolder();
const at = (name: string): string => join(folder, name);

test('a proposal is written to be looked at; as a coupling it makes the sheet and names what is lacking', async () => {
  writeFileSync(at('uitdraai.csv'), 'Uitdraai K3;;;\nbsn;regeling;ingang;vorm\n999900018;WMO;2026-01-01;natura\n');
  const proposed = await waaier(['koppelen', at('uitdraai.csv'), '--voorstel', at('k.json')]);
  expect(proposed).toMatchObject({ exit: 0, error: [] });
  expect(proposed.out.slice(0, 2)).toEqual(['  client_id: bsn (alias)', '  wet: regeling (alias)']);
  const made = await waaier(['koppelen', at('uitdraai.csv'), '--koppeling', at('k.json'), '--uit', at('uit.xlsx')]);
  expect(made).toMatchObject({ exit: 0, error: [] });
  expect(made.out.join('\n')).toContain('De verplichte kolom geboortedatum ontbreekt nog.');
  expect(made.out.join('\n')).toContain('In kolom leveringsvorm staat 1 keer een waarde die geen code is.');
  expect(made.out.join('\n')).not.toContain('999900018');
  const opened = await openFile(new Uint8Array(readFileSync(at('uit.xlsx'))), 'uit.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  expect((await opened.read(() => true)).sheets[0]).toMatchObject({ name: 'Voorzieningen' });
});

test('another sheet of the format than Voorzieningen, by name when proposing and by the coupling when made', async () => {
  writeFileSync(at('tarieven.csv'), 'soort;type;zwaarte;intensiteit;bedrag;per;geldig_van\nx;O;1-2;G;300,50;4weken;2026-01-01\n');
  expect(await waaier(['koppelen', at('tarieven.csv'), '--voorstel', at('t.json'), '--naar', 'tarievenblad'])).toMatchObject({ exit: 0, error: [] });
  const made = await waaier(['koppelen', at('tarieven.csv'), '--koppeling', at('t.json'), '--uit', at('t.xlsx')]);
  expect(made).toMatchObject({ exit: 0, error: [] });
  const opened = await openFile(new Uint8Array(readFileSync(at('t.xlsx'))), 't.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const [sheet] = (await opened.read(() => true)).sheets;
  expect(sheet?.name).toBe('Tarievenblad');
  expect(sheet?.rows[1]).toContain(300.5);
  expect(await waaier(['koppelen', at('tarieven.csv'), '--voorstel', at('u.json'), '--naar', 'Levering'])).toMatchObject({ exit: 2, out: [] });
});

test('what is no coupling, and what has no headers, is refused', async () => {
  writeFileSync(at('geen.json'), '{"kolommen":{}}');
  writeFileSync(at('kaal.csv'), '1;2\n3;4\n');
  for (const words of [['koppelen', at('uitdraai.csv'), '--koppeling', at('geen.json'), '--uit', at('x.xlsx')], ['koppelen', at('kaal.csv'), '--voorstel', at('y.json')], ['koppelen', at('uitdraai.csv')]]) {
    expect(await waaier(words)).toMatchObject({ exit: 2, out: [] });
  }
});
