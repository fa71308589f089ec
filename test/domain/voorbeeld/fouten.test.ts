import { dayOf } from '../../../src/domain/calendar';
import { controlCodes } from '../../../src/domain/control-codes';
import { checkLevering } from '../../../src/domain/pipeline';
import { runAll } from '../../../src/domain/steps';
import { voorbeeld, type Voorbeeld, type VoorbeeldVraag } from '../../../src/domain/voorbeeld';
import { bladPlantings, laterPlantings, plantings } from '../../../src/domain/voorbeeld/fouten';
import { workbookOf } from './workbook-of';

const today = dayOf('2026-11-15');
/** Signals that an ordinary delivery has as well: jeugdhulp from 18, and what is granted again. */
const ordinary = new Set(['C10', 'R03']);
const codes = [...new Set([...plantings, ...bladPlantings, ...laterPlantings.inRows, ...laterPlantings.inLevering, { code: 'C04' }].map(({ code }) => code))].sort();
/** Codes that the README says are not planted, and why. */
const NOT_PLANTED = ['B01', 'B02', 'B05', 'B06', 'B08', 'B09', 'B10', 'G08', 'L02', 'L03', 'L04', 'L05', 'R03'];

function made(vraag: Partial<VoorbeeldVraag>): Voorbeeld {
  const invented = voorbeeld({ gemeente: '1680', rijen: 2000, zaad: 'a', kwartalen: 1, fouten: 0.02, ...vraag });
  if (typeof invented === 'string') throw new Error(invented);
  return invented;
}

const place = ({ code, blad, rij, kolom }: { code: string; blad: string | null; rij: number | null; kolom: string | null }): string =>
  `${code} ${blad} ${rij} ${kolom}`;

test.each([
  ['1680', 2000, 'a', 1, 0.02],
  ['1680', 2000, 'b', 2, 0.1],
  ['1680', 300, 'c', 1, 0.3],
  ['0363', 10_000, 'd', 1, 0.05],
  ['0088', 500, 'e', 1, 0.1],
  ['1978', 4000, 'f', 3, 0.1],
  ['0014', 1, 'g', 1, 1],
] as const)('%s with %i rows: the controls find what was planted and nothing else', (gemeente, rijen, zaad, kwartalen, fouten) => {
  const { sheets, waarheid } = made({ gemeente, rijen, zaad, kwartalen, fouten });
  const { findings, notRun } = runAll(checkLevering(workbookOf(sheets), { today }));
  expect(notRun).toEqual([]);
  const found = findings.filter(({ code, ernst }) => ernst !== 'S' || !ordinary.has(code)).map(place);
  const planted = waarheid.map(place);
  expect({ missing: planted.filter((one) => !found.includes(one)), extra: found.filter((one) => !planted.includes(one)) }).toEqual({ missing: [], extra: [] });
  expect(found).toHaveLength(planted.length);
  expect(waarheid.length).toBeLessThanOrEqual(Math.round(rijen * fouten));
});

test('so many of each control as were asked for, and nothing else', () => {
  const fouten = { V01: 2, V04: 5, D01: 1, K06: 1, R05: 1, C05: 1 };
  const { sheets, waarheid } = made({ fouten });
  const { findings } = runAll(checkLevering(workbookOf(sheets), { today }));
  const found = findings.filter(({ code, ernst }) => ernst !== 'S' || !ordinary.has(code)).map(place);
  expect(found.sort()).toEqual(waarheid.map(place).sort());
  const counts = Object.fromEntries(Object.keys(fouten).map((code) => [code, waarheid.filter((one) => one.code === code).length]));
  expect(counts).toEqual(fouten);
});

test('every code occurs when there are enough rows', () => {
  const { waarheid } = made({ rijen: 10_000, kwartalen: 2, fouten: 0.04 });
  expect([...new Set(waarheid.map(({ code }) => code))].sort()).toEqual(codes);
  expect(waarheid).toHaveLength(400);
});

test('every control of the design is planted, or named among those that are not', () => {
  expect([...codes, ...NOT_PLANTED].sort()).toEqual([...controlCodes]);
});

test('a small delivery has the usual faults only', () => {
  const late = new Set([...laterPlantings.inRows, ...laterPlantings.inLevering].map(({ code }) => code));
  expect(made({ fouten: 0.01 }).waarheid.filter(({ code }) => late.has(code))).toEqual([]);
});
