import { arrangementen } from './A';
import { clienten } from './C';
import { datums } from './D';
import { gebieden } from './G';
import { kosten } from './K';
import { bsnPlantings, leveringPlantings } from './levering';
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

/** Faults that come in only when each of those has had its turn, so that a small delivery keeps to the usual ones. */
export const laterPlantings = { inRows: bsnPlantings, inLevering: leveringPlantings } as const;

/** Every fault that is planted once, in a sheet. */
export const bladPlantings: readonly BladPlanting[] = [leefdomeinBestaatNiet, ...tarieven];
