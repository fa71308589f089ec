import { arrangementInRij, type ArrangementInvoer } from '../../../src/domain/rekenhulp/invoer';
import { ruimtes } from '../../../src/domain/rekenhulp/ruimte';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { perWijkteam } from '../../../src/domain/wijkbudget/per-wijkteam';
import { counted } from '../counting/counted';

const CLIENTS = ['A', 'B', 'C', 'D', 'E', 'F'];
const arrangement = (client_id: string, over: ExampleRow<'Arrangementen'> = {}): ExampleRow<'Arrangementen'> => ({
  client_id, toewijzingnummer: null, type: 'O', rg2_huishouden: 'J', intensiteit: 'G', begindatum: '01-01-2026', einddatum: null, ehs: null, ...over,
});
const price: ExampleRow<'Tarievenblad'> = {
  type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 100.01, per: 'maand', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null,
};

/** Six clients in each of two wijken of one wijkteam; the arrangementen of the first lie where their client lives. */
const delivery = (arrangementen: readonly ExampleRow<'Arrangementen'>[], over: ExampleLevering['sheets'] = {}): ExampleLevering => ({
  sheets: {
    Voorzieningen: ['WK168001', 'WK168002'].flatMap((gebiedscode) =>
      CLIENTS.map((client) => ({ client_id: client + gebiedscode.slice(-1), toewijzingnummer: null, gebiedscode, postcode: null, kosten: 1000 })),
    ),
    Wijkindeling: [
      { postcode: '9461', wijkcode: 'WK168001', wijknaam: 'Een', wijkteam: 'Noord' },
      { postcode: '9462', wijkcode: 'WK168002', wijknaam: 'Twee', wijkteam: 'Noord' },
    ],
    Tarievenblad: [price, { ...price, intensiteit: '+', bedrag: 150 }],
    Arrangementen: arrangementen,
    ...over,
  },
});
const present = ['WK168001', 'WK168002'].flatMap((wijk) => CLIENTS.map((client) => arrangement(client + wijk.slice(-1))));

const askedOn = (example: ExampleLevering) => {
  const calculated = counted(example);
  const { levering, given } = calculated.checked;
  const own = ruimtes({ wijkbudget: calculated.wijkbudget, voorzieningen: levering.sheets.Voorzieningen }, levering, given);
  const inRow = (rij: number): ArrangementInvoer => {
    const found = arrangementInRij(levering, given, rij);
    if (found === null) throw new Error('no row');
    return found.invoer;
  };
  return { calculated, own, inRow };
};
const lineOf = (example: ExampleLevering, gebied: string) => counted(example).wijkbudget.regels.find((regel) => regel.gebied === gebied);
const standIn = (line: { readonly toegezegd: number; readonly ruimte: number } | undefined) => ({ toegezegd: line?.toegezegd, ruimte: line?.ruimte });

describe('what is left with an arrangement is what the sheet will say once it stands there', () => {
  test.each<[string, number | null, Partial<ArrangementInvoer>, ExampleRow<'Arrangementen'>, string]>([
    ['a new one of a known client', null, { clientId: 'A1' }, arrangement('A1', { begindatum: '01-10-2026' }), 'WK168001'],
    ['a new client with a postcode', null, { clientId: 'Z', postcode: '9462AB' }, arrangement('Z', { begindatum: '01-10-2026', postcode: '9462AB' }), 'WK168002'],
    ['a heavier one in the same row', 2, { intensiteit: '+' }, arrangement('A1', { begindatum: '01-10-2026', intensiteit: '+' }), 'WK168001'],
    ['a row that moves to another wijk', 2, { gebiedscode: 'WK168002' }, arrangement('A1', { begindatum: '01-10-2026', gebiedscode: 'WK168002' }), 'WK168002'],
  ])('%s', (_, rij, change, row, gebied) => {
    const { own, inRow, calculated } = askedOn(delivery(present));
    const begindatum = calculated.checked.given.periode.laatste + 1;
    const found = own.voor({ ...inRow(2), begindatum, ...change }, rij);
    const written = delivery(rij === null ? [...present, row] : [row, ...present.slice(1)]);
    expect(found.gebied).toBe(gebied);
    expect(found.eigen?.nu).toEqual(standIn(calculated.wijkbudget.regels.find((regel) => regel.gebied === gebied)));
    expect(found.eigen?.met).toEqual(standIn(lineOf(written, gebied)));
    const after = counted(written);
    const [team] = perWijkteam(after.wijkbudget.regels, after.gebieden, after.checked.given.periode.kwartaal);
    expect(found.wijkteam).toMatchObject({ naam: 'Noord', met: standIn(team) });
  });
});

test('it stands as written: three months of this one are taken off', () => {
  const { own, inRow } = askedOn(delivery(present));
  const { eigen } = own.voor({ ...inRow(2), clientId: 'A1' }, null);
  expect(eigen).toMatchObject({ naam: 'Een', nu: { toegezegd: 6 * 30_003 }, met: { toegezegd: 7 * 30_003 } });
  expect((eigen?.nu.ruimte ?? 0) - (eigen?.met?.ruimte ?? 0)).toBe(30_003);
});

test('without a price there is nothing to take off, and without a known wijk no budget', () => {
  const { own, inRow } = askedOn(delivery(present));
  expect(own.voor({ ...inRow(2), intensiteit: '++' }, 2).eigen?.met).toBeNull();
  expect(own.voor({ ...inRow(2), clientId: 'Z' }, null)).toEqual({ gebied: 'onbekend', eigen: null, wijkteam: null });
  expect(own.voor({ ...inRow(2), clientId: 'Z', gebiedscode: 'WK010601' }, null)).toMatchObject({ gebied: 'buiten', eigen: null });
});

test('of fewer than five clients nothing is shown that the sheet hides, and the quarters that lack are named', () => {
  const { own, inRow } = askedOn(delivery(present.slice(0, 1)));
  expect(own.voor(inRow(2), 2).eigen).toMatchObject({ nu: { toegezegd: null, ruimte: null }, met: { toegezegd: null, ruimte: null } });
  const none = askedOn(delivery([arrangement('A2')]));
  expect(none.own.voor({ ...none.inRow(2), clientId: 'A1' }, null).eigen).toMatchObject({ nu: { toegezegd: 0 }, met: { toegezegd: 30_003 } });
  expect(own.ontbrekend).toEqual(['2026K1', '2026K2']);
});
