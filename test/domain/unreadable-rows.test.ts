import { givenOf } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
import type { SheetName } from '../../src/domain/levering/sheet-data';
import { rules } from '../../src/domain/rules';
import { check } from '../../src/domain/rules/check';
import type { ExampleLevering, ExampleRow } from '../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from './example-workbook';

/** Cells that cannot be read. */
const UNREADABLE = {
  Voorzieningen: {
    client_id: '#N/B', huishouden_id: '#N/B', geboortedatum: 'x', geslacht: 'x', postcode: 'x', gebiedscode: 'x', gemeentecode_woon: 'x',
    wet: 'x', productcategorie: '#N/B', productcode: 'veel te lang', leveringsvorm: 'x', toewijzingnummer: 'x',
    begindatum: 'x', einddatum: 'x', volume: 'x', kosten: 'x',
  },
  Arrangementen: {
    client_id: '#N/B', toewijzingnummer: 'x', type: 'x', rg1_admfin: 'x', intensiteit: 'x', begindatum: 'x', einddatum: 'x',
    verlenging_na_evaluatie: 'x', offerte: 'x', offerte_bedrag: 'x', ehs: 'x',
  },
  Tarievenblad: { type: 'x', zwaarte: 'x', intensiteit: 'x', duurklasse: 'x', aanbieder_agb: 'x', bedrag: 'x', per: 'x', geldig_van: 'x', geldig_tot: 'x' },
} as const satisfies { readonly [N in SheetName]?: ExampleRow<N> };

type Sheet = keyof typeof UNREADABLE;

function checked(code: string, example: ExampleLevering) {
  const levering = readLevering(exampleWorkbook(example));
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`${code} is no control`);
  return { rule, ...check(levering, givenOf(levering, exampleDay(example), example.settings), [rule]) };
}

/** Per control over the delivery the columns without which it says nothing of a row (design 3: one fault, one finding). */
const NEEDS: [Sheet, string, readonly string[]][] = [
  ['Voorzieningen', 'C05', ['client_id', 'geboortedatum', 'geslacht']],
  ['Voorzieningen', 'C06', ['client_id', 'postcode']],
  ['Voorzieningen', 'D02', ['begindatum', 'einddatum']],
  ['Voorzieningen', 'D09', ['client_id', 'kosten']],
  ['Voorzieningen', 'G02', ['postcode', 'gebiedscode', 'gemeentecode_woon']],
  ['Voorzieningen', 'G08', []],
  ['Voorzieningen', 'K04', ['kosten']],
  ['Voorzieningen', 'K06', ['kosten', 'wet', 'productcategorie', 'productcode']],
  ['Voorzieningen', 'K07', []],
  ['Voorzieningen', 'L03', ['wet']],
  ['Voorzieningen', 'P02', ['wet', 'productcategorie', 'productcode']],
  ['Voorzieningen', 'R01', []],
  ['Voorzieningen', 'R02', ['client_id', 'wet', 'productcategorie', 'productcode', 'begindatum', 'einddatum']],
  ['Voorzieningen', 'R03', ['client_id', 'wet', 'productcategorie', 'productcode', 'leveringsvorm', 'begindatum', 'einddatum']],
  ['Voorzieningen', 'R04', ['toewijzingnummer', 'client_id', 'wet', 'productcategorie', 'productcode']],
  ['Voorzieningen', 'R05', ['huishouden_id', 'client_id']],
  ['Arrangementen', 'A11', ['client_id', 'type', 'rg1_admfin', 'begindatum', 'einddatum', 'verlenging_na_evaluatie']],
  ['Arrangementen', 'A12', ['type', 'rg1_admfin', 'intensiteit', 'begindatum', 'einddatum', 'offerte', 'toewijzingnummer']],
  ['Arrangementen', 'A13', ['offerte', 'offerte_bedrag', 'begindatum']],
  ['Arrangementen', 'A16', ['client_id', 'begindatum', 'einddatum']],
  ['Tarievenblad', 'T01', ['type', 'zwaarte', 'intensiteit', 'duurklasse', 'aanbieder_agb', 'geldig_van', 'geldig_tot']],
  ['Tarievenblad', 'T02', ['type', 'zwaarte', 'intensiteit', 'duurklasse', 'aanbieder_agb', 'geldig_van', 'geldig_tot']],
  ['Tarievenblad', 'T03', ['type', 'zwaarte', 'intensiteit', 'duurklasse', 'aanbieder_agb', 'geldig_van', 'geldig_tot', 'bedrag', 'per']],
];

describe.each(NEEDS)('on %s %s needs %j', (sheet, code, columns) => {
  test('and leaves out the rows of which one of these cannot be read', () => {
    const cells: Readonly<Record<string, string>> = UNREADABLE[sheet];
    const rows = [{}, ...Object.entries(cells).map(([name, cell]) => ({ [name]: cell }))];
    const { coverage } = checked(code, { sheets: { [sheet]: rows } });
    expect(coverage).toEqual([expect.objectContaining({ code, gecontroleerd: rows.length - columns.length, overgeslagen: columns.length })]);
  });

  test('and finds nothing in such a row of its examples', () => {
    const cells: Readonly<Record<string, string>> = UNREADABLE[sheet];
    const { rule } = checked(code, {});
    for (const example of rule.kind === 'levering' ? rule.examples.rejected : []) {
      const rows: readonly Readonly<Record<string, unknown>>[] = example.sheets?.[sheet] ?? [];
      for (const { rij } of example.finds) {
        for (const column of columns) {
          // What an example leaves empty is not needed there: a line EHS has no zwaarte.
          if (rij === null || rows[rij - 2]?.[column] === null) continue;
          const damaged = rows.map((row, place) => (place === rij - 2 ? { ...row, [column]: cells[column] } : row));
          const { findings } = checked(code, { ...example, sheets: { ...example.sheets, [sheet]: damaged } });
          expect(findings.filter((one) => one.rij === rij).map(({ melding }) => [column, melding])).toEqual([]);
        }
      }
    }
  });
});

test.each<[string, string, ExampleLevering, [number, number]]>([
  ['P06', 'of PGB needs its wet and productcategorie, not its cirkel', {
    sheets: {
      Voorzieningen: [
        { leveringsvorm: 'PGB', wet: 'x' }, { leveringsvorm: 'PGB', productcategorie: '#N/B' }, { leveringsvorm: 'x' },
        { leveringsvorm: 'PGB', cirkel: 'X' }, { leveringsvorm: 'SUB', cirkel: 'M', uitvoerder: 'x' },
      ],
    },
  }, [2, 3]],
  ['P06', 'of SUB needs its wet, and what decides its cirkel', {
    sheets: {
      Voorzieningen: [
        { leveringsvorm: 'SUB', cirkel: 'M', wet: 'x' }, { leveringsvorm: 'SUB', cirkel: 'X' }, { leveringsvorm: 'SUB', cirkel: null, uitvoerder: 'x' },
        { leveringsvorm: 'SUB', cirkel: 'A', productcode: 'veel te lang' },
      ],
    },
  }, [1, 3]],
  ['L03', 'needs the pijlers', { sheets: { Levering: [{ pijlers: null }], Voorzieningen: [{}, {}] } }, [0, 2]],
  ['L03', 'needs the column wet', { cells: { Voorzieningen: [['client_id'], ['C-1'], ['C-2']] } }, [0, 2]],
  // Of each of seven lines the leefdomein, the cirkel and the weight.
  ['P07', 'needs of a weight its wet and productcode', {
    sheets: {
      Productcatalogus: [
        {}, { leefdomein: '#N/B' }, { cirkel: '#N/B' }, { gewicht: 'x' }, { wet: 'x' }, { productcode: 'veel te lang' }, { productcategorie: '#N/B' },
      ],
    },
  }, [16, 5]],
])('%s %s', (code, _, example, [gecontroleerd, overgeslagen]) => {
  expect(checked(code, example).coverage).toEqual([expect.objectContaining({ code, gecontroleerd, overgeslagen })]);
});

const perRow = (blad: Sheet, code: string): number => {
  const [one, two] = [[{}], [{}, {}]].map((rows) => checked(code, { sheets: { [blad]: rows } }).coverage[0]?.gecontroleerd ?? NaN);
  return (two ?? NaN) - (one ?? NaN);
};

test.each([
  // Of design 2: geboortedatum, begindatum and einddatum.
  ['V05', 'Voorzieningen', 3], ['V08', 'Voorzieningen', 3],
  // Volume, tarief and kosten; toewijzingnummer and those three.
  ['V09', 'Voorzieningen', 3], ['V07', 'Voorzieningen', 4],
  // All 28 but dates and numbers.
  ['V04', 'Voorzieningen', 21],
] as const)('%s looks at so many cells of a row of %s: %s', (code, blad, count) => {
  expect(perRow(blad, code)).toBe(count);
});
