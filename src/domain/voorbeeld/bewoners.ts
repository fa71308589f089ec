import { addYears } from '../calendar';
import { areas } from '../cbs';
import type { Day } from '../cell';
import type { Geslacht } from '../codelijsten';
import { urnOf, type Dice, type Urn } from './dice';
import type { Indeling, Wijk } from './indeling';

/** Where invented people live together. */
export interface Huishouden {
  readonly id: string;
  readonly postcode: string | null;
  readonly gebiedscode: string | null;
  /** Only when they live in another gemeente. */
  readonly gemeentecodeWoon: string | null;
  readonly wijkteam: string | null;
}

/** An invented client: no name, only a pseudonym. */
export interface Client {
  readonly id: string;
  readonly huishouden: Huishouden;
  readonly geboortedatum: Day;
  readonly geslacht: Geslacht;
}

/** Invents the people who have support: by wijk as many as it has inhabitants, by age as often as they need it. */
export interface Bewoners {
  /** The clients of one new household: usually one. */
  huishouden(): readonly Client[];
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As long as a pseudonym of the product: C and 15 characters. */
function pseudonym(dice: Dice): string {
  let text = 'C';
  for (let third = 0; third < 3; third++) {
    for (let rest = dice.whole(0, 33_554_431), place = 0; place < 5; place++, rest >>>= 5) text += BASE32[rest & 31];
  }
  return text;
}

type Leeftijdsgroep = 'jong' | 'midden' | 'oud' | 'hoogbejaard';
const AGES: Readonly<Record<Leeftijdsgroep, readonly [number, number]>> = {
  jong: [0, 17],
  midden: [18, 64],
  oud: [65, 79],
  hoogbejaard: [80, 99],
};
/** The share of each age that has support, as is usual in the Netherlands. */
const USE: Readonly<Record<Leeftijdsgroep, number>> = { jong: 0.11, midden: 0.07, oud: 0.12, hoogbejaard: 0.42 };

/** How the people of a wijk who have support are divided over the ages; unknown figures are those of the country. */
function agesOf({ cbs: { inwoners, inw_0_14, inw_65plus } }: Wijk): Urn<Leeftijdsgroep> {
  const all = inwoners ?? 0;
  const young = all > 0 && inw_0_14 !== null ? (inw_0_14 / all) * 1.2 : 0.18;
  const old = all > 0 && inw_65plus !== null ? inw_65plus / all : 0.2;
  const share: Readonly<Record<Leeftijdsgroep, number>> = {
    jong: young,
    midden: Math.max(0.05, 1 - young - old),
    oud: old * 0.76,
    hoogbejaard: old * 0.24,
  };
  return urnOf(Object.keys(share) as Leeftijdsgroep[], (group) => share[group] * USE[group]);
}

/** Shares of households: how many of one have support, who live elsewhere, and how their area is known. */
const WITH_SECOND = 0.16;
const ELSEWHERE = 0.012;
const WITHOUT_POSTCODE = 0.03;
const WITH_BOTH = 0.2;

/** People for a gemeente; ages are those on `peildag`, so that products fit them. */
export function bewonersVan(gemeentecode: string, indeling: Indeling, peildag: Day, dice: Dice): Bewoners {
  const wijken = urnOf(indeling.wijken, ({ cbs }) => (cbs.inwoners ?? 0) * (0.7 + 0.6 * dice.next()));
  const ages = new Map(indeling.wijken.map((wijk) => [wijk, agesOf(wijk)]));
  const others = [...areas()].filter((area) => area.soort === 'G' && area.gemeentecode !== gemeentecode);
  let households = 0;

  const addressIn = (wijk: Wijk): Omit<Huishouden, 'id'> => {
    if (others.length > 0 && dice.chance(ELSEWHERE)) {
      const { gemeentecode: woon } = dice.pick(others);
      const byCode = dice.chance(0.5);
      const gebiedscode = byCode ? `GM${woon}` : null;
      return { postcode: byCode ? null : indeling.buiten(dice), gebiedscode, gemeentecodeWoon: woon, wijkteam: null };
    }
    const postcode = dice.chance(WITHOUT_POSTCODE) || wijk.adressen.length === 0 ? null : dice.pick(wijk.adressen);
    const gebiedscode = postcode === null || dice.chance(WITH_BOTH) ? wijk.cbs.code : null;
    return { postcode, gebiedscode, gemeentecodeWoon: null, wijkteam: wijk.wijkteam };
  };

  const client = (huishouden: Huishouden, group: Leeftijdsgroep): Client => {
    const [from, to] = AGES[group];
    // Between two birthdays, and never born on or after the day itself.
    const geboortedatum = addYears(peildag, -dice.whole(from, to)) - dice.whole(1, 364);
    return { id: pseudonym(dice), huishouden, geboortedatum, geslacht: dice.chance(0.56) ? 'V' : 'M' };
  };

  return {
    huishouden() {
      const wijk = wijken.draw(dice);
      const huishouden = { id: `H-${100_000 + households++ * 7}`, ...addressIn(wijk) };
      const group = (ages.get(wijk) as Urn<Leeftijdsgroep>).draw(dice);
      const first = client(huishouden, group);
      if (!dice.chance(WITH_SECOND)) return [first];
      return [first, client(huishouden, group === 'jong' && dice.chance(0.4) ? 'midden' : group)];
    },
  };
}
