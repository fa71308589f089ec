import type { Cell } from '../cell';
import { dayAt, elementsAt, needed, shapedAt, textAt, type XmlElement } from './element';
import type { BerichtWet, Kop } from './soorten';

/** What messages say of a client; a BSN stays what it is until it is pseudonymised. */
export interface Client {
  readonly wet: BerichtWet;
  readonly bsn: string;
  /** A day, or jjjjmm00 or jjjj0000 where the day or the month is unknown. */
  readonly geboortedatum: Cell;
  readonly geslacht: string | null;
  readonly postcode: string | null;
  /** Orders the messages about one client: the last holds. */
  readonly gesteld: string;
}

/** The BSN that every client of a message has. */
export const bsnOf = (client: XmlElement): string => needed(shapedAt(client, /^\d{9}$/u, 'Bsn'), 'Bsn');

/** How much of the date of birth is known: all, without the day, only the year, nothing. */
function geboortedatum(client: XmlElement): Cell {
  const datum = dayAt(client, 'Geboortedatum', 'Datum');
  const text = textAt(client, 'Geboortedatum', 'Datum');
  if (datum === null || text === null) return null;
  const use = textAt(client, 'Geboortedatum', 'DatumGebruik');
  if (use === null) return datum;
  if (use === '1') return `${text.slice(0, 4)}${text.slice(5, 7)}00`;
  return use === '2' ? `${text.slice(0, 4)}0000` : null;
}

const geslachten: Readonly<Record<string, string>> = { '0': 'O', '1': 'M', '2': 'V' };

/** Kinds of address in which somebody lives, the register first. */
const woonadressen = ['01', '03', '04'];

function postcode(client: XmlElement): string | null {
  const contacten = elementsAt(client, 'Contactgegevens', 'Contact');
  for (const soort of woonadressen) {
    const found = contacten.find((contact) => textAt(contact, 'Soort') === soort && textAt(contact, 'Adres', 'Postcode') !== null);
    if (found !== undefined) return (textAt(found, 'Adres', 'Postcode') ?? '').replace(/\s+/gu, '').toUpperCase();
  }
  return null;
}

/** The client of a message or of a declaratie. */
export const clientVan = (kop: Kop, client: XmlElement): Client => ({
  wet: kop.wet,
  bsn: bsnOf(client),
  geboortedatum: geboortedatum(client),
  geslacht: geslachten[textAt(client, 'Geslacht') ?? ''] ?? null,
  postcode: postcode(client),
  gesteld: String(kop.dagtekening),
});
