import type { Day } from '../cell';
import { BerichtFout, dayAt, elementAt, needed, textAt, type XmlElement } from './element';

/** The messages that carry data of the format, with the code in their header (iWmo and iJw 3.2). */
const codes = {
  wmo301: '414',
  wmo305: '418',
  wmo307: '420',
  wmo315: '444',
  wmo317: '480',
  wmo319: '482',
  wmo323: '484',
  wmo325: '485',
  jw301: '436',
  jw305: '438',
  jw307: '440',
  jw315: '446',
  jw317: '486',
  jw319: '488',
  jw323: '490',
  jw325: '491',
} as const;

/** What a message is about, by its number: the same for both wetten. */
export type Soort = '301' | '305' | '307' | '315' | '317' | '319' | '323' | '325';

/** The wet a message belongs to. */
export type BerichtWet = 'WMO' | 'JW';

/** What stands in the header of a message that can be used. */
export interface Kop {
  readonly wet: BerichtWet;
  readonly soort: Soort;
  /** The gemeente, four digits; null when the header does not name one. */
  readonly gemeente: string | null;
  /** The aanbieder by AGB-code, eight digits; null when the header does not name one. */
  readonly aanbieder: string | null;
  /** The day the message was made; of two about the same the later one holds. */
  readonly dagtekening: Day;
}

const NAMESPACE = /^http:\/\/www\.istandaarden\.nl\/(iwmo|ijw)\/(\d+_\d+)\/((?:wmo|jw)(\d{3}))\/schema$/u;
const VERSION = '3_2';

/** Reads the header; another message or another version than 3.2 is a BerichtFout that names it. */
export function kopVan(bericht: XmlElement): Kop {
  const [, standaard, versie, naam = '', soort = ''] = NAMESPACE.exec(bericht.namespace) ?? [];
  if (bericht.name !== 'Bericht' || standaard === undefined || versie === undefined) {
    throw new BerichtFout('dit is geen iWmo- of iJw-bericht');
  }
  const kort = naam.toUpperCase();
  if (versie !== VERSION) {
    throw new BerichtFout(`dit is een ${kort} van versie ${versie.replace('_', '.')}; alleen versie 3.2 wordt gelezen`);
  }
  const code = Object.hasOwn(codes, naam) ? codes[naam as keyof typeof codes] : null;
  if (code === null) throw new BerichtFout(`een ${kort}-bericht heeft geen gegevens voor de levering`);
  const kop = needed(elementAt(bericht, 'Header'), 'Header');
  if (textAt(kop, 'BerichtCode') !== code) throw new BerichtFout(`de berichtcode past niet bij een ${kort}`);
  const geschreven = `${textAt(kop, 'BerichtVersie') ?? ''}.${textAt(kop, 'BerichtSubversie') ?? ''}`;
  if (geschreven !== '3.2') {
    throw new BerichtFout('de kop noemt een andere versie dan 3.2; alleen versie 3.2 wordt gelezen');
  }
  const partijen = [textAt(kop, 'Afzender'), textAt(kop, 'Ontvanger')];
  return {
    wet: standaard === 'iwmo' ? 'WMO' : 'JW',
    soort: soort as Soort,
    gemeente: partijen.find((partij) => partij !== null && /^\d{4}$/u.test(partij)) ?? null,
    aanbieder: partijen.find((partij) => partij !== null && /^\d{8}$/u.test(partij)) ?? null,
    dagtekening: needed(dayAt(kop, 'BerichtIdentificatie', 'Dagtekening'), 'Dagtekening'),
  };
}
