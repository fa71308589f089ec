import { productMapping } from '../../src/domain/mapping';
import type { CatalogueLine } from '../../src/domain/mapping';

const line = (given: Partial<CatalogueLine>): CatalogueLine => ({
  wet: 'WMO',
  productcategorie: '02',
  productcode: null,
  leefdomein: 'SOC',
  gewicht: null,
  cirkel: null,
  ...given,
});

/** What a mapping says of a product, in one line: leefdomeinen with weights, cirkel, source. */
function placed(
  lines: readonly CatalogueLine[],
  product: Parameters<ReturnType<typeof productMapping>>,
  preset: 'waaier-10' | 'zrm-10' = 'waaier-10',
): string {
  const { weights, cirkel, bron } = productMapping(lines, preset)(...product);
  return [...weights.map(({ leefdomein, gewicht }) => `${leefdomein}:${gewicht}`), cirkel ?? '-', bron].join(' ');
}

test.each<[string, CatalogueLine[], Parameters<ReturnType<typeof productMapping>>, string]>([
  ['our category', [], ['WMO', '02', null], 'SOC:1 - catalogus categorie'],
  ['our category, with an unknown productcode', [], ['WMO', '02', '02A99'], 'SOC:1 - catalogus categorie'],
  ['a standard code is a label, its category decides', [], ['WMO', '07', '02A03'], 'DAG:1 - catalogus categorie'],
  ['a PW code as productcode', [], ['PW', 'PW01', 'PW05'], 'FIN:1 A catalogus code'],
  ['an AV code under any wet', [], ['JW', 'AV06', null], 'MOB:1 S catalogus categorie'],
  ['a category of another wet', [], ['JW', '02', null], 'ONB:1 - geen'],
  ['nothing known', [], ['WMO', '99', 'XYZ'], 'ONB:1 - geen'],
  [
    'the gemeente by category',
    [line({ leefdomein: 'GEE' })],
    ['WMO', '02', '02A03'],
    'GEE:1 - gemeente categorie',
  ],
  [
    'the gemeente by code, before its category whatever the order',
    [line({ leefdomein: 'GEE' }), line({ leefdomein: 'DAG', productcode: '02A03' })],
    ['WMO', '02', '02A03'],
    'DAG:1 - gemeente code',
  ],
  [
    'a line with a code says nothing about its category',
    [line({ leefdomein: 'DAG', productcode: '02A03' })],
    ['WMO', '02', '02A04'],
    'SOC:1 - catalogus categorie',
  ],
  [
    'the gemeente by category before our code',
    [line({ wet: 'PW', productcategorie: 'PW01', leefdomein: 'WRK' })],
    ['PW', 'PW01', 'PW05'],
    'WRK:1 A gemeente categorie',
  ],
  [
    'a line of another wet does not count',
    [line({ wet: 'JW', leefdomein: 'GEE' })],
    ['WMO', '02', null],
    'SOC:1 - catalogus categorie',
  ],
  [
    'a leefdomein outside the preset is ignored, the other line stays',
    [line({ leefdomein: 'VER', cirkel: 'A' }), line({ leefdomein: 'GEE', gewicht: 0.5 })],
    ['WMO', '02', null],
    'GEE:1 - gemeente categorie',
  ],
  [
    'only lines outside the preset: our catalogue again',
    [line({ leefdomein: 'ONB' }), line({ leefdomein: 'XXX' })],
    ['WMO', '02', null],
    'SOC:1 - catalogus categorie',
  ],
  [
    'a product unknown to us, placed by the gemeente',
    [line({ productcategorie: '99', leefdomein: 'FYS', cirkel: 'M' })],
    ['WMO', '99', null],
    'FYS:1 M gemeente categorie',
  ],
  [
    'the cirkel of the line found goes before ours',
    [line({ productcategorie: 'AV01', cirkel: 'S' })],
    ['WMO', 'AV01', null],
    'SOC:1 S gemeente categorie',
  ],
  [
    'an empty cirkel says nothing: ours holds',
    [line({ productcategorie: 'AV01', leefdomein: 'DAG' })],
    ['WMO', 'AV01', null],
    'DAG:1 A gemeente categorie',
  ],
])('%s', (_what, lines, product, expected) => {
  expect(placed(lines, product)).toBe(expected);
});

test.each<[string, [string, number | null][], string]>([
  ['halves', [['SOC', 0.5], ['DAG', 0.5]], 'SOC:1 DAG:1'],
  ['a quarter and three', [['SOC', 0.25], ['DAG', 0.75]], 'SOC:1 DAG:3'],
  ['thirds as people write them', [['SOC', 0.3333], ['DAG', 0.3333], ['GEE', 0.3334]], 'SOC:3333 DAG:3333 GEE:3334'],
  ['weights that do not add up are normalised', [['SOC', 2], ['DAG', 3]], 'SOC:2 DAG:3'],
  ['a common factor is left out', [['SOC', 2], ['DAG', 4]], 'SOC:1 DAG:2'],
  ['no weight is 1', [['SOC', null], ['DAG', 0.5]], 'SOC:2 DAG:1'],
  ['noise of the binary notation is no weight', [['SOC', 0.1 + 0.2], ['DAG', 0.7]], 'SOC:3 DAG:7'],
  ['weight 0 is no share', [['SOC', 0], ['DAG', 1]], 'DAG:1'],
  ['lines of one leefdomein are added', [['SOC', 0.2], ['DAG', 0.6], ['SOC', 0.2]], 'SOC:2 DAG:3'],
  ['catalogue order is kept', [['VEI', 0.5], ['ADL', 0.5]], 'VEI:1 ADL:1'],
])('weights: %s', (_what, shares, expected) => {
  const lines = shares.map(([leefdomein, gewicht]) => line({ leefdomein, gewicht }));
  expect(placed(lines, ['WMO', '02', null])).toBe(`${expected} - gemeente categorie`);
});

test.each([
  ['WMO', '12', 'PAR:1 - catalogus categorie'],
  ['PW', 'PW10', 'DAG:1 - catalogus categorie'],
  ['WMO', '07', 'DAG:1 - catalogus categorie'],
  ['WMO', 'AV09', 'PAR:1 A catalogus categorie'],
] as const)('zrm-10 places %s %s by its own codes', (wet, categorie, expected) => {
  expect(placed([], [wet, categorie, null], 'zrm-10')).toBe(expected);
});

test('zrm-10 takes the codes of the gemeente as they are: VER counts, MOB does not', () => {
  const lines = [line({ leefdomein: 'VER' }), line({ leefdomein: 'MOB' })];
  expect(placed(lines, ['WMO', '02', null], 'zrm-10')).toBe('VER:1 - gemeente categorie');
});

test('the reason names the catalogue and the code that decided', () => {
  const place = productMapping([line({ productcode: '02A03' })], 'waaier-10');
  expect(place('WMO', '02', '02A03').reden).toBe('Eigen Productcatalogus, productcode 02A03');
  expect(place('WMO', '03', null).reden).toBe('Indeling van Waaier, productcategorie 03');
  expect(place('WMO', '99', null).reden).toBe('Het product staat in geen catalogus');
});

test('the same product gets the same answer object, a look-alike does not', () => {
  const place = productMapping([], 'waaier-10');
  expect(place('WMO', '02', '02A03')).toBe(place('WMO', '02', '02A03'));
  expect(place('WMO', '02', 'code')).not.toBe(place('WMO', '02', null));
});
