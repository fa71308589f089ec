import { aggregatenNietGebruikt } from './aggregaten';
import type { Checked } from './calculated';
import { cbsNietGebruikt } from './cbs';

/** What was given beside the delivery (Kerngegevens, Aggregaten) and cannot be used: what, why, and what to do. */
export const nietGebruikt = (checked: Checked): string[] => [...cbsNietGebruikt(checked.given), ...aggregatenNietGebruikt(checked)];
