import { cirkelLabel, cirkelModellen, crosswalk } from '../../src/domain/cirkelmodellen';
import { cirkelOf, cirkels } from '../../src/domain/cirkels';
import type { CirkelVraag } from '../../src/domain/cirkels';
import { uitvoerders } from '../../src/domain/codelijsten';

const unknown: CirkelVraag = {
  cirkel: null,
  toewijzingnummer: null,
  uitvoerder: null,
  catalogusCirkel: null,
  wet: 'WMO',
};

test('the four cirkels stand from the person outwards', () => {
  expect(cirkels.entries.map(({ code }) => code).join('')).toBe('ESAM');
});

test.each<[string, Partial<CirkelVraag>, string]>([
  ['given', { cirkel: 'E', toewijzingnummer: 12, uitvoerder: 'professioneel', catalogusCirkel: 'A' }, 'E'],
  ['a toewijzing', { toewijzingnummer: 12, uitvoerder: 'vrijwilliger', catalogusCirkel: 'A' }, 'M'],
  ['toewijzing number 0', { toewijzingnummer: 0, uitvoerder: 'vrijwilliger' }, 'M'],
  ['an empty toewijzing is none', { toewijzingnummer: '', uitvoerder: 'vrijwilliger' }, 'S'],
  ['professioneel', { uitvoerder: 'professioneel', catalogusCirkel: 'S' }, 'A'],
  ['client', { uitvoerder: 'client', catalogusCirkel: 'A' }, 'E'],
  ['huisgenoot', { uitvoerder: 'huisgenoot' }, 'E'],
  ['mantelzorger', { uitvoerder: 'mantelzorger' }, 'E'],
  ['vrijwilliger', { uitvoerder: 'vrijwilliger' }, 'S'],
  ['netwerk', { uitvoerder: 'netwerk' }, 'S'],
  ['vereniging', { uitvoerder: 'vereniging' }, 'S'],
  ['buurtinitiatief', { uitvoerder: 'buurtinitiatief' }, 'S'],
  ['the catalogue', { catalogusCirkel: 'S' }, 'S'],
])('decides by %s without assuming anything', (_by, given, cirkel) => {
  expect(cirkelOf({ ...unknown, ...given })).toMatchObject({ cirkel, aangenomen: false });
});

test.each(['WMO', 'JW', 'PW'] as const)('assumes M under %s when nothing is known', (wet) => {
  expect(cirkelOf({ ...unknown, wet })).toMatchObject({ cirkel: 'M', aangenomen: true });
});

test.each(uitvoerders.entries.map(({ code }) => code))('gives a reason for uitvoerder %s', (uitvoerder) => {
  expect(cirkelOf({ ...unknown, uitvoerder }).reden).toMatch(/^[A-Z].+[^.]$/);
});

test('every model names all four cirkels, each differently', () => {
  for (const { code } of cirkelModellen) {
    expect(new Set(cirkels.entries.map((cirkel) => cirkelLabel(code, cirkel.code))).size).toBe(4);
  }
});

test.each([
  ['regenboog', 'midden 1 2 3 4'],
  ['kringen', '1 2 3 4 5 6'],
  ['piramide', '0e lijn 1e lijn 2e lijn'],
])('the crosswalk of %s covers each ring and reaches each cirkel', (model, rings) => {
  const lines = crosswalk.filter((ring) => ring.model === model);
  expect([...new Set(lines.map(({ ring }) => ring))].join(' ')).toBe(rings);
  expect([...new Set(lines.map(({ cirkel }) => cirkel))].sort().join('')).toBe('AEMS');
});

test('a ring in two cirkels always says which case is which', () => {
  const ringOf = ({ model, ring }: (typeof crosswalk)[number]) => `${model} ${ring}`;
  for (const ring of crosswalk) {
    const shared = crosswalk.filter((other) => ringOf(other) === ringOf(ring)).length > 1;
    expect([ringOf(ring), ring.voorwaarde !== null]).toEqual([ringOf(ring), shared]);
  }
});

test('cost and impact rise from the inner to the outer ring', () => {
  expect(cirkels.entries.map(({ kosten, impact }) => `${kosten}/${impact}`)).toEqual([
    'gratis/laag',
    'gratis/laag',
    'oplopend/oplopend',
    'hoog/hoog',
  ]);
});
