import { kerncijfers2024 } from './kerncijfers-2024';

/** A gemeente or wijk of the embedded CBS reference; what CBS does not publish is null, never 0. */
export interface CbsGebied {
  /** `GM` + 4 or `WK` + 6 positions; the last two of a wijk may be letters. */
  readonly code: string;
  readonly soort: 'G' | 'W';
  readonly naam: string;
  /** Four digits. */
  readonly gemeentecode: string;
  readonly inwoners: number | null;
  readonly inw_0_14: number | null;
  readonly inw_65plus: number | null;
  readonly huishoudens: number | null;
  /** CBS class of omgevingsadressendichtheid: 1 zeer sterk … 5 niet stedelijk. */
  readonly stedelijkheid: number | null;
}

/** The year of the division into wijken of the embedded reference. */
export const REFERENCE_YEAR = 2024;

/** Where the embedded reference comes from, to be shown wherever its figures are. */
export const CBS_BRON = 'Bron: CBS, Kerncijfers wijken en buurten 2024 (CC BY 4.0)';

interface Referentie {
  readonly byCode: ReadonlyMap<string, CbsGebied>;
  readonly wijken: ReadonlyMap<string, readonly CbsGebied[]>;
}

const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

function parse(): Referentie {
  const byCode = new Map<string, CbsGebied>();
  const wijken = new Map<string, CbsGebied[]>();
  let gemeentecode = '';
  for (const line of kerncijfers2024.trim().split('\n')) {
    const [key = '', naam = '', inwoners, jong, oud, huishoudens, stedelijkheid] = line.split(';');
    const soort = key.length === 2 ? 'W' : 'G';
    if (soort === 'G') gemeentecode = key.slice(2);
    const gebied: CbsGebied = {
      code: soort === 'G' ? key : `WK${gemeentecode}${key}`,
      soort,
      naam,
      gemeentecode,
      inwoners: numberOf(inwoners),
      inw_0_14: numberOf(jong),
      inw_65plus: numberOf(oud),
      huishoudens: numberOf(huishoudens),
      stedelijkheid: numberOf(stedelijkheid),
    };
    byCode.set(gebied.code, gebied);
    if (soort === 'G') wijken.set(gemeentecode, []);
    else wijken.get(gemeentecode)?.push(gebied);
  }
  return { byCode, wijken };
}

let parsed: Referentie | null = null;

/** Parsed at first use: most runs bring their own Kerngegevens and never need it. */
const referentie = (): Referentie => (parsed ??= parse());

/** The gemeente or wijk with this gebiedscode (`GM1680`, `WK0363MB`) in 2024, or null. */
export const areaOf = (gebiedscode: string): CbsGebied | null => referentie().byCode.get(gebiedscode) ?? null;

/** The gemeente with this code of four digits (`1680`) in 2024, or null. */
export const gemeenteOf = (gemeentecode: string): CbsGebied | null => areaOf(`GM${gemeentecode}`);

/** The wijken of a gemeente (four digits) in 2024, in order of code; empty when the gemeente does not exist. */
export const wijkenOf = (gemeentecode: string): readonly CbsGebied[] => referentie().wijken.get(gemeentecode) ?? [];

/** Every gemeente and wijk of the reference: each gemeente followed by its wijken. */
export const areas = (): Iterable<CbsGebied> => referentie().byCode.values();
