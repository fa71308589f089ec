import type { Deelbaar } from '../calculated';
import type { Leveringsbewijs } from '../leveringsbewijs/leveringsbewijs';
import { noneOrHidden, sharedOordeel, shownCount } from './checked';

/** The sheets of which a row is a person's help that no sheet of a copy counts. */
const UNCOUNTED: ReadonlySet<string> = new Set(['Historie', 'Arrangementen']);

/**
 * The proof of a delivery as it may go along with a shareable copy: the same hashes and verdict (approved or not), and the
 * number of rows as the copy shows it (to the nearest 5, or NaN, in JSON null, where it is hidden); never how often something was found.
 */
export function sharedBewijs(bewijs: Leveringsbewijs, { regelsVerborgen }: Pick<Deelbaar, 'regelsVerborgen'>): Leveringsbewijs {
  const about = shownCount(regelsVerborgen);
  return {
    ...bewijs,
    gegevens: {
      ...bewijs.gegevens,
      bladen: bewijs.gegevens.bladen.map((sheet) => ({ ...sheet, regels: UNCOUNTED.has(sheet.blad) ? noneOrHidden(sheet.regels) : about(sheet.regels) })),
    },
    regels: { meegeteld: about(bewijs.regels.meegeteld), uitgesloten: about(bewijs.regels.uitgesloten) },
    oordeel: { ...sharedOordeel(bewijs.oordeel), bevestigd: noneOrHidden(bewijs.oordeel.bevestigd), open: noneOrHidden(bewijs.oordeel.open) },
    bevindingen: bewijs.bevindingen.map((line) => ({ ...line, aantal: noneOrHidden(line.aantal), bevestigd: noneOrHidden(line.bevestigd) })),
    bevestigingen: bewijs.bevestigingen.map((line) => ({ ...line, aantal: noneOrHidden(line.aantal) })),
  };
}
