import { wijkenOf, type CbsGebied } from '../cbs';
import type { Dice } from './dice';

/** A line of the invented Wijkindeling: one postcode (six or four positions) or a range. */
export interface IndelingRegel {
  readonly postcode: string | null;
  readonly van: string | null;
  readonly tot: string | null;
  readonly wijk: Wijk;
}

/** A real wijk of CBS with the postcodes and the team that were invented for it. */
export interface Wijk {
  readonly cbs: CbsGebied;
  readonly kern: string;
  readonly wijkteam: string;
  /** Postcodes (1234AB) of the addresses in this wijk. */
  readonly adressen: readonly string[];
}

/** The invented division of a gemeente in postcodes: each postcode lies in one wijk. */
export interface Indeling {
  readonly wijken: readonly Wijk[];
  readonly regels: readonly IndelingRegel[];
  /** A postcode that lies in none of its wijken. */
  buiten(dice: Dice): string;
}

/** The letters of Dutch postcodes, without those that PostNL leaves out because they look alike. */
const LETTERS = 'ABCDEGHJKLMNPRSTVWXZ';
const NEVER = new Set(['SA', 'SD', 'SS']);
const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second)).filter((pair) => !NEVER.has(pair));
const lower = pairs.filter((pair) => pair < 'NA');
const upper = pairs.filter((pair) => pair >= 'NA');

const TEAMS = ['Noord', 'Oost', 'Zuid', 'West', 'Midden'];
const INWONERS_PER_TEAM = 14_000;
const SMALL = 400;
const LARGE = 9_000;

/** `Wijk 01 Annen` and `Wijk01-Arkel` as people call them; a bare number stays what it is. */
const kernVan = (naam: string): string => naam.replace(/^Wijk\s*\d+[\s-]*/u, '') || naam;

function teams(wijken: readonly CbsGebied[]): (wijk: number) => string {
  const inwoners = wijken.reduce((sum, wijk) => sum + (wijk.inwoners ?? 0), 0);
  const count = Math.max(1, Math.min(wijken.length, Math.round(inwoners / INWONERS_PER_TEAM)));
  if (count === 1) return () => 'Sociaal team';
  return (place) => {
    const team = Math.floor((place * count) / wijken.length);
    const round = Math.floor(team / TEAMS.length);
    return `Team ${TEAMS[team % TEAMS.length]}${round === 0 ? '' : ` ${round + 1}`}`;
  };
}

/** Gives the numbers of postcodes, each once. */
class Postcodes {
  private given = 0;
  constructor(private readonly first: number) {}

  next(): string {
    const number = 1000 + ((this.first - 1000 + this.given++) % 9000);
    return String(number);
  }
}

/** Invents the Wijkindeling of a gemeente of the CBS reference (four digits). */
export function indelingVan(gemeentecode: string, dice: Dice): Indeling {
  const cbs = wijkenOf(gemeentecode);
  const team = teams(cbs);
  // Far enough apart that the gemeenten look different; they overlap, as nobody reads two at once.
  const postcodes = new Postcodes(1000 + ((Number(gemeentecode) * 37) % 9000));
  const wijken: Wijk[] = [];
  const regels: IndelingRegel[] = [];
  let half: string | null = null;
  cbs.forEach((gebied, place) => {
    const adressen: string[] = [];
    const wijk: Wijk = { cbs: gebied, kern: kernVan(gebied.naam), wijkteam: team(place), adressen };
    wijken.push(wijk);
    const add = (regel: Partial<IndelingRegel>): void => {
      regels.push({ postcode: null, van: null, tot: null, wijk, ...regel });
    };
    const streets = (number: string, from: readonly string[], count: number): void => {
      for (let street = 0; street < count; street++) adressen.push(number + dice.pick(from));
    };
    const inwoners = gebied.inwoners ?? 0;
    if (inwoners < SMALL) {
      const number = postcodes.next();
      const start = dice.whole(0, pairs.length - 6);
      for (const pair of pairs.slice(start, start + dice.whole(2, 5))) {
        adressen.push(number + pair);
        add({ postcode: number + pair });
      }
    } else if (half !== null) {
      streets(half, upper, 40);
      add({ van: `${half}NA`, tot: `${half}ZZ` });
      half = null;
    } else if (inwoners < LARGE && place + 1 < cbs.length && dice.chance(0.4)) {
      half = postcodes.next();
      streets(half, lower, 40);
      add({ van: `${half}AA`, tot: `${half}MZ` });
    } else {
      for (let left = inwoners; left > 0; left -= LARGE) {
        const number = postcodes.next();
        streets(number, pairs, 60);
        add({ postcode: number });
      }
    }
  });
  const elsewhere = postcodes.next();
  return { wijken, regels, buiten: (die) => elsewhere + die.pick(pairs) };
}
