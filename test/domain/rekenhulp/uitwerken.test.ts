import { dayOf } from '../../../src/domain/calendar';
import { redenVan } from '../../../src/domain/counting/arrangementen';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import { arrangementInRij, leuntOpVoorzieningen, werkUit, type ArrangementInvoer } from '../../../src/domain/rekenhulp';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { counted } from '../counting/counted';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const nieuw: ArrangementInvoer = {
  clientId: 'A', toewijzingnummer: null, postcode: null, gebiedscode: null, wijkteam: null, type: 'O', perResultaatgebied: [null, 'J', null, null, null, null], intensiteit: 'G', omstandigheden: [],
  begindatum: dayOf('2026-07-01'), einddatum: dayOf('2027-06-30'), verlengingNaEvaluatie: null, ehs: false, offerte: false, offerteBedrag: null,
};
const row = (client_id: string, over: ExampleRow<'Arrangementen'> = {}): ExampleRow<'Arrangementen'> => ({
  client_id, toewijzingnummer: null, type: 'O', rg1_admfin: 'N', rg2_huishouden: 'J', rg3_dagstructuur: 'N', rg4_sociaal: 'N', rg5_zelfzorg: 'N', rg6_gezin: 'N',
  aantal_resultaatgebieden: 1, intensiteit: 'G', omstandigheden: null, begindatum: '01-01-2026', einddatum: '31-12-2026', verlenging_na_evaluatie: null, ehs: 'N',
  offerte: null, offerte_bedrag: null, ...over,
});
const Tarievenblad = [{ type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: 'maand', geldig_van: '01-01-2026', geldig_tot: null, aanbieder_agb: null }];

function worked(example: ExampleLevering, invoer: ArrangementInvoer, rij: number | null) {
  const levering = readLevering(exampleWorkbook(example));
  const given = givenOf(levering, exampleDay(example));
  const { tarieven: tarievenblad, periode, vandaag: today, settings } = given;
  return werkUit(levering, given, { tarievenblad, periode, today, settings }, invoer, rij);
}
const codes = (example: ExampleLevering, invoer: ArrangementInvoer, rij: number | null = null): string[] =>
  worked(example, invoer, rij).bevindingen.map(({ code }) => code);

test.each<[string, ExampleLevering, Partial<ArrangementInvoer>, number | null, string[]]>([
  ['nothing wrong', {}, {}, null, []],
  ['beside another of the same client', { sheets: { Tarievenblad, Arrangementen: [row('A'), row('B')] } }, {}, null, ['A16']],
  ['beside another of someone else', { sheets: { Tarievenblad, Arrangementen: [row('B')] } }, {}, null, []],
  ['in the place of that other', { sheets: { Tarievenblad, Arrangementen: [row('A'), row('B')] } }, {}, 2, []],
  ['too long', {}, { type: 'A', einddatum: dayOf('2028-07-01') }, null, ['A04']],
  ['ends before it begins', {}, { einddatum: dayOf('2026-06-30') }, null, ['D01']],
  ['++ with one omstandigheid, foute before the rest', {}, { type: 'A', intensiteit: '++', omstandigheden: ['COPD'], einddatum: dayOf('2028-07-01') }, null, ['A04', 'A12', 'A07']],
  ['the count of resultaatgebieden follows', { sheets: { Tarievenblad, Arrangementen: [row('A', { aantal_resultaatgebieden: 4 })] } }, {}, 2, []],
])('says what the controls would: %s', (_, example, change, rij, expected) => {
  const withPrices = { sheets: { Tarievenblad, ...example.sheets } };
  const found = codes(withPrices, { ...nieuw, ...change }, rij);
  expect(found.filter((code) => !['A14'].includes(code) && (code !== 'A12' || expected.includes('A12')))).toEqual(expected);
});

test('what cannot be read is not judged as if it were empty', () => {
  const prices = { sheets: { Tarievenblad } };
  expect(codes(prices, { ...nieuw, type: 'A', einddatum: null })).toContain('A14');
  expect(codes(prices, { ...nieuw, type: 'A', einddatum: null, einddatumOnleesbaar: true })).not.toContain('A14');
  expect(codes(prices, { ...nieuw, offerte: true })).toContain('A13');
  expect(codes(prices, { ...nieuw, offerte: true, offerteBedragOnleesbaar: true })).not.toContain('A13');
});

test('says nothing else than the controls say once it stands on the sheet', () => {
  const example: ExampleLevering = {
    sheets: {
      Tarievenblad,
      Arrangementen: [row('A'), row('A', { begindatum: '15-01-2027', einddatum: '31-12-2031', type: 'O' }), row('C', { type: 'A', einddatum: null, intensiteit: '++', rg6_gezin: 'J', aantal_resultaatgebieden: null }), row('D', { type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'A', aantal_resultaatgebieden: null })],
    },
  };
  const { checked } = counted(example);
  const { levering, given, findings } = checked;
  for (const rij of [2, 3, 4, 5]) {
    const found = arrangementInRij(levering, given, rij);
    if (found === null) throw new Error(`no row ${rij}`);
    const inSheet = findings.filter((one) => one.blad === 'Arrangementen' && one.rij === rij && /^A|^D01/u.test(one.code));
    expect([rij, codes(example, found.invoer, rij).sort()]).toEqual([rij, inSheet.map(({ code }) => code).sort()]);
  }
  expect(findings.filter(({ code }) => /^A/u.test(code)).length).toBeGreaterThan(4);
});

test('with its toewijzing it has another aanbieder, wijk and price', () => {
  const [line] = Tarievenblad;
  const example: ExampleLevering = {
    sheets: {
      Voorzieningen: [{ client_id: 'A', toewijzingnummer: 7, aanbieder_agb: '11111111', postcode: null, gebiedscode: 'WK168001' }],
      Tarievenblad: [{ ...line }, { ...line, bedrag: 250, aanbieder_agb: '11111111' }],
    },
  };
  expect(worked(example, nieuw, null)).toMatchObject({ aanbiederAgb: null, gebied: 'WK168001', figures: { tarief: 30_000 } });
  expect(worked(example, { ...nieuw, toewijzingnummer: 7 }, null)).toMatchObject({ aanbiederAgb: '11111111', figures: { tarief: 25_000 } });
  expect(worked(example, { ...nieuw, clientId: 'Z' }, null)).toMatchObject({ gebied: 'onbekend' });
  expect(leuntOpVoorzieningen(readLevering(exampleWorkbook(example)))).toBe(true);
  expect(leuntOpVoorzieningen(readLevering(exampleWorkbook({ sheets: { Tarievenblad } })))).toBe(false);
});

test('the reason, here and on the sheet, changes with the line that decides', () => {
  const [line] = Tarievenblad;
  const lines = (geldig_tot: string | null) => [{ ...line, geldig_tot }, { ...line, bedrag: 310, geldig_van: '02-07-2026' }, { ...line, bedrag: 280, duurklasse: '1' }];
  const reden = (Tarieven: ExampleLevering['sheets']): string => worked({ sheets: { ...Tarieven, Arrangementen: [row('A')] } }, nieuw, 2).redenen[0] ?? '';
  expect(reden({ Tarievenblad: lines(null).slice(0, 2) })).toContain('€ 300,00 per maand (Tarievenblad, rij 2)');
  expect(reden({ Tarievenblad: lines(null) })).toContain('€ 280,00 per maand (Tarievenblad, rij 4)');
  expect(reden({ Tarievenblad: lines('30-06-2026').slice(0, 2) })).toContain('heeft op 01-07-2026 geen tarief voor O·1-2·G');
  const moved = lines('30-06-2026').slice(0, 2).map((one, place) => (place === 1 ? { ...one, geldig_van: '01-07-2026' } : one));
  expect(reden({ Tarievenblad: moved })).toContain('€ 310,00 per maand (Tarievenblad, rij 3)');
  const { arrangementen, checked } = counted({ sheets: { Tarievenblad: moved, Arrangementen: [row('A', { begindatum: '01-07-2026' })] } });
  const [onSheet] = arrangementen.map((one) => redenVan(checked.given, one));
  expect(onSheet).toContain('€ 310,00 per maand (Tarievenblad, rij 3), geldig op de begindatum 01-07-2026.');
  expect(onSheet).toContain(' In heel 2026: ');
});
