import { gemeenteIn, withLostZeros } from './cbs';
import { gebiedenOf, type Gebieden } from './gebieden';
import type { Day } from './cell';
import { parsePeriode, type Periode } from './periode';
import { settingsOf, type GivenSettings, type Settings } from './settings';
import { valueAt, type ColumnData, type DataOf, type Levering } from './levering/sheet-data';
import { dayOf } from './calendar';
import { productMapping, type CatalogueLine, type ProductMapping } from './mapping';
import { tariffLinesOf } from './tarieven/lines';
import { tarievenbladOf, type Tarievenblad } from './tarieven/tarievenblad';

/** What a control may be unable to do without. */
export type Need = 'periode' | 'gemeente';

/** What the whole delivery gives to judge each row by: its quarter, geography, catalogue and prices. */
export interface Given {
  readonly vandaag: Day;
  readonly settings: Settings;
  /** False when what is needed is absent or wrong; the value below is then a stand-in that no control sees. */
  has(need: Need): boolean;
  /** The quarter of the delivery. */
  readonly periode: Periode;
  /** The four digits of the delivering gemeente. */
  readonly gemeentecode: string;
  readonly gebieden: Gebieden;
  readonly producten: ProductMapping;
  readonly tarieven: Tarievenblad;
}

const NO_PERIODE = parsePeriode('2015K1') as Periode;

/** Gathers it from a delivery; `today` is used unless the settings name another day. */
export function givenOf(levering: Levering, today: Day, chosen: GivenSettings = {}): Given {
  return gather(levering, chosen.vandaag === undefined ? today : dayOf(chosen.vandaag), settingsOf(chosen));
}

/** Gathers it anew from a delivery that was edited; the day and the choices stay. */
export const givenAgain = (levering: Levering, { vandaag, settings }: Given): Given => gather(levering, vandaag, settings);

function gather(levering: Levering, vandaag: Day, settings: Settings): Given {
  const { Levering: about, Productcatalogus: catalogus, Tarievenblad: blad } = levering.sheets;
  const periode = about === null ? null : parsePeriode(valueAt(about.columns.periode, 0) ?? '');
  const gemeentecode = about === null ? null : usableGemeente(about, periode);
  const present = { periode: periode !== null, gemeente: gemeentecode !== null };
  return {
    vandaag,
    settings,
    has: (need) => present[need],
    periode: periode ?? NO_PERIODE,
    gemeentecode: gemeentecode ?? '',
    gebieden: gebiedenOf(levering, gemeentecode),
    producten: productMapping(catalogueLines(catalogus), settings.preset),
    tarieven: tarievenbladOf(tariffLinesOf(blad)),
  };
}

/** The code with its lost zeros put back; null when it is no gemeente of that year (L01), or only judged by its shape. */
function usableGemeente(about: DataOf<'Levering'>, periode: Periode | null): string | null {
  const written = valueAt(about.columns.gemeentecode, 0);
  const code = written === null ? '' : withLostZeros(written, periode?.jaar ?? null);
  if (!/^\d{4}$/u.test(code)) return null;
  return periode === null || gemeenteIn(periode.jaar, code) !== null ? code : null;
}

function catalogueLines(sheet: DataOf<'Productcatalogus'> | null): CatalogueLine[] {
  const lines: CatalogueLine[] = [];
  for (let row = 0; row < (sheet?.size ?? 0); row++) {
    const { columns } = sheet as DataOf<'Productcatalogus'>;
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const [wet, productcategorie, leefdomein] = [at(columns.wet), at(columns.productcategorie), at(columns.leefdomein)];
    if (wet === null || productcategorie === null || leefdomein === null) continue;
    const cirkel = at(columns.cirkel);
    lines.push({
      wet,
      productcategorie,
      productcode: at(columns.productcode),
      leefdomein,
      gewicht: at(columns.gewicht),
      cirkel: cirkel === 'E' || cirkel === 'S' || cirkel === 'A' || cirkel === 'M' ? cirkel : null,
    });
  }
  return lines;
}
