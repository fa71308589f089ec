import { dayOf } from '../../../src/domain/calendar';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { tariffLinesOf } from '../../../src/domain/tarieven/lines';
import type { TariffLine } from '../../../src/domain/tarieven/tarievenblad';
import { exampleWorkbook } from '../example-workbook';

type Row = ExampleRow<'Tarievenblad'>;

const base: Row = {
  type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: '4weken', geldig_van: '01-01-2026', geldig_tot: null, aanbieder_agb: null,
};
const whole: TariffLine = {
  kind: 'cel', classes: { type: 'O', zwaarte: '1-2', intensiteit: 'G' }, duurklasse: null, bedrag: 30_000, per: '4weken',
  geldigVan: dayOf('2026-01-01'), geldigTot: null, aanbiederAgb: null, row: 2,
};
const linesOf = (rows: readonly Row[]): readonly TariffLine[] =>
  tariffLinesOf(readLevering(exampleWorkbook({ sheets: { Tarievenblad: rows } })).sheets.Tarievenblad);

test.each<[string, Row, Partial<TariffLine>]>([
  ['the amount of a cell', {}, {}],
  ['all that may be filled in', { duurklasse: '2', geldig_tot: '31-12-2026', aanbieder_agb: '11111111' }, { duurklasse: '2', geldigTot: dayOf('2026-12-31'), aanbiederAgb: '11111111' }],
  ['extra schoonmaak', { type: 'EHS', zwaarte: null, intensiteit: null, per: 'keer' }, { kind: 'EHS', classes: { type: 'EHS', zwaarte: null, intensiteit: null }, per: 'keer' }],
  ['an offerte', { type: 'OFFERTE', zwaarte: null, intensiteit: null, bedrag: null, per: 'maand' }, { kind: 'OFFERTE', classes: { type: 'OFFERTE', zwaarte: null, intensiteit: null }, bedrag: null, per: 'maand' }],
  ['a class, an amount, a period and a first day that cannot be read', { zwaarte: '9', bedrag: 'veel', per: 'eeuw', geldig_van: 'ooit' }, { classes: { ...whole.classes, zwaarte: null }, bedrag: null, per: null, geldigVan: null }],
])('%s', (_, row, expected) => expect(linesOf([{ ...base, ...row }])).toEqual([{ ...whole, ...expected }]));

test.each<[string, Row]>([
  ['type is empty', { type: null }],
  ['type cannot be read', { type: 'X' }],
  ['duurklasse cannot be read', { duurklasse: '9' }],
  ['the last day cannot be read', { geldig_tot: 'ooit' }],
  ['the aanbieder cannot be read', { aanbieder_agb: 'mijn zorg' }],
])('a line is left out when %s; the others keep their row', (_, row) => {
  expect(linesOf([base, { ...base, ...row }, base])).toEqual([whole, { ...whole, row: 4 }]);
});

test('without the sheet there are no lines', () => expect(tariffLinesOf(null)).toEqual([]));
