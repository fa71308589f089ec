import type { Gebieden } from '../gebieden';
import type { Given } from '../given';

/** Code of a row whose client lives in another gemeente. */
export const BUITEN = 'buiten';
/** Code of a row of which nothing says where the client lives. */
export const ONBEKEND = 'onbekend';
/** Code of all rows together. */
export const TOTAAL = 'totaal';

/** What a row says about where its client lives; empty or unreadable is null. */
export interface Address {
  readonly postcode: string | null;
  readonly gebiedscode: string | null;
  readonly gemeentecodeWoon: string | null;
}

/** Where a row counts, with its reason in Dutch. */
export interface RowPlace {
  /** A code of a wijk, a label of kern or wijkteam, `buiten` or `onbekend`. */
  readonly gebied: string;
  readonly reden: string;
  /** The own wijk it lies in, whatever the report rows are. */
  readonly wijk: string | null;
  readonly wijknaam: string | null;
  /** The label in the Wijkindeling. */
  readonly wijkteam: string | null;
}

/** Where rows lie: by the Wijkindeling, the codes in the row, and the unit the user reports in. */
export type PlaceOf = (address: Address) => RowPlace;

/** The labels of an area in the Wijkindeling. */
interface Labels {
  readonly wijknaam: string | null;
  readonly kern: string | null;
  readonly wijkteam: string | null;
}

const NO_LABELS: Labels = { wijknaam: null, kern: null, wijkteam: null };

/** The labels of each wijk: of several lines the first that has one. */
function labelsOf({ lines }: Gebieden): ReadonlyMap<string, Labels> {
  const labels = new Map<string, Labels>();
  for (const { wijkcode, wijknaam, kern, wijkteam } of lines) {
    const known = labels.get(wijkcode) ?? NO_LABELS;
    labels.set(wijkcode, {
      wijknaam: known.wijknaam ?? wijknaam,
      kern: known.kern ?? kern,
      wijkteam: known.wijkteam ?? wijkteam,
    });
  }
  return labels;
}

const nowhere = (gebied: string, reden: string): RowPlace => ({
  gebied,
  reden,
  wijk: null,
  wijknaam: null,
  wijkteam: null,
});

const buiten = (reden: string): RowPlace => nowhere(BUITEN, reden);

/** The same, worked out once for each text. */
function memoized(of: (text: string) => RowPlace | null): (text: string) => RowPlace | null {
  const known = new Map<string, RowPlace | null>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = of(text)));
    return found;
  };
}

/** The name of a wijk as the gemeente writes it, else as CBS does. */
export const wijknaamOf = (gebieden: Gebieden, wijk: string, given: string | null): string | null =>
  given ?? gebieden.gebied(wijk)?.naam ?? null;

/**
 * The rule that says where a row counts (design 4.2): its postcode in the Wijkindeling, then its gebiedscode, then the
 * gemeente it lives in. Without a gemeentecode that exists nothing can be told to be of the own gemeente: all `onbekend`.
 */
export function placeOf(given: Pick<Given, 'gebieden' | 'gemeentecode' | 'settings' | 'has'>): PlaceOf {
  const { gebieden, gemeentecode, settings } = given;
  const labels = labelsOf(gebieden);
  const { eenheid } = settings;

  const inWijk = (wijk: string, reden: string, line: Labels | null): RowPlace => {
    const known = labels.get(wijk) ?? NO_LABELS;
    const wijkteam = line?.wijkteam ?? known.wijkteam;
    const place = { wijk, wijknaam: wijknaamOf(gebieden, wijk, line?.wijknaam ?? known.wijknaam), wijkteam };
    if (eenheid === 'wijk') return { ...place, gebied: wijk, reden };
    const label = eenheid === 'kern' ? (line?.kern ?? known.kern) : wijkteam;
    if (label !== null) return { ...place, gebied: label, reden };
    return { ...place, gebied: ONBEKEND, reden: `De Wijkindeling noemt geen ${eenheid} bij deze wijk` };
  };

  const byPostcode = memoized((postcode: string): RowPlace | null => {
    const found = gebieden.wijkOfPostcode(postcode);
    if (found === null) return null;
    const { line, several } = found;
    if (line.wijkcode.slice(2, 6) !== gemeentecode) return buiten('De postcode ligt in een andere gemeente');
    return inWijk(line.wijkcode, several ? 'Postcode, eerste regel van de Wijkindeling' : 'Postcode', line);
  });

  const byGebiedscode = memoized((code: string): RowPlace | null => {
    if (code.slice(2, 6) !== gemeentecode) return buiten('De gebiedscode is van een andere gemeente');
    if (code.startsWith('WK')) return inWijk(code, 'Gebiedscode van een wijk', null);
    return code.startsWith('BU') ? inWijk(`WK${code.slice(2, 8)}`, 'Gebiedscode van een buurt', null) : null;
  });
  const elsewhereByGemeente = buiten('De woongemeente is een andere gemeente');
  const unknown = nowhere(ONBEKEND, 'Geen postcode of gebiedscode die een wijk aanwijst');

  return ({ postcode, gebiedscode, gemeentecodeWoon }) => {
    if (!given.has('gemeente')) return nowhere(ONBEKEND, 'De gemeentecode van de levering ontbreekt of klopt niet');
    const place =
      (postcode === null ? null : byPostcode(postcode)) ?? (gebiedscode === null ? null : byGebiedscode(gebiedscode));
    if (place !== null) return place;
    const elsewhere = gemeentecodeWoon !== null && gemeentecodeWoon !== gemeentecode;
    return elsewhere ? elsewhereByGemeente : unknown;
  };
}
