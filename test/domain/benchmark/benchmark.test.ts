import * as fc from 'fast-check';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { resultJson } from '../../../src/domain/json';
import { counted } from '../counting/counted';
import { rebenchmark, type PlainArea } from './rebenchmark';

/** A delivery in which every own area has so many clients, each with a share of its kosten. */
function deliveryOf(areas: readonly PlainArea[], chosen: readonly string[] = []): ExampleLevering {
  const own = areas.filter(({ eigen }) => eigen);
  const others = areas.filter(({ eigen }) => !eigen);
  const rows = own.flatMap(({ code, clienten, kosten }): ExampleRow<'Voorzieningen'>[] =>
    Array.from({ length: clienten ?? 0 }, (_, number) => ({
      client_id: `${code}-${number}`, postcode: null, gebiedscode: code, toewijzingnummer: null,
      kosten: number === 0 ? (kosten ?? 0) / 100 : 0, correctie: 'J', einddatum: null,
    })),
  );
  const line = ({ code, clienten, kosten, inwoners }: PlainArea): ExampleRow<'Benchmarkset'> => ({
    gebiedscode: code, wet: 'totaal', leefdomein: 'Totaal', cliënten: clienten, voorzieningen: 1,
    kosten: kosten === null ? null : kosten / 100, inwoners,
  });
  return {
    settings: { referentiegroep: [...chosen] },
    sheets: {
      Voorzieningen: rows.length > 0 ? rows : [{ client_id: null }],
      Kerngegevens: areas.map(({ code, inwoners, oud, ses, stedelijkheid }) => ({
        gebiedscode: code, gebiedsnaam: code, inwoners, inw_65plus: oud, ses_woa: ses === null ? null : ses / 1000, stedelijkheid,
      })),
      ...(others.length > 0 ? { Benchmarkset: others.map(line) } : {}),
    },
  };
}

const linesOf = (example: ExampleLevering) => counted(example).benchmark.lines.filter(({ deel }) => deel === 'totaal');

const plain = (number: number, given: Partial<PlainArea> = {}): PlainArea => ({
  code: `WK1680${String(number).padStart(2, '0')}`, eigen: true, inwoners: 1000, oud: 200, ses: null, stedelijkheid: null,
  clienten: 20, kosten: 100_000, ...given,
});

const area = fc.record({
  eigen: fc.constantFrom(true, true, false),
  inwoners: fc.constantFrom(49, 50, 1000, 1500, 2499, 2500, 4000),
  oud: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 12 }).map((share) => share * 4)),
  ses: fc.oneof(fc.constant(null), fc.integer({ min: -4, max: 4 }).map((score) => score * 100)),
  stedelijkheid: fc.constantFrom(null, 4, 5),
  clienten: fc.nat(30),
  kosten: fc.integer({ min: 0, max: 999_999 }),
  lacks: fc.constantFrom<'clienten' | 'kosten' | null>(null, null, 'clienten', 'kosten'),
});

const areas = fc.array(area, { minLength: 1, maxLength: 26 }).map((list) =>
  list.map(({ lacks, eigen, ...one }, number): PlainArea => {
    const kosten = eigen && one.clienten === 0 ? 0 : one.kosten;
    const whole = plain(number, { ...one, kosten, eigen, code: `WK${eigen ? '1680' : '0114'}${String(number).padStart(2, '0')}` });
    return eigen || lacks === null ? whole : { ...whole, [lacks]: null };
  }),
);

test('every line is what a slow benchmark gives', () => {
  fc.assert(
    fc.property(areas, fc.array(fc.nat(25), { maxLength: 4 }), (list, picks) => {
      const chosen = picks.flatMap((pick) => list[pick]?.code ?? []);
      const expected = rebenchmark(list, chosen);
      const found = linesOf(deliveryOf(list, chosen));
      expect(found.map(({ gebied, maat, groep }) => `${gebied} ${maat} ${groep}`).sort()).toEqual([...expected.keys()].sort());
      for (const line of found) {
        const other = expected.get(`${line.gebied} ${line.maat} ${line.groep}`) ?? {};
        for (const [name, value] of Object.entries(other)) {
          const own = line[name as keyof typeof line];
          const where = `${line.gebied} ${line.maat} ${line.groep} ${name}`;
          if (name === 'euro' && typeof own === 'number') {
            expect([where, Math.abs(own - (value as number)) <= 0.5 + 1e-6]).toEqual([where, true]);
          } else if (name === 'extra' && line.maat === 'kosten' && typeof own === 'number') {
            expect([where, Math.abs(own - (value as number)) <= 0.005 + 1e-6]).toEqual([where, true]);
          } else if (typeof value === 'number') expect([where, own]).toEqual([where, expect.closeTo(value, 7)]);
          else expect([where, own]).toEqual([where, value]);
        }
      }
    }),
    { numRuns: 60, seed: 20261116 },
  );
});

test('the section of the JSON has the keys of design 4.11, money with two decimals', () => {
  const json = resultJson(counted(deliveryOf([plain(0, { kosten: 100_001 }), plain(1), plain(2, { inwoners: 2000 })])));
  const [line] = json.benchmark;
  expect(Object.keys(line ?? {})).toEqual([
    'gebied', 'maat', 'deel', 'groep', 'waarde', 'B', 'n', 'mediaan', 'p25', 'p75', 'min', 'max', 'index', 'lo', 'hi',
    'signaal', 'extra', 'euro',
  ]);
  // 1000.01 against 1000 × 2000 / 3000.
  expect(line).toMatchObject({ gebied: 'WK168000', maat: 'clienten', deel: 'totaal', groep: 'gemeente', waarde: 20, n: 2, euro: 333.34 });
  const kosten = json.benchmark.find(({ maat, deel, groep }) => maat === 'kosten' && deel === 'totaal' && groep === 'gemeente');
  expect(kosten).toMatchObject({ extra: 333.34, euro: 333.34, lo: null, hi: null, signaal: null });
  expect([...new Set(json.benchmark.map(({ deel }) => deel))]).toEqual([
    'totaal', 'WMO', 'JW', 'PW', 'FYS', 'GEE', 'ADL', 'MOB', 'FIN', 'WRK', 'DAG', 'SOC', 'GEZ', 'VEI',
  ]);
});

describe('groups', () => {
  const groupsOf = (list: readonly PlainArea[], chosen: readonly string[] = []) =>
    new Map(
      counted(deliveryOf(list, chosen)).benchmark.groups
        .filter(({ gebied }) => gebied === 'WK168000')
        .map(({ groep, leden }) => [groep, leden.map(({ code }) => code)]),
    );

  test('a wijk with fewer than 50 inhabitants gets no lines and is in no group', () => {
    const { benchmark } = counted(deliveryOf([plain(0), plain(1), plain(2, { inwoners: 49, oud: 4 })]));
    expect(new Set(benchmark.lines.map(({ gebied }) => gebied))).toEqual(new Set(['WK168000', 'WK168001']));
    expect(benchmark.nietVergeleken).toEqual(['WK168002']);
    expect(benchmark.groups.find(({ groep }) => groep === 'gemeente')?.leden.map(({ code }) => code)).toEqual(['WK168001']);
  });

  test('one wijk alone has no lines', () => {
    expect(counted(deliveryOf([plain(0)])).benchmark.lines).toEqual([]);
  });

  test('an area without SES is no candidate for one with SES, but is for one without', () => {
    const bare = [1, 2, 3, 4, 5, 6].map((number) => plain(number));
    expect(groupsOf([plain(0, { ses: 100 }), ...bare]).get('vergelijkbaar')).toEqual([]);
    expect(groupsOf([plain(0), ...bare]).get('vergelijkbaar')).toHaveLength(6);
  });

  test('only wijken of other gemeenten and of this quarter join; GM and NL stand beside', () => {
    const { sheets = {} } = deliveryOf([plain(0), plain(1)]);
    const set = (gebiedscode: string, periode = '2026K3'): ExampleRow<'Benchmarkset'> => ({ gebiedscode, periode, inwoners: 3000 });
    const { benchmark } = counted({
      settings: { referentiegroep: ['WK011400', 'WK011401', 'GM0114', 'WK168001'] },
      sheets: { ...sheets, Benchmarkset: [set('WK011400'), set('WK011401', '2026K2'), set('GM0114'), set('NL'), set('WK168009')] },
    });
    const chosen = benchmark.groups.find(({ gebied, groep }) => gebied === 'WK168000' && groep === 'zelf gekozen');
    expect(chosen?.leden.map(({ code }) => code)).toEqual(['WK168001', 'WK011400']);
    expect(benchmark.lijnen.map(({ code }) => code)).toEqual(['GM0114', 'NL']);
  });

  test('without Kerngegevens the CBS reference knows the inhabitants of other gemeenten too', () => {
    const { benchmark } = counted({ sheets: { Voorzieningen: [{}], Benchmarkset: [{ gebiedscode: 'WK010600', inwoners: null }] } });
    const other = benchmark.areas.find(({ code }) => code === 'WK010600');
    expect(other?.inwoners).toBeGreaterThan(50);
    expect(other?.p65).not.toBeNull();
  });
});

describe('expected by age', () => {
  const ages = (young: number, old: number) => ({ inw_0_14: 0, inw_15_24: 0, inw_25_44: young, inw_45_64: 0, inw_65plus: old });
  const client = (gebiedscode: string, number: number, geboortedatum: string | null): ExampleRow<'Voorzieningen'> => ({
    client_id: `${gebiedscode}-${number}`, postcode: null, gebiedscode, geboortedatum, toewijzingnummer: null,
  });
  const example = (birth: string | null): ExampleLevering => ({
    sheets: {
      Voorzieningen: [
        client('WK168000', 1, '01-01-1940'), client('WK168000', 2, '01-01-1990'),
        client('WK168001', 1, '01-01-1940'), client('WK168001', 2, '01-01-1940'), client('WK168001', 3, birth),
      ],
      Kerngegevens: [
        { gebiedscode: 'WK168000', inwoners: 100, ...ages(50, 50) },
        { gebiedscode: 'WK168001', inwoners: 100, ...ages(80, 20) },
      ],
    },
  });

  test('is the rate per age of the other wijken times the inhabitants of the wijk', () => {
    const { regels, reden } = counted(example('01-01-1985')).benchmark.leeftijd;
    expect(reden).toBeNull();
    // 50 × 1/80 + 50 × 2/20.
    expect(regels[0]).toMatchObject({ gebied: 'WK168000', deel: 'totaal', gezien: 2, verwacht: 5.625, signaal: 'te klein' });
    expect(regels[0]?.index).toBeCloseTo(200 / 5.625, 10);
  });

  test('cannot be said when the age of a client, or the ages of a wijk, are unknown', () => {
    expect(counted(example(null)).benchmark.leeftijd).toMatchObject({ regels: [], reden: expect.stringContaining('leeftijd') });
    const { sheets = {} } = example('01-01-1985');
    const Kerngegevens = (sheets.Kerngegevens ?? []).map((row) => ({ ...row, inw_15_24: null }));
    expect(counted({ sheets: { ...sheets, Kerngegevens } }).benchmark.leeftijd.regels).toEqual([]);
  });
});
