import { arrangementen } from './A';
import { clienten } from './C';
import { datums } from './D';
import { gebieden } from './G';
import { kosten } from './K';
import { leefdomeinBestaatNiet, producten } from './P';
import type { BladPlanting, Planting } from './planting';
import { regels } from './R';
import { tarieven } from './T';
import { waarden } from './V';

/** Every fault that can be planted in a row. */
export const plantings: readonly Planting[] = [
  ...waarden,
  ...clienten,
  ...gebieden,
  ...producten,
  ...datums,
  ...regels,
  ...kosten,
  ...arrangementen,
];

/** Every fault that is planted once, in a sheet. */
export const bladPlantings: readonly BladPlanting[] = [leefdomeinBestaatNiet, ...tarieven];
