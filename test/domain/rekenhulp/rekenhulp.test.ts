import { dayOf } from '../../../src/domain/calendar';
import { givenOf } from '../../../src/domain/given';
import { editLevering } from '../../../src/domain/levering/edit';
import { readLevering } from '../../../src/domain/levering/read';
import {
  arrangementInRij,
  huishoudenVan,
  overnemenInBlad,
  rekenUit,
  voorliggendFor,
  type ArrangementInvoer,
} from '../../../src/domain/rekenhulp';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { counted } from '../counting/counted';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const read = (example: ExampleLevering) => {
  const levering = readLevering(exampleWorkbook(example));
  return { levering, given: givenOf(levering, exampleDay(example), example.settings) };
};

const leeg: ArrangementInvoer = {
  clientId: null, toewijzingnummer: null, postcode: null, gebiedscode: null, wijkteam: null, type: null, perResultaatgebied: [null, null, null, null, null, null], intensiteit: null,
  omstandigheden: [], begindatum: null, einddatum: null, verlengingNaEvaluatie: null, ehs: false, offerte: false, offerteBedrag: null,
};
const gewoon: ArrangementInvoer = {
  ...leeg, type: 'O', perResultaatgebied: [null, 'J', null, null, null, null], intensiteit: 'G', begindatum: dayOf('2026-01-01'), einddatum: dayOf('2026-12-31'),
};
const line = (intensiteit: string, bedrag: number, aanbieder_agb: string | null = null): ExampleRow<'Tarievenblad'> => ({
  type: 'O', zwaarte: '1-2', intensiteit, duurklasse: null, bedrag, per: 'maand', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb,
});
const Tarievenblad = [line('G', 100), line('+', 150), line('G', 90, '11111111')];

describe('the cost of one', () => {
  const { given } = read({ sheets: { Tarievenblad } });
  const context = { tarievenblad: given.tarieven, periode: given.periode, today: given.vandaag, settings: given.settings };

  test('the aanbieder of the toewijzing has its own price, and an unreadable einddatum is not an open end', () => {
    expect(rekenUit(context, gewoon, '11111111').figures.tarief).toBe(9000);
    expect(rekenUit(context, { ...gewoon, einddatum: null, einddatumOnleesbaar: true }, null).figures.tarief).toBeNull();
    expect(rekenUit(context, { ...gewoon, einddatum: null }, null).figures.tarief).toBe(10_000);
  });
});

describe('what lighter cirkels offer', () => {
  const row = (naam: string, over: ExampleRow<'Voorliggend'>): ExampleRow<'Voorliggend'> => ({ naam, resultaatgebied: null, leefdomein: null, cirkel: 'A', wijkcode: null, toelichting: null, ...over });
  const { levering } = read({
    sheets: {
      Voorliggend: [
        row('Inloop', { resultaatgebied: 1, cirkel: 'A' }),
        row('Buurvrouw', { resultaatgebied: 1, cirkel: 'S', wijkcode: 'WK168001' }),
        row('Budgetkring', { leefdomein: 'FIN', cirkel: 'S', wijkcode: 'WK168002' }),
        row('Was', { resultaatgebied: 2, cirkel: 'E' }),
        row('Zonder cirkel', { resultaatgebied: 1, cirkel: 'X' }),
      ],
    },
  });
  const marks = ['J', null, 'O', null, null, null];
  const names = (wijk: string | null) => voorliggendFor(levering, marks, wijk)?.map(({ kolom, aanbod }) => [kolom, ...aanbod.map(({ naam }) => naam)]);

  test.each([
    ['WK168001', ['Buurvrouw', 'Inloop']],
    ['WK168002', ['Budgetkring', 'Inloop']],
    ['WK168009', ['Inloop']],
    [null, ['Buurvrouw', 'Budgetkring', 'Inloop']],
  ])('in wijk %p: %p', (wijk, expected) => {
    expect(names(wijk)).toEqual([['rg1_admfin', ...expected], ['rg3_dagstructuur']]);
  });

  test('null without the sheet', () => expect(voorliggendFor(read({}).levering, marks, null)).toBeNull());
});

describe('huishouden', () => {
  const row = (client_id: string, huishouden_id: string | null, over: ExampleRow<'Voorzieningen'>): ExampleRow<'Voorzieningen'> => ({
    client_id, huishouden_id, begindatum: '01-01-2026', einddatum: null, toewijzingnummer: null, productcode: null, cirkel: null, uitvoerder: null, ...over,
  });
  const example: ExampleLevering = {
    sheets: {
      Voorzieningen: [
        row('A', null, { wet: 'WMO', productcategorie: '01', kosten: 100 }),
        row('B', 'H1', { wet: 'JW', productcategorie: '45', kosten: 200 }),
        row('A', 'H1', { wet: 'PW', productcategorie: 'PW05', kosten: 50 }),
        row('C', 'H2', { wet: 'WMO', productcategorie: '02', kosten: 900 }),
        row('B', 'H1', { wet: 'WMO', productcategorie: '99', kosten: 900 }),
        row('D', null, { wet: 'WMO', productcategorie: '08', kosten: 10 }),
      ],
      Arrangementen: [{ client_id: 'B', toewijzingnummer: null }, { client_id: 'C', toewijzingnummer: null }],
    },
  };

  test('all rows of the household and of the client, per leefdomein and cirkel; what does not count is left out', () => {
    expect(huishoudenVan(counted(example), 'A')).toMatchObject({
      huishoudenId: 'H1',
      clienten: ['A', 'B'],
      wetten: ['WMO', 'JW', 'PW'],
      kosten: 35_000,
      arrangementen: [2],
      cellen: [
        { leefdomein: 'ADL', cirkel: 'M', rijen: [{ rij: 2, clientId: 'A', wet: 'WMO', kosten: 10_000 }] },
        { leefdomein: 'FIN', cirkel: 'A', rijen: [{ rij: 4, wet: 'PW', kosten: 5000 }] },
        { leefdomein: 'GEZ', cirkel: 'M', rijen: [{ rij: 3, clientId: 'B', wet: 'JW', kosten: 20_000 }] },
      ],
    });
  });

  test.each([
    ['without a household the client alone', 'D', { huishoudenId: null, clienten: ['D'], kosten: 1000 }],
    ['nobody', 'Z', null],
  ])('%s', (_, client, expected) => {
    const found = huishoudenVan(counted(example), client);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test('never in a copy to share', () => {
    expect(huishoudenVan(counted({ ...example, settings: { kleineAantallen: 'delen' } }), 'A')).toBeNull();
  });
});

describe('a row of sheet Arrangementen', () => {
  const example: ExampleLevering = {
    sheets: {
      Voorzieningen: [{ client_id: 'A', toewijzingnummer: 7, aanbieder_agb: '11111111', gebiedscode: 'WK168002', postcode: null }],
      Arrangementen: [
        { client_id: 'A', toewijzingnummer: 7, type: null, rg1_admfin: 'A', rg2_huishouden: 'O', rg3_dagstructuur: 'A', omstandigheden: 'COPD; BED', ehs: 'J', offerte: 'J', offerte_bedrag: 12.5, begindatum: '01-02-2026', einddatum: 'ooit', verlenging_na_evaluatie: 'N', aantal_resultaatgebieden: 3 },
      ],
    },
  };

  test('is taken up with what its toewijzing lends it', () => {
    const { levering, given } = read(example);
    expect(arrangementInRij(levering, given, 2)).toEqual({
      invoer: {
        clientId: 'A', toewijzingnummer: 7, postcode: null, gebiedscode: null, wijkteam: null, type: null, perResultaatgebied: ['A', 'O', 'A', null, null, null], intensiteit: 'G', omstandigheden: ['COPD', 'BED'],
        begindatum: dayOf('2026-02-01'), einddatum: null, einddatumOnleesbaar: true, verlengingNaEvaluatie: false, ehs: true, offerte: true, offerteBedrag: 1250, offerteBedragOnleesbaar: false,
      },
      onleesbaar: [{ kolom: 'einddatum', tekst: 'ooit' }],
      aanbiederAgb: '11111111',
      gebied: 'WK168002',
      wijk: 'WK168002',
    });
    expect(arrangementInRij(levering, given, 1)).toBeNull();
    expect(arrangementInRij(read({}).levering, given, 2)).toBeNull();
  });

  test('taken over unchanged writes nothing', () => {
    const { levering, given } = read(example);
    const { invoer } = arrangementInRij(levering, given, 2) ?? { invoer: leeg };
    expect(overnemenInBlad(levering, invoer, 2)).toEqual({ cells: [], zonderKolom: [], rijen: [2] });
  });

  test('taken over changed writes what differs, and read again is what was asked', () => {
    const { levering, given } = read(example);
    const asked = { ...gewoon, clientId: 'A', toewijzingnummer: 7, verlengingNaEvaluatie: true };
    const written = overnemenInBlad(levering, asked, 2);
    if (typeof written === 'string') throw new Error(written);
    expect(written.cells.find(({ address }) => address === 'F2')).toEqual({ sheet: 'Arrangementen', address: 'F2', old: null, value: 'O', format: 'text' });
    const position = (address: string): number => [...address.replace(/\d/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const after = editLevering(levering, written.cells.map(({ address, value }) => ({ blad: 'Arrangementen', rij: 2, position: position(address), cell: value })));
    expect(after === null ? null : arrangementInRij(after, given, 2)?.invoer).toEqual({ ...asked, einddatumOnleesbaar: false, offerteBedragOnleesbaar: false });
    expect(written.cells.map(({ value }) => value)).toContain(1);
  });

  const cells = [['Naam', 'intensiteit', 'CLIENT_ID', 'rg2_huishouden', 'startdatum', 'type'], ['x', 'G', 'A', 'J', '01-01-2026', 'O']];

  test('a new row stands below the last, in the columns as the user has them', () => {
    const { levering } = read({ cells: { Arrangementen: cells } });
    const written = overnemenInBlad(levering, { ...gewoon, clientId: 'B', ehs: true }, null);
    expect(written).toMatchObject({ rijen: [3], zonderKolom: ['einddatum', 'ehs'] });
    expect(typeof written === 'string' ? [] : written.cells.map(({ address, value }) => [address, value]).sort()).toEqual([
      ['B3', 'G'], ['C3', 'B'], ['D3', 'J'], ['E3', dayOf('2026-01-01')], ['F3', 'O'],
    ]);
  });

  test.each<[string, ExampleLevering, number | null, RegExp]>([
    ['no sheet', {}, null, /nog geen blad Arrangementen/],
    ['a row that is none', example, 9, /Rij 9 van blad Arrangementen/],
    ['a total below', { cells: { Arrangementen: [...cells, ['Totaal', 1, null, null, null, null]] } }, null, /totaalregel/],
    ['no headers', { cells: { Arrangementen: [] } }, null, /geen koppen/],
  ])('says in Dutch why not: %s', (_, given, rij, says) => {
    expect(overnemenInBlad(read(given).levering, gewoon, rij)).toMatch(says);
  });
});
