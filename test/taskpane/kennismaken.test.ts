import { tasksOf } from '../../src/taskpane/tasks';
import { initialState, next, type PaneEvent } from '../../src/taskpane/state';
import { lookAt } from '../../src/taskpane/delivery';
import { checkWorkbook, openFile, type FileWorkbook, type MemoryWorkbook } from '../../src/workbook';
import { deliveryInMemory, now } from './delivery-in-memory';

const { choices } = initialState;
const today = Math.floor(now());

async function sampled(workbook: MemoryWorkbook, openCopy?: (bytes: Uint8Array) => Promise<boolean>) {
  const events: PaneEvent[] = [];
  await tasksOf({ workbook, now, version: '0.1.0', openCopy }, (event) => events.push(event)).makeSample('nieuw', choices);
  return events.reduce(next, initialState).kennismaken.gemaakt?.nieuw ?? null;
}

async function opened(bytes: Uint8Array | undefined): Promise<FileWorkbook> {
  const file = await openFile(bytes ?? new Uint8Array(), 'voorbeeld.xlsx');
  if (!('read' in file)) throw new Error(file.message);
  return file;
}

test('Excel opens the sample as a new workbook; the workbook of the user stays as it is', async () => {
  const workbook = deliveryInMemory();
  const before = JSON.stringify(await workbook.read(() => true));
  const given: Uint8Array[] = [];
  expect(await sampled(workbook, async (bytes) => given.push(bytes) > 0)).toMatchObject({ opened: true });
  expect(given).toHaveLength(1);
  expect(JSON.stringify(await workbook.read(() => true))).toBe(before);
  expect(await workbook.setting('taakvenster')).toBeNull();
});

test.each([
  ['cannot', undefined],
  ['will not', () => Promise.resolve(false)],
])('where Excel %s, it is a file to save', async (_, openCopy) => {
  expect(await sampled(deliveryInMemory(), openCopy)).toMatchObject({ opened: false, name: 'voorbeeldlevering-waaier.xlsx' });
});

test('the sample is known as invented, and has faults, warnings and signals to learn from, of which some can be mended', async () => {
  const file = await opened((await sampled(deliveryInMemory()))?.bytes);
  expect(await lookAt(file, {}, today)).toMatchObject({ verzonnen: true, missing: [], gemeente: { naam: 'Aa en Hunze' }, periode: { code: '2026K3' } });
  expect((await lookAt(deliveryInMemory(), {}, today)).verzonnen).toBe(false);
  const { findings, oordeel } = await checkWorkbook(file, { today, settings: {} });
  expect(oordeel.fouten).toBeGreaterThan(0);
  expect(oordeel.fouten).toBeLessThan(20);
  const found = new Set(findings.map(({ code }) => code));
  for (const code of ['V01', 'V06', 'D01', 'D04', 'V03', 'V09']) expect(found).toContain(code);
});
