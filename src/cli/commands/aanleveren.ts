import type { Sleutel, Speurregel } from '#domain';
import { deliverable, KLEINSTE_SLEUTEL, sleutelUitBestand } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { aboutCsv, circumstancesFrom, deliveryFrom, deliveryOptions } from '../delivery';
import { bytesOf, InputRefused, nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';
import { asJson } from '../report';

const { instellingen, gemeente, periode } = deliveryOptions;

/** Makes the workbook that is delivered: only sheets of the format, values only, no BSN. */
export const aanleveren = command({
  verb: 'aanleveren',
  operands: 'LEVERING --uit BESTAND.xlsx [--sleutel BESTAND]',
  explanation: 'Maakt de werkmap die u aanlevert: alleen de bladen van het formaat, zonder BSN.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    sleutel: { value: 'BESTAND', explanation: 'het sleutelbestand om BSN’s mee te pseudonimiseren' },
    bewijs: { value: 'BESTAND', explanation: 'schrijft het Leveringsbewijs van de aanlevering als JSON' },
    nagekeken: { explanation: 'e-mailadressen en telefoonnummers in de levering mogen mee' },
    instellingen,
    gemeente,
    periode,
  },
  async run(words, terminal, clock) {
    const [path, ...others] = words.files;
    if (path === undefined || others.length > 0) throw new UsageError('Noem één levering: waaier aanleveren LEVERING --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit', 'bewijs']);
    const key = words.option('sleutel');
    const sleutel = key === null ? null : await keyIn(key);
    const circumstances = await circumstancesFrom(words, clock);
    const { cells, calculated } = await deliveryFrom(path, aboutCsv(words), circumstances);
    const facts = { madeAt: clock(), version: WAAIER_VERSION };
    const made = await deliverable({ cells, checked: calculated.checked, circumstances }, facts, sleutel);
    if (typeof made === 'string') {
      terminal.error(`${nameOf(path)}: er is nog geen aanlevering gemaakt. ${made}`);
      return EXIT.fouten;
    }
    if (made.contactgegevens.length > 0 && !words.has('nagekeken')) {
      terminal.error(`${nameOf(path)}: er is nog geen aanlevering gemaakt. ${told(made.contactgegevens)} Haal ze weg, of geef --nagekeken als ze mee mogen.`);
      return EXIT.fouten;
    }
    await writeTo(out, made.bytes);
    const bewijs = words.option('bewijs');
    if (bewijs !== null) await writeTo(bewijs, asJson({ ...made.bewijs, levering: { ...made.bewijs.levering, bestand: nameOf(out) } }));
    terminal.out(`Geschreven: ${nameOf(out)}, klaar om aan te leveren.`);
    return EXIT.goedgekeurd;
  },
});

/** How many cells of which sheet say how to reach somebody, without saying it. */
const told = (found: readonly Speurregel[]): string =>
  found
    .map(({ blad, email, telefoon }) => {
      const kinds = [counted(email, 'e-mailadres', 'e-mailadressen'), counted(telefoon, 'telefoonnummer', 'telefoonnummers')];
      return `Op blad ${blad} ${email + telefoon === 1 ? 'staat' : 'staan'} ${kinds.filter((kind) => kind !== null).join(' en ')}.`;
    })
    .join(' ');

const counted = (count: number, one: string, more: string): string | null => (count === 0 ? null : `${count} ${count === 1 ? one : more}`);

async function keyIn(path: string): Promise<Sleutel> {
  const sleutel = await sleutelUitBestand(await bytesOf(path));
  if (sleutel !== null) return sleutel;
  throw new InputRefused(`${nameOf(path)}: dit is te kort voor een sleutel. Gebruik een bestand van ten minste ${KLEINSTE_SLEUTEL} bytes.`);
}
