import type { Deelbaar } from '../calculated';
import type { Leveringsbewijs } from '../leveringsbewijs/leveringsbewijs';
import { sharedOordeel, shownCount } from './checked';

/**
 * The proof of a delivery as it may go along with a shareable copy: the same hashes and verdict (approved or not), and every
 * number of rows, findings and confirmations as the copy shows it (NaN, in JSON null, where it is hidden; else to the nearest 5).
 */
export function sharedBewijs(bewijs: Leveringsbewijs, { regelsVerborgen }: Pick<Deelbaar, 'regelsVerborgen'>): Leveringsbewijs {
  const about = shownCount(regelsVerborgen);
  return {
    ...bewijs,
    gegevens: { ...bewijs.gegevens, bladen: bewijs.gegevens.bladen.map((blad) => ({ ...blad, regels: about(blad.regels) })) },
    regels: { meegeteld: about(bewijs.regels.meegeteld), uitgesloten: about(bewijs.regels.uitgesloten) },
    oordeel: { ...sharedOordeel(bewijs.oordeel, about), bevestigd: about(bewijs.oordeel.bevestigd), open: about(bewijs.oordeel.open) },
    bevindingen: bewijs.bevindingen.map((line) => ({ ...line, aantal: about(line.aantal), bevestigd: about(line.bevestigd) })),
    bevestigingen: bewijs.bevestigingen.map((line) => ({ ...line, aantal: about(line.aantal) })),
  };
}
