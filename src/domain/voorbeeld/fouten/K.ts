import { alleen, eenmalig, gewoon, inVoorziening, metKosten, type Rij } from './planting';
import type { Werkmap } from '../werkmap';

const EURO = '83';

/** The kosten of each product in ascending order, gathered once per delivery. */
const prices = new WeakMap<Werkmap, ReadonlyMap<string, readonly number[]>>();
function kostenOf(werkmap: Werkmap, product: string): readonly number[] {
  let found = prices.get(werkmap);
  if (found === undefined) {
    const lists = new Map<string, number[]>();
    const { voorzieningen: blad } = werkmap;
    for (let row = 0; row < blad.aantal; row++) {
      const [code, kosten] = [blad.get(row, 'productcode'), blad.get(row, 'kosten')];
      if (code === null || typeof kosten !== 'number') continue;
      const list = lists.get(String(code));
      if (list === undefined) lists.set(String(code), [kosten]);
      else list.push(kosten);
    }
    for (const list of lists.values()) list.sort((a, b) => a - b);
    prices.set(werkmap, (found = lists));
  }
  return found.get(product) ?? [];
}

/** Enough rows to compare with (K06), too few to stand out otherwise (K04), with room for what else is planted. */
const mayBeCents = (rij: Rij, werkmap: Werkmap): boolean => {
  const list = kostenOf(werkmap, String(rij.get('productcode')));
  const median = list[list.length >> 1] ?? 0;
  const kosten = Number(rij.get('kosten'));
  return list.length >= 30 && list.length <= 180 && kosten > 0.7 * median && kosten < 490;
};

/** Faults about money. */
export const kosten = [
  inVoorziening({
    code: 'K01',
    kolom: 'kosten',
    past: (rij) => metKosten(rij) && rij.heeft('tarief'),
    plant: (rij) => {
      rij.set('kosten', null);
      rij.set('tarief', null);
    },
  }),
  inVoorziening({ code: 'K02', kolom: 'kosten', past: metKosten, plant: (rij) => rij.set('kosten', -Number(rij.get('kosten'))) }),
  inVoorziening({
    code: 'K03',
    kolom: 'kosten',
    past: (rij) => eenmalig(rij) && rij.get('eenheid') !== EURO,
    plant: (rij) => rij.set('kosten', Math.round(Number(rij.get('kosten')) * 110) / 100),
  }),
  inVoorziening({ code: 'K04', kolom: 'kosten', past: metKosten, plant: (rij) => rij.set('kosten', 61_234.56) }),
  inVoorziening({
    code: 'K05',
    kolom: 'kosten',
    past: (rij) => metKosten(rij) && rij.get('leveringsvorm') === 'ZIN',
    plant: (rij) => rij.set('kosten', 0),
  }),
  inVoorziening({
    code: 'K06',
    kolom: 'kosten',
    past: (rij, werkmap) => alleen(rij) && metKosten(rij) && mayBeCents(rij, werkmap),
    plant: (rij) => rij.set('kosten', Math.round(Number(rij.get('kosten')) * 100)),
  }),
  inVoorziening({ code: 'K07', kolom: 'volume', past: (rij) => metKosten(rij) && rij.heeft('volume'), plant: (rij) => rij.set('frequentie', null) }),
  inVoorziening({ code: 'K08', kolom: 'tarief', past: (rij) => gewoon(rij) && rij.get('eenheid') === EURO, plant: (rij) => rij.set('tarief', 12.5) }),
];
