import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { checkLevering, confirm, CONFIRMATIONS_NAMESPACE, confirmationsXml, isFormatSheet, runAll } from '#domain';
import { openFile, Refusal, type FileWorkbook } from '#workbook';
import { anna, bram, cas, gekoppeld } from '../berichten/gekoppeld';
import { deliveryAt } from './deliveries';
import { MOMENT, newFolder, waaier } from './terminal';

const folder = newFolder();
const at = (name: string): string => join(folder, name);

async function opened(path: string): Promise<FileWorkbook> {
  const workbook = await openFile(new Uint8Array(readFileSync(path)), path);
  if (workbook instanceof Refusal) throw new Error(workbook.message);
  return workbook;
}

/** Every part of a zip, unpacked, as one text. */
function unzipped(path: string): string {
  const bytes = readFileSync(path);
  let text = '';
  for (let place = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); place >= 0; place = bytes.indexOf('PK\u0001\u0002', place + 4, 'latin1')) {
    const local = bytes.readUInt32LE(place + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(place + 20));
    text += `${bytes.toString('utf8', place + 46, place + 46 + bytes.readUInt16LE(place + 28))}\n${(bytes.readUInt16LE(place + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')}\n`;
  }
  return text;
}

test('from messages to a delivery that holds no BSN: refused until all is right, then only the format', async () => {
  const files = gekoppeld().map(({ naam, xml }) => (writeFileSync(at(naam), xml), at(naam)));
  await waaier(['omzetten', ...files, '--uit', at('levering.xlsx')]);
  writeFileSync(at('sleutel.bin'), Buffer.alloc(32, 9));
  writeFileSync(at('kort.bin'), 'kort');

  const withBsn = await waaier(['aanleveren', at('levering.xlsx'), '--uit', at('a.xlsx')]);
  expect(withBsn).toMatchObject({ exit: 1, error: [expect.stringMatching(/Er is nog 1 fout\. Verbeter die eerst\.$/u)] });
  expect(await waaier(['aanleveren', at('levering.xlsx'), '--uit', at('a.xlsx'), '--sleutel', at('kort.bin')])).toMatchObject({ exit: 2 });
  const unconfirmed = await waaier(['aanleveren', at('levering.xlsx'), '--uit', at('a.xlsx'), '--sleutel', at('sleutel.bin')]);
  expect(unconfirmed).toMatchObject({ exit: 1, error: [expect.stringMatching(/waarschuwing(en)? op bevestiging/u)] });

  const workbook = await opened(at('levering.xlsx'));
  const checked = runAll(checkLevering(await workbook.read(isFormatSheet), { today: Math.floor(MOMENT) }));
  const bevestigd = confirm([], checked, checked.findings, { reden: 'bron', toelichting: '' });
  await workbook.setPart(CONFIRMATIONS_NAMESPACE, confirmationsXml(bevestigd));
  writeFileSync(at('levering.xlsx'), await workbook.save('levering.xlsx'));
  const made = await waaier(['aanleveren', at('levering.xlsx'), '--uit', at('a.xlsx'), '--sleutel', at('sleutel.bin'), '--bewijs', at('bewijs.json')]);
  expect(made).toMatchObject({ exit: 0, error: [] });
  const bewijs = JSON.parse(readFileSync(at('bewijs.json'), 'utf8')) as unknown;
  expect(bewijs).toMatchObject({ formaat: 'am-leveringsbewijs/1', levering: { bestand: 'a.xlsx', gemeentecode: '1680' }, oordeel: { fouten: 0, open: 0 } });

  const text = unzipped(at('a.xlsx'));
  for (const { bsn } of [anna, bram, cas]) expect(text).not.toContain(bsn);
  expect(text).not.toMatch(/<f[ >]|comments\d|Omzetting|state="hidden"|<dc:creator>[^<]/u);
  const { sheets } = await (await opened(at('a.xlsx'))).read(() => true);
  expect(sheets.map(({ name }) => name)).toEqual(['Levering', 'Voorzieningen']);
  expect(sheets[1]?.rows.slice(1).map(([client]) => client)).toEqual([1, 2, 3, 4].map(() => expect.stringMatching(/^C[A-Z2-7]{15}$/u) as unknown));
});

test('an e-mail address or phone number leaves only when somebody says it was looked at', async () => {
  const rows = [{ product_omschrijving: 'bel 06-12345678' }, { toewijzingnummer: 2, product_omschrijving: 'jan@dorp.example' }, { toewijzingnummer: 3 }];
  const path = await deliveryAt(folder, 'contact.xlsx', { sheets: { Voorzieningen: rows } });
  const words = ['aanleveren', path, '--uit', at('contact-uit.xlsx')];
  const workbook = await opened(path);
  const checked = runAll(checkLevering(await workbook.read(isFormatSheet), { today: Math.floor(MOMENT) }));
  await workbook.setPart(CONFIRMATIONS_NAMESPACE, confirmationsXml(confirm([], checked, checked.findings, { reden: 'bron', toelichting: '' })));
  writeFileSync(path, await workbook.save('contact.xlsx'));
  expect(await waaier(words)).toMatchObject({
    exit: 1,
    out: [],
    error: [
      'contact.xlsx: er is nog geen aanlevering gemaakt. Op blad Voorzieningen staan 1 e-mailadres en 1 telefoonnummer. Haal ze weg, of geef --nagekeken als ze mee mogen.',
    ],
  });
  expect(existsSync(at('contact-uit.xlsx'))).toBe(false);
  expect(await waaier([...words, '--nagekeken'])).toMatchObject({ exit: 0, error: [] });
});
