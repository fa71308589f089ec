import { codesLike } from '../levering/codes';
import { combinationsOf } from '../levering/combinations';
import { withRoom } from '../levering/room';
import { valueAt } from '../levering/sheet-data';
import type { Facts } from './facts';
import type { PlaceOf, RowPlace } from './gebied-of-row';
import { numberIn, type VoorzieningRows } from './numbered';

/** Stands for a number that is yet to be given. */
const UNMET = -1;

type PlaceColumns = Pick<Facts, 'place' | 'places'>;

/** Where the clients of the counting rows live. */
export function placeColumns({ size, columns }: VoorzieningRows, counting: Int32Array, placeOf: PlaceOf): PlaceColumns {
  const { postcode, gebiedscode, gemeentecode_woon } = columns;
  const { numbers, firsts } = combinationsOf([postcode, gebiedscode, gemeentecode_woon], size);
  const known = new Int32Array(firsts.length).fill(UNMET);
  const places = new Map<RowPlace, number>();
  const meet = (number: number): number => {
    const row = firsts[number] ?? 0;
    const address = {
      postcode: valueAt(postcode, row),
      gebiedscode: valueAt(gebiedscode, row),
      gemeentecodeWoon: valueAt(gemeentecode_woon, row),
    };
    return (known[number] = numberIn(places, placeOf(address)));
  };
  return withRoom((room) => {
    const place = room.int32(counting.length);
    for (let at = 0; at < place.length; at++) {
      const number = numbers[counting[at] as number] as number;
      const found = known[number] as number;
      place[at] = found === UNMET ? meet(number) : found;
    }
    return { place: codesLike(place, places.size), places: [...places.keys()] };
  });
}
