import { dayOf } from '../../../src/domain/calendar';
import type { MappedRow } from '../../../src/domain/calculated';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { calculatedOf, checkedOf, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

const mappedRow = (row: number, given: Partial<MappedRow> = {}): MappedRow => ({
  row,
  rij: row + 2,
  gebied: 'WK168000',
  gebiedReden: 'Gebiedscode van een wijk',
  wijknaam: 'Annen',
  wijkteam: 'Team Noord',
  cirkel: 'M',
  cirkelReden: 'Zo aangeleverd',
  leefdomeinen: [
    { code: 'SOC', kosten: 6000 },
    { code: 'ADL', kosten: 4000 },
  ],
  leefdomeinReden: 'Eigen Productcatalogus, productcode 02A03',
  kosten: 10000,
  kostenReden: 'Zo aangeleverd',
  ...given,
});

const mapped = (...rows: readonly MappedRow[]) => ({
  size: rows.length,
  at: (place: number) => rows[place] ?? mappedRow(0),
  kosten: () => ({ cents: Float64Array.from(rows, ({ kosten }) => kosten), rijOf: (at: number) => rows[at]?.rij ?? 0 }),
  examples: () => rows,
  outermostRijen: () => rows.map(({ rij }) => rij),
});

const voorzieningen: ExampleLevering = {
  sheets: {
    Voorzieningen: [
      { client_id: 'C-1', begindatum: '01-02-2026', einddatum: null, kosten: 100, volume: 2.25, wijkteam: 'Zuid' },
      { client_id: 'C-2', begindatum: 46023, einddatum: '31-02-2026', kosten: 'veel' },
    ],
  },
};

test('what was delivered stands beside what was decided, with each reason', () => {
  const plan = planOf('verrijkt', calculatedOf({ mapped: mapped(mappedRow(0)) }, voorzieningen));
  const table = tableIn(plan, 'am_verrijkt');
  expect(recordsOf(table)[0]).toMatchObject({
    Rij: 2,
    'Cliënt id': 'C-1',
    Wet: 'WMO',
    Productcategorie: '02',
    Productcode: '02A03',
    'Product omschrijving': 'Individuele begeleiding',
    Leveringsvorm: 'ZIN',
    Begindatum: dayOf('2026-02-01'),
    Einddatum: null,
    Volume: 2.25,
    'Wijkteam aangeleverd': 'Zuid',
    'Cirkel aangeleverd': 'M',
    'Kosten aangeleverd': 100,
    Gebied: 'WK168000',
    Wijknaam: 'Annen',
    Wijkteam: 'Team Noord',
    Cirkel: 'M',
    Cirkelnaam: 'Maatwerkvoorzieningen',
    Leefdomein: 'SOC; ADL',
    Leefdomeinnaam: 'Sociaal netwerk en participatie; ADL / Huishouden',
    Kosten: 100,
    'Gebied reden': 'Gebiedscode van een wijk',
    'Cirkel reden': 'Zo aangeleverd',
    'Leefdomein reden': 'Eigen Productcatalogus, productcode 02A03',
    'Kosten reden': 'Zo aangeleverd',
  });
  const formats = Object.fromEntries(table.columns.map(({ header, format }) => [header, format]));
  expect(formats).toMatchObject({
    Rij: 'number',
    Begindatum: 'date',
    Postcode: 'text',
    Tarief: 'euroCents',
    Volume: 'number',
  });
});

test('headers differ from one another', () => {
  const headers = headersOf(tableIn(planOf('verrijkt', calculatedOf({}, voorzieningen)), 'am_verrijkt'));
  expect(new Set(headers).size).toBe(headers.length);
});

test('a cell that could not be read stands as it was delivered', () => {
  const plan = planOf('verrijkt', calculatedOf({ mapped: mapped(mappedRow(1)) }, voorzieningen));
  expect(recordsOf(tableIn(plan, 'am_verrijkt'))[0]).toMatchObject({
    Begindatum: 46023,
    Einddatum: '31-02-2026',
    'Kosten aangeleverd': 'veel',
  });
});

test('a column that was not delivered is left out, unless every sheet has it', () => {
  const cells = {
    Voorzieningen: [
      ['client_id', 'wet', 'kosten'],
      ['C-1', 'WMO', 100],
    ],
  };
  const plan = planOf('verrijkt', calculatedOf({ mapped: mapped(mappedRow(0)) }, { cells }));
  const headers = headersOf(tableIn(plan, 'am_verrijkt'));
  expect(headers).not.toContain('Postcode');
  expect(headers).toEqual(
    expect.arrayContaining(['Productcode', 'Product omschrijving', 'Einddatum', 'Kosten aangeleverd', 'Kosten']),
  );
});

test('a column with BSNs is not repeated', () => {
  const checked = {
    ...checkedOf({ sheets: { Voorzieningen: [{ client_id: '123456782' }] } }),
    findings: [
      {
        code: 'C04',
        ernst: 'F' as const,
        blad: 'Voorzieningen',
        rij: null,
        kolom: 'client_id',
        cel: null,
        melding: 'BSN.',
      },
    ],
  };
  const plan = planOf('verrijkt', calculatedOf({ checked, mapped: mapped(mappedRow(0)) }));
  expect(recordsOf(tableIn(plan, 'am_verrijkt'))[0]?.['Cliënt id']).toBe('afgeschermd');
  expect(textsOf(plan, 'note').at(-1)).toBe('Afgeschermd omdat er een BSN in staat: client_id.');
  expect(JSON.stringify(plan)).not.toContain('123456782');
});

test('says how many rows count and how many do not', () => {
  const excluded = [{ blad: 'Voorzieningen' as const, rij: 3, codes: ['D01'] }];
  const plan = planOf('verrijkt', calculatedOf({ mapped: mapped(mappedRow(0)), excluded }));
  expect(textsOf(plan, 'subtitle')[0]).toBe(
    '1 regel telt mee; 1 telt niet mee, zie blad Verantwoording. ' +
      'Dit zijn gegevens per persoon: ze mogen de gemeente niet verlaten.',
  );
});

test('without Voorzieningen only the decided columns remain', () => {
  const plan = planOf('verrijkt', calculatedOf({ report: [] }, { cells: { Voorzieningen: null } }));
  expect(tableIn(plan, 'am_verrijkt').rows).toEqual([]);
  expect(textsOf(plan, 'note')[0]).toBe('Er zijn geen cijfers: blad Voorzieningen ontbreekt.');
});
