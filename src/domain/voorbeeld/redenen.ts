import { urnOf, type Dice, type Urn } from './dice';
import type { Product } from './aanbod';

interface Reden {
  readonly code: string;
  readonly gewicht: number;
  /** Ends everything a client has. */
  readonly alles?: true;
}

/** How often something ends for which reason: codes of WMO588 and JZ588, under the PW a word of the gemeente's own. */
const redenen: Readonly<Record<Product['wet'], readonly Reden[]>> = {
  WMO: [
    { code: '19', gewicht: 52 },
    { code: '21', gewicht: 8 },
    { code: '23', gewicht: 9 },
    { code: '38', gewicht: 6 },
    { code: '39', gewicht: 4 },
    { code: '02', gewicht: 12, alles: true },
    { code: '31', gewicht: 6, alles: true },
  ],
  JW: [
    { code: '31', gewicht: 64 },
    { code: '32', gewicht: 9 },
    { code: '34', gewicht: 12 },
    { code: '36', gewicht: 5 },
    { code: '38', gewicht: 8 },
  ],
  PW: [
    { code: 'WERK', gewicht: 46 },
    { code: 'OPLEIDING', gewicht: 10 },
    { code: 'AFGEROND', gewicht: 30 },
    { code: 'VERHUISD', gewicht: 10, alles: true },
  ],
};

const urns = new Map<string, Urn<Reden>>();

/** Why a voorziening ends; death and moving away only when the client has nothing else. */
export function redenVan({ wet }: Product, alone: boolean, dice: Dice): string {
  const key = `${wet}${alone}`;
  let urn = urns.get(key);
  if (urn === undefined) urns.set(key, (urn = urnOf(redenen[wet].filter(({ alles }) => alone || alles === undefined), ({ gewicht }) => gewicht)));
  return urn.draw(dice).code;
}

/** The reason when the same is granted again: it ended as planned. */
export const volgensPlan = ({ wet }: Product): string => ({ WMO: '19', JW: '31', PW: 'AFGEROND' })[wet];
