import { cellsOf, codeOf, type ArrangementModel } from '../../../src/domain/arrangementen/model';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';
import { dayOf } from '../../../src/domain/calendar';
import { givenOf } from '../../../src/domain/given';
import { resultJson } from '../../../src/domain/json';
import { sheetFormats } from '../../../src/domain/levering/format';
import type { Column } from '../../../src/domain/levering/column';
import { readLevering } from '../../../src/domain/levering/read';
import { overnemenInBlad, rekenUit } from '../../../src/domain/rekenhulp';
import { helpOf } from '../../../src/domain/sjabloon/kolommen';
import { resultSheets } from '../../../src/domain/sheets';
import { emptyTarievenblad } from '../../../src/domain/tarieven/leeg-tarievenblad';
import { tariffConflicts } from '../../../src/domain/tarieven/conflicten';
import { counted } from '../counting/counted';
import { exampleDay, exampleWorkbook } from '../example-workbook';

// Another gemeente's model is another file: here it takes the place of the shipped one, and nothing else is touched.
jest.mock('../../../src/domain/arrangementen/thuisondersteuning', () => {
  const dagplan: ArrangementModel<'type' | 'zwaarte' | 'intensiteit'> = {
    naam: 'Dagplan',
    bron: 'verzonnen voor deze test',
    dimensions: [
      {
        name: 'zwaarte',
        source: 'count',
        classes: [
          { code: 'smal', naam: 'één resultaatgebied', from: 1, to: 1 },
          { code: 'breed', naam: 'meer resultaatgebieden', from: 2, to: 6 },
        ],
      },
      {
        name: 'type',
        source: 'marks',
        classes: [
          { code: 'H', naam: 'herstel', limitYears: 1 },
          { code: 'B', naam: 'behoud', limitYears: 3 },
          { code: 'Z', naam: 'zorg' },
        ],
      },
      {
        name: 'intensiteit',
        source: 'choice',
        classes: [
          { code: 'L', naam: 'laag', suggestedFrom: 0 },
          { code: 'M', naam: 'midden', suggestedFrom: 3 },
        ],
      },
    ],
    durationYears: [3],
  };
  return { thuisondersteuning: dagplan };
});

const price = (type: string, zwaarte: string, intensiteit: string, bedrag: number, van = '01-01-2026') => ({
  type, zwaarte, intensiteit, duurklasse: null, bedrag, per: 'maand', geldig_van: van, geldig_tot: null, aanbieder_agb: null,
});
const row = (client: string, over: object) => ({
  client_id: client, toewijzingnummer: null, type: null, rg1_admfin: null, rg2_huishouden: null, rg3_dagstructuur: null, rg4_sociaal: null,
  rg5_zelfzorg: null, rg6_gezin: null, intensiteit: 'L', omstandigheden: null, begindatum: '01-07-2026', einddatum: '30-06-2027', ehs: 'N',
  offerte: null, offerte_bedrag: null, aantal_resultaatgebieden: null, ...over,
});
const example = {
  sheets: {
    Tarievenblad: [price('H', 'smal', 'L', 100), price('H', 'breed', 'L', 200), price('B', 'breed', 'M', 300), price('Z', 'smal', 'L', 50), price('Z', 'smal', 'M', 40)],
    Arrangementen: [
      row('C-1', { rg2_huishouden: 'H' }),
      row('C-2', { rg2_huishouden: 'B', rg3_dagstructuur: 'B', rg4_sociaal: 'H', intensiteit: 'M' }),
      row('C-3', { rg2_huishouden: 'Z', rg3_dagstructuur: 'H' }),
      row('C-4', { type: 'Z', rg1_admfin: 'J', einddatum: null }),
    ],
  },
};

test('the code lists, the choices of the format and the Tarievenblad follow from the model', () => {
  const formats = { arrangementen: sheetFormats.arrangementen.columns, tarievenblad: sheetFormats.tarievenblad.columns };
  const choices = (sheet: keyof typeof formats, name: string): readonly string[] | undefined => {
    const column = Object.entries<Column>(formats[sheet]).find(([header]) => header === name)?.[1];
    return column === undefined ? undefined : helpOf(column, []).choices;
  };
  expect(choices('arrangementen', 'type')).toEqual(['H', 'B', 'Z']);
  expect(choices('arrangementen', 'rg4_sociaal')).toEqual(['J', 'N', 'H', 'B', 'Z']);
  expect(choices('tarievenblad', 'zwaarte')).toEqual(['smal', 'breed']);
  expect(choices('tarievenblad', 'duurklasse')).toEqual(['<3', '3', '>3', 'open']);
  const empty = emptyTarievenblad(2026);
  expect(empty.rows).toHaveLength(2 * 3 * 2 + 2);
  expect(empty.rows[0]?.slice(0, 3)).toEqual(['H', 'smal', 'L']);
});

test('a delivery in that model is read, priced, explained and laid out', () => {
  const calculated = counted(example);
  const { arrangementen } = resultJson(calculated);
  expect(arrangementen.map((one) => [one.arrangement, one.duurklasse, one.tarief, one.kosten_kwartaal])).toEqual([
    ['smal·H·L', '<3', 100, 300],
    ['breed·B·M', '<3', 300, 900],
    ['breed··L', '<3', null, null],
    ['smal·Z·L', 'open', 50, 150],
  ]);
  expect(arrangementen[1]?.reden).toMatch(/^Tarief voor breed·B·M: € 300,00 per maand \(Tarievenblad, rij 4\)/u);
  const plan = resultSheets.find(({ id }) => id === 'arrangementen')?.plan(calculated, { madeAt: 0, version: '0' });
  expect([...(plan?.tables[0]?.rows ?? [])].map((cells) => cells[1])).toEqual(['smal·H·L', 'breed·B·M', 'breed··L', 'smal·Z·L', null]);
});

test('its controls judge by that model', () => {
  const { checked } = counted(example);
  const codes = checked.findings.filter(({ blad }) => blad === 'Arrangementen').map(({ code, rij }) => `${code} ${rij}`);
  expect(codes).toContain('A15 4');
  const conflicts = tariffConflicts(checked.levering, checked.findings);
  expect(conflicts.map(({ code, rijen }) => [code, ...rijen])).toEqual([['T03', 5, 6]]);
});

test('the calculator works in it too, and writes a row of it', () => {
  const levering = readLevering(exampleWorkbook(example));
  const given = givenOf(levering, exampleDay(example));
  const context = { tarievenblad: given.tarieven, periode: given.periode, today: given.vandaag, settings: given.settings };
  const invoer = {
    clientId: 'C-9', toewijzingnummer: null, postcode: null, gebiedscode: null, wijkteam: null, type: null, perResultaatgebied: [null, 'B', null, 'B', null, null], intensiteit: 'M', omstandigheden: [],
    begindatum: dayOf('2026-07-01'), einddatum: null, verlengingNaEvaluatie: null, ehs: false, offerte: false, offerteBedrag: null,
  };
  const { classification, figures } = rekenUit(context, invoer, null);
  expect([classification.code, classification.limit, figures.kostenKwartaal]).toEqual(['breed·B·M', dayOf('2029-06-30'), 90_000]);
  const written = overnemenInBlad(levering, invoer, null);
  expect(typeof written === 'string' ? written : written.cells.map(({ value }) => value)).toContain('M');
  expect(cellsOf(thuisondersteuning).map((cell) => codeOf(thuisondersteuning, cell))[0]).toBe('smal·H·L');
});
