import { resultJson } from '../../src/domain/json';
import type { ExampleLevering } from '../../src/domain/rules/rule';
import { counted } from './counting/counted';

const json = (example: ExampleLevering) => resultJson(counted(example));

const MEASURES = ['voorzieningen', 'ontdubbeld', 'clienten', 'huishoudens', 'instroom', 'uitstroom', 'stand', 'kosten'];

const example: ExampleLevering = {
  sheets: {
    Voorzieningen: [
      { client_id: 'GEHEIM', kosten: 10.05, begindatum: '01-01-2026', einddatum: null, huishouden_id: null },
      { client_id: 'GEHEIM', wet: 'XYZ' },
    ],
    Arrangementen: [{ client_id: 'GEHEIM', toewijzingnummer: null }],
  },
};

test('the keys stand in the order of design 4.11', () => {
  const result = json(example);
  expect(Object.keys(result)).toEqual([
    'formaat', 'levering', 'oordeel', 'bevindingen', 'dekking', 'uitgesloten', 'kubus', 'wijken', 'leefdomeinen',
    'pijlers', 'cirkels', 'arrangementen', 'stapeling', 'benchmark', 'trend', 'wijkbudget', 'jaar',
  ]);
  expect(result.levering).toEqual({
    bestand: null, gemeentecode: '1680', periode: '2026K3', leveringssoort: 'initieel', kostenbasis: 'gedeclareerd',
    eenheid: 'wijk', preset: 'waaier-10',
  });
  expect(Object.keys(result.levering)).toEqual([
    'bestand', 'gemeentecode', 'periode', 'leveringssoort', 'kostenbasis', 'eenheid', 'preset',
  ]);
  expect(Object.keys(result.oordeel)).toEqual(['technisch', 'fouten', 'waarschuwingen', 'signalen']);
  expect(Object.keys(result.bevindingen[0] ?? {})).toEqual(['code', 'ernst', 'blad', 'rij', 'kolom', 'cel']);
  expect(Object.keys(result.kubus[0] ?? {})).toEqual(['periode', 'gebied', 'wet', 'leefdomein', 'cirkel', ...MEASURES]);
  expect(Object.keys(result.wijken[0] ?? {})).toEqual(['gebied', ...MEASURES]);
  expect(Object.keys(result.leefdomeinen[0] ?? {})).toEqual(['gebied', 'leefdomein', ...MEASURES]);
  expect(Object.keys(result.pijlers[0] ?? {})).toEqual(['gebied', 'wet', ...MEASURES]);
  expect(Object.keys(result.cirkels[0] ?? {})).toEqual(['gebied', 'cirkel', ...MEASURES]);
  expect(Object.keys(result.arrangementen[0] ?? {})).toEqual([
    'rij', 'arrangement', 'duurklasse', 'tarief', 'per', 'kosten_kwartaal', 'kosten_jaar', 'kosten_tot_einde',
    'kosten_ehs', 'reden',
  ]);
  expect(Object.keys(result.stapeling)).toEqual(['clienten', 'huishoudens', 'wetten', 'leefdomeinen']);
  expect(Object.keys(result.stapeling.wetten)).toEqual(['WMO', 'JW', 'PW', 'WMO+JW', 'WMO+PW', 'JW+PW', 'WMO+JW+PW']);
  expect(Object.keys(result.jaar[0] ?? {})).toEqual(['gebied', 'clienten', 'kosten']);
});

test('money is in euro, and households that were not delivered are null', () => {
  const { wijken, kubus, jaar, uitgesloten, stapeling } = json(example);
  expect(wijken.at(-1)).toEqual({
    gebied: 'totaal', voorzieningen: 1, ontdubbeld: 1, clienten: 1, huishoudens: 0, instroom: 0, uitstroom: 0, stand: 1,
    kosten: 10.05,
  });
  expect(kubus.at(-1)).toMatchObject({ periode: '2026K3', gebied: 'totaal', wet: 'WMO', leefdomein: 'SOC', cirkel: 'M', kosten: 10.05 });
  expect(jaar.at(-1)).toEqual({ gebied: 'totaal', clienten: 1, kosten: 10.05 });
  expect(uitgesloten).toEqual([{ blad: 'Voorzieningen', rij: 3, codes: ['V06'] }]);
  expect(stapeling.huishoudens).not.toBeNull();
  const without = json({ sheets: { Voorzieningen: [{ huishouden_id: null }] } });
  expect([without.wijken.at(-1)?.huishoudens, without.stapeling.huishoudens]).toEqual([null, null]);
});

test('no value of a cell that names a person is in it', () => {
  expect(JSON.stringify(json(example))).not.toContain('GEHEIM');
});

test('dekking names every control of design 3 once, in order', () => {
  const codes = json(example).dekking.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes).toHaveLength(94);
  for (const code of ['A01', 'A16', 'B01', 'B11', 'C12', 'D09', 'G08', 'K08', 'L06', 'P09', 'R05', 'T03', 'V09']) {
    expect(codes).toContain(code);
  }
  expect(codes).not.toContain('A03');
  expect(codes).not.toContain('D08');
});

test('an unreadable periode gives an outcome without figures', () => {
  const result = json({ sheets: { Levering: [{ periode: 'K3' }] } });
  expect(result.levering.periode).toBeNull();
  expect([result.kubus, result.wijken, result.jaar, result.arrangementen]).toEqual([[], [], [], []]);
});
