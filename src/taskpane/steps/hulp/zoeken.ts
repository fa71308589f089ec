/** Something the help has words about, and the words by which it is found. */
export interface Onderwerp {
  readonly soort: 'controle' | 'blad' | 'leverblad' | 'pagina';
  /** Its code or name. */
  readonly naam: string;
  readonly titel: string;
  /** All else that is said of it. */
  readonly woorden: readonly string[];
}

/** A text as it is compared: without capitals, accents and signs between words. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+<_]+/gu, ' ')
    .trim();

/** How well a subject fits what is looked for: 0 its name, 1 its title, 2 anything else; null when a word is nowhere. */
function fit({ naam, titel, woorden }: Onderwerp, words: readonly string[]): number | null {
  const [name, title] = [bare(naam), bare(`${naam} ${titel}`)];
  if (words.join(' ') === name) return 0;
  if (words.every((word) => title.includes(word))) return 1;
  const all = `${title} ${bare(woorden.join(' '))}`;
  return words.every((word) => all.includes(word)) ? 2 : null;
}

/** The subjects in which every word occurs, the best first; the code of a control gives only that control. */
export function gevonden<T extends Onderwerp>(onderwerpen: readonly T[], zoek: string): readonly T[] {
  const words = bare(zoek).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const fits = onderwerpen.flatMap((onderwerp) => {
    const how = fit(onderwerp, words);
    return how === null ? [] : [{ onderwerp, how }];
  });
  const whole = fits.filter(({ how, onderwerp }) => how === 0 && onderwerp.soort === 'controle');
  const shown = whole.length > 0 ? whole : [...fits].sort((a, b) => a.how - b.how);
  return shown.map(({ onderwerp }) => onderwerp);
}
