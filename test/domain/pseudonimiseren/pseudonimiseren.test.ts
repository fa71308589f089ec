import { createHmac, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { bezwaarTekst, bsnPlekken, pseudoniemenVan, pseudoniemVan, sleutelcontrole, speuren, sterkteVan, vervangen, type Cell } from '#domain';
import { sleutelUitBestand, sleutelUitWachtzin } from '#workbook';
import { base32 } from '../../../src/domain/pseudonimiseren/pseudoniem';

/** Base32 of RFC 4648 by another road: all bits as one number. */
function slowBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %j is %j, as in RFC 4648', (text, expected) => expect(base32(new TextEncoder().encode(text))).toBe(expected));

test('base32 of any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => expect(base32(bytes)).toBe(slowBase32(bytes))));
});

test('a pseudonym is what the design says, worked out anew with the library of Node', async () => {
  const wachtzin = 'vier gele fietsen in café';
  const sleutel = await sleutelUitWachtzin(wachtzin, '1680');
  const key = pbkdf2Sync(wachtzin, 'am1680', 600_000, 32, 'sha256');
  const digest = createHmac('sha256', key).update('123456782').digest();
  expect(await pseudoniemVan('123456782', sleutel)).toBe(`C${slowBase32(digest)}`.slice(0, 16));
  expect(await pseudoniemVan('123456782', sleutel)).toMatch(/^C[A-Z2-7]{15}$/u);
});

test('the same key gives the same pseudonym, another gemeente or key another; the check value tells them apart', async () => {
  const [one, same, elsewhere] = await Promise.all([
    sleutelUitWachtzin('vier gele fietsen', '1680'),
    sleutelUitWachtzin(' vier gele fietsen', '1680'),
    sleutelUitWachtzin('vier gele fietsen', '0363'),
  ]);
  const bestand = await sleutelUitBestand(new Uint8Array(32).fill(7));
  if (bestand === null) throw new Error('32 bytes are a key');
  const all = await Promise.all([one, same, elsewhere, bestand].map((sleutel) => pseudoniemVan('999900018', sleutel)));
  expect(all[0]).toBe(all[1]);
  expect(new Set(all).size).toBe(3);
  expect(new Set(await Promise.all([one, same, elsewhere, bestand].map(sleutelcontrole))).size).toBe(3);
  expect((await sleutelcontrole(one)).length).toBe(4);
  expect(await sleutelUitBestand(new Uint8Array(31))).toBeNull();
});

test('a whole column at once, each BSN once, with progress', async () => {
  const sleutel = (await sleutelUitBestand(new Uint8Array(40).fill(1))) ?? { hmac: () => Promise.reject(new Error('no key')) };
  const heard: number[] = [];
  const bsns = Array.from({ length: 1200 }, (_, place) => String(100_000_000 + place));
  const made = await pseudoniemenVan([...bsns, ...bsns], sleutel, (done, total) => heard.push(done / total));
  expect(new Set(made.values()).size).toBe(1200);
  expect(heard).toEqual([0, 500 / 1200, 1000 / 1200, 1]);
});

test.each([
  ['fiets', 'te kort'],
  ['aaaaaaaaaaaaaaaa', 'zwak'],
  ['abcabcabcabcabc', 'zwak'],
  ['welkom123456', 'zwak'],
  ['vier gele fietsen', 'redelijk'],
  ['vier gele fietsen naast de sluis', 'sterk'],
])('the passphrase %j is %s', (wachtzin, sterkte) => expect(sterkteVan(wachtzin)).toBe(sterkte));

const workbook = (rows: readonly (readonly Cell[])[], name = 'Voorzieningen') => ({ bestand: null, date1904: false, textOnly: false, sheets: [{ name, top: 0, left: 0, rows }] });

test('BSNs are found alone, with a lost zero, in other columns and within text; codes and dates are not', () => {
  const rows = [
    ['client_id', 'product_omschrijving', 'toewijzingnummer', 'begindatum', 'opmerking', 'kosten'],
    ['123456782', 'hulp voor 1234.56.782 thuis', 123456794, '20260101', 'bel 999900018', 123456794],
    [10000008, 'nummer 12345678299', 5, '20260101', null, 1],
    ['999999999', 'gewoon', 5, '20260101', null, 1],
  ];
  const { plekken, ongeldig } = bsnPlekken(workbook(rows));
  expect(ongeldig).toEqual([]);
  expect(plekken.map(({ cel, bsns }) => [cel, bsns])).toEqual([
    ['A2', ['123456782']],
    ['A3', ['010000008']],
    ['B2', ['123456782']],
    ['E2', ['999900018']],
  ]);
  const replaced = plekken.map(({ cell, bsns }) => vervangen(cell, bsns, (bsn) => `<${bsn.slice(-2)}>`));
  expect(replaced).toEqual(['<82>', '<08>', 'hulp voor <82> thuis', 'bel <18>']);
});

test.each([
  ['bsn.123456782', 'bsn.<82>'],
  ['Jansen,123456782,1980', 'Jansen,<82>,1980'],
  ['dossier 12,123456782', 'dossier 12,<82>'],
  ['1.123456782', '1.<82>'],
  ['x123456782y', 'x<82>y'],
  ['zie:123.456.782.', 'zie:<82>.'],
  ['(123 456 782)', '(<82>)'],
  ['1 123456782', '1 <82>'],
  ['1.123.456.782', '1.123.456.782'],
  ['1234567829', '1234567829'],
])('in %j every BSN is replaced, and no part of a longer number', (text, without) => {
  const [plek] = bsnPlekken(workbook([['client_id', 'product_omschrijving'], ['C1', text]])).plekken;
  expect(plek === undefined ? text : vervangen(plek.cell, plek.bsns, (bsn) => `<${bsn.slice(-2)}>`)).toBe(without);
});

test.each(['tel.0612345678', 'Jan,06-12345678', 'bel:+31 6 12345678', '1,0612345678'])('%j holds a phone number', (text) => {
  expect(speuren({ ...workbook([]), sheets: workbook([['x'], [text]], 'Kladblok').sheets })).toEqual([{ blad: 'Kladblok', bsn: 0, email: 0, telefoon: 1 }]);
});

test('a number that fails the elfproef in a column of BSNs must be mended first', () => {
  const rows = [['client_id', 'wet'], ['123456782', 'WMO'], ['123456794', 'WMO'], ['123456789', 'WMO']];
  expect(bsnPlekken(workbook(rows)).ongeldig).toEqual([{ blad: 'Voorzieningen', kop: 'client_id', aantal: 1, soort: 'elfproef' }]);
});

test('the BSN of a client in a column of other numbers must go first: no pseudonym fits there', () => {
  const rows = [['client_id', 'Toewijzingnummer', 'kosten', 'wet'], ['123456782', 123456782, 10, 'WMO'], ['999900018', '999900018', 123456782, 'WMO'], ['C3', 123456794, 5, 'WMO']];
  const { ongeldig } = bsnPlekken(workbook(rows));
  expect(ongeldig).toEqual([
    { blad: 'Voorzieningen', kop: 'Toewijzingnummer', aantal: 2, soort: 'andere kolom' },
    { blad: 'Voorzieningen', kop: 'kosten', aantal: 1, soort: 'andere kolom' },
  ]);
  expect(ongeldig.map(bezwaarTekst)[0]).toBe(
    'Voorzieningen, kolom Toewijzingnummer: in 2 cellen staat het BSN van een cliënt. Een pseudoniem past daar niet. Zet er wat er hoort, of maak de kolom leeg.',
  );
});

test('own numbers of nine digits that fail it are left alone', () => {
  const rows = [['client_id', 'wet'], ['123456781', 'WMO'], ['123456783', 'WMO']];
  expect(bsnPlekken(workbook(rows))).toEqual({ plekken: [], ongeldig: [] });
});

test('every sheet is looked through for who somebody is', () => {
  const sheets = [...workbook([['x'], ['jan@dorp.example'], ['06-12345678'], ['bsn 999900018'], ['2026-01-01'], [41123456], [3367572.07], [9999000.18]], 'Kladblok').sheets, ...workbook([['y']], 'Leeg').sheets];
  expect(speuren({ ...workbook([]), sheets })).toEqual([{ blad: 'Kladblok', bsn: 1, email: 1, telefoon: 1 }]);
});

test('on sheets of the format a toewijzingnummer is no BSN, and whom to call about the delivery may leave with it', () => {
  const own = workbook([['client_id', 'toewijzingnummer', 'wet'], ['C1', '999900018', 'WMO'], ['C2', 1, 'bel 06-12345678']]).sheets;
  const levering = workbook([['veld', 'waarde'], ['email', 'team@dorp.example'], ['contactpersoon', 'Jan, 06-12345678']], 'Levering').sheets;
  expect(speuren({ ...workbook([]), sheets: [...own, ...levering] })).toEqual([{ blad: 'Voorzieningen', bsn: 0, email: 0, telefoon: 1 }]);
});
