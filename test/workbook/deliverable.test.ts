import { calculateLevering, checkLevering, confirm, leveringsbewijs, runAll, type Checked, type WorkbookCells } from '#domain';
import { deliverable, openFile, Refusal, sleutelUitBestand, type ToDeliver } from '#workbook';
import { dayOf } from '../../src/domain';
import { Zip } from '../../src/workbook/file/zip';
import { exampleWorkbook } from '../domain/example-workbook';

const today = dayOf('2026-11-15');
const facts = { madeAt: today + 0.5, version: '0.1.0' };

const rows = [
  { client_id: '999900018', toewijzingnummer: 1, begindatum: '01-01-2017', einddatum: '31-12-2026' },
  { client_id: '999900031', toewijzingnummer: 2, begindatum: '01-01-2016', einddatum: '31-12-2026', product_omschrijving: 'hulp, ook voor 9999.00.043' },
];

function checkedOf(cells: WorkbookCells, isConfirmed: boolean): ToDeliver {
  const circumstances = { today };
  const checked = runAll(checkLevering(cells, circumstances));
  if (!isConfirmed) return { cells, checked, circumstances };
  const bevestigingen = confirm([], checked, checked.findings, { reden: 'bron', toelichting: 'nagekeken' });
  return { cells, checked: runAll(checkLevering(cells, { today, bevestigingen })), circumstances: { today, bevestigingen } };
}

const key = async () => {
  const sleutel = await sleutelUitBestand(new Uint8Array(40).fill(3));
  if (sleutel === null) throw new Error('long enough');
  return sleutel;
};

/** The warnings that stay: that a BSN is one for tests can no longer be said of a pseudonym. */
const warnings = ({ findings }: Checked): number => findings.filter(({ ernst, code }) => ernst === 'W' && code !== 'C02').length;

test('what was confirmed of a client stays so when the client gets a pseudonym, and the proof is of what is delivered', async () => {
  const cells = exampleWorkbook({ sheets: { Voorzieningen: rows } });
  const delivery = checkedOf(cells, true);
  expect(warnings(delivery.checked)).toBeGreaterThan(1);
  const made = await deliverable(delivery, facts, await key());
  if (typeof made === 'string') throw new Error(made);
  expect(made.sheets).toEqual(['Levering', 'Voorzieningen']);
  expect(made.bewijs).toMatchObject({ levering: { bestand: made.name }, oordeel: { bevestigd: warnings(delivery.checked), open: 0 } });
  expect(JSON.stringify(cells)).toContain('999900018');

  const zip = Zip.open(made.bytes);
  if (zip instanceof Refusal) throw new Error(zip.message);
  const parts = await Promise.all(zip.names().map(async (name) => `${name} ${(await zip.text(name)) ?? ''}`));
  expect(parts.join('\n')).not.toMatch(/9999000\d\d|9999\.00\.0|<f[ >]|comments\d|state="hidden"|<dc:creator>[^<]/u);

  const opened = await openFile(made.bytes, made.name);
  if (opened instanceof Refusal) throw new Error(opened.message);
  const again = runAll(checkLevering(await opened.read(() => true), { today }));
  expect(again.findings.filter(({ ernst }) => ernst === 'F')).toEqual([]);
  expect(leveringsbewijs(runAll(calculateLevering(again)), facts).gegevens).toEqual(made.bewijs.gegevens);
});

test('with a warning that nobody confirmed, a BSN without a key, or a number that fails the elfproef, nothing is made', async () => {
  const cells = exampleWorkbook({ sheets: { Voorzieningen: rows } });
  expect(await deliverable(checkedOf(cells, false), facts, await key())).toMatch(/op bevestiging/u);
  expect(await deliverable(checkedOf(cells, true), facts, null)).toMatch(/nog \d+ fout/u);
  const wrong = exampleWorkbook({ sheets: { Voorzieningen: [...rows, { client_id: '123456789', toewijzingnummer: 3 }] } });
  expect(await deliverable(checkedOf(wrong, true), facts, await key())).toMatch(/elfproef/u);
});
