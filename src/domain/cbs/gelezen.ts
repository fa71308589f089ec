import type { Gebieden } from '../gebieden';
import type { Given } from '../given';
import type { CbsHerkomst } from './herkomst';
import { REFERENCE_YEAR } from './referentie';

const MOST_NAMED = 5;
const AGES = 'inwoners naar leeftijd';

/** What a user calls each column. */
const WORDS: Readonly<Record<string, string>> = {
  inwoners: 'inwoners',
  ...{ inw_0_14: AGES, inw_15_24: AGES, inw_25_44: AGES, inw_45_64: AGES, inw_65plus: AGES },
  huishoudens: 'huishoudens',
  ses_woa: 'SES-scores',
  stedelijkheid: 'stedelijkheid',
};
/** What the reference has of its own, so that a file without inwoners adds no more than this. */
const ADDED: ReadonlySet<string> = new Set(['SES-scores', 'stedelijkheid']);

const listed = (names: readonly (string | number)[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names[names.length - 1] ?? ''}`;

const named = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED ? `${codes.slice(0, MOST_NAMED).join(', ')} en nog ${codes.length - MOST_NAMED}` : listed(codes);

function usedOf({ kolommen, uitReferentie }: CbsHerkomst): string[] {
  const words = [...new Set(kolommen.flatMap((kolom) => WORDS[kolom] ?? []))];
  return uitReferentie ? words.filter((word) => ADDED.has(word)) : words;
}

/** What was read of a file of CBS on sheet Kerngegevens, as a sentence; null when there is no such file. */
export function cbsGelezen({ cbs }: Gebieden): string | null {
  if (cbs === null) return null;
  const used = usedOf(cbs);
  const jaar = cbs.jaar === null ? '' : ` van ${cbs.jaar}`;
  return (
    `Blad Kerngegevens is gelezen als tabel van het CBS${jaar}` +
    (used.length === 0 ? '.' : `: ${listed(used)}.`) +
    (cbs.uitBuurten ? ' De wijken zijn opgeteld uit hun buurten; wat van een buurt onbekend is, is het ook van haar wijk.' : '')
  );
}

/** What of a file of CBS on sheet Kerngegevens cannot be used, why that matters and what to do; one sentence or two each. */
export function cbsNietGebruikt({ gebieden, gemeentecode, has }: Pick<Given, 'gebieden' | 'gemeentecode' | 'has'>): string[] {
  const { cbs } = gebieden;
  if (cbs === null) return [];
  const isOwn = (code: string): boolean => has('gemeente') && code.startsWith(`WK${gemeentecode}`);
  const secret = cbs.zonderInwoners.map(({ code }) => code).filter(isOwn);
  const unknown = cbs.nietBekend.filter(isOwn);
  const known = gebieden.gebieden.some(({ code, inwoners }) => isOwn(code) && inwoners !== null);
  const jaar = gebieden.indelingsjaar === null ? 'die van de andere cijfers' : String(gebieden.indelingsjaar);
  const sentences = [
    cbs.uitReferentie && usedOf(cbs).length === 0
      ? 'Op blad Kerngegevens staat een tabel van het CBS, maar niets daarvan is te gebruiken. Plak een tabel met het aantal inwoners of met SES-WOA-scores.'
      : cbs.uitReferentie
        ? `De tabel op blad Kerngegevens heeft geen aantal inwoners. Dat komt nu uit de CBS-kerncijfers van ${REFERENCE_YEAR}. Wilt u een ander jaar, plak dan die kerncijfers ernaast.`
        : null,
    cbs.andereJaren.length > 0
      ? `Op blad Kerngegevens staan meer jaren: alleen ${cbs.jaar ?? ''} telt, niet ${listed(cbs.andereJaren)}. Plak alleen het jaar dat u wilt gebruiken.`
      : null,
    has('gemeente') && !known
      ? 'Op blad Kerngegevens staat geen enkele wijk van uw gemeente met een aantal inwoners. Daardoor zijn er geen verhoudingen per wijk. Plak een tabel met de wijken van uw gemeente, of maak het blad leeg.'
      : null,
    secret.length > 0 && known
      ? `Het CBS geeft van ${named(secret)} geen aantal inwoners. Daardoor zijn er van ${secret.length === 1 ? 'die wijk' : 'die wijken'} geen verhoudingen. Weet u het aantal, vul het dan in op blad Kerngegevens.`
      : null,
    unknown.length > 0
      ? `De cijfers van ${named(unknown)} op blad Kerngegevens tellen niet mee: die ${unknown.length === 1 ? 'wijkcode hoort' : 'wijkcodes horen'} niet bij de wijkindeling van ${jaar}. Kies op StatLine de tabel met de indeling van dat jaar.`
      : null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}
