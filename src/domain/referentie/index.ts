import type { Calculated, CountedCell } from '../calculated';
import type { Cents } from '../cell';
import { wetten } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { presetOf } from '../leefdomeinen';
import { sheetFormats } from '../levering/format';
import { valueAt } from '../levering/sheet-data';
import type { DataSheet } from '../sheets/data-sheet';
import { leaving, mayLeave, rounded, type Part } from './part';

/** A line of a Benchmarkset: one part of one wijk, safe to share. */
export interface Referentieregel {
  readonly periode: string;
  readonly gebiedscode: string;
  readonly wet: string;
  readonly leefdomein: string;
  readonly clienten: number;
  readonly voorzieningen: number;
  readonly kosten: Cents;
  readonly inwoners: number;
}

/** With fewer inhabitants an area is compared with nothing (design 4.7). */
const FEWEST_INWONERS = 50;

const keyOf = (gebied: string, deel: string): string => `${gebied}\n${deel}`;

/** What the client costs who costs most, by gebied and part. */
function largestClients({ mapped, checked }: Calculated): (gebied: string, deel: string) => Cents {
  const rows = checked.levering.sheets.Voorzieningen;
  const perClient = new Map<string, Map<string, Cents>>();
  const add = (key: string, client: string, cents: Cents): void => {
    const known = perClient.get(key) ?? new Map<string, Cents>();
    perClient.set(key, known.set(client, (known.get(client) ?? 0) + cents));
  };
  for (let place = 0; rows !== null && place < mapped.size; place++) {
    const { row, gebied, kosten, leefdomeinen } = mapped.at(place);
    const client = valueAt(rows.columns.client_id, row) ?? '';
    add(keyOf(gebied, TOTAAL), client, kosten);
    add(keyOf(gebied, valueAt(rows.columns.wet, row) ?? ''), client, kosten);
    for (const { code, kosten: part } of leefdomeinen) add(keyOf(gebied, code), client, part);
  }
  const largest = new Map([...perClient].map(([key, clients]) => [key, Math.max(0, ...clients.values())]));
  return (gebied, deel) => largest.get(keyOf(gebied, deel)) ?? 0;
}

/** The lines of one delivery; wijken and parts that would give a person away are left out (design 4.8, delen). */
export function referentieregels(calculated: Calculated): readonly Referentieregel[] {
  const { report, wijken, pijlers, leefdomeinen, checked } = calculated;
  const { periode, settings } = checked.given;
  const largest = largestClients(calculated);
  const codes = {
    wet: wetten.entries.map(({ code }): string => code),
    leefdomein: presetOf(settings.preset).leefdomeinen.map(({ code }) => code),
  };
  const partOf = (gebied: string, deel: string, cells: readonly CountedCell[], axis: 'wet' | 'leefdomein' | null): Part => {
    const cell = cells.find((one) => one.gebied === gebied && (axis === null || one[axis] === deel));
    const { clienten = 0, voorzieningen = 0, kosten = 0 } = cell ?? {};
    return { deel, clienten, voorzieningen, kosten, grootste: largest(gebied, deel) };
  };
  return report.flatMap(({ gebied, inwoners }): Referentieregel[] => {
    if (!/^WK/u.test(gebied) || inwoners === null || inwoners < FEWEST_INWONERS) return [];
    const whole = partOf(gebied, TOTAAL, wijken, null);
    const laws = leaving(codes.wet.map((code) => partOf(gebied, code, pijlers, 'wet')));
    const domains = leaving(codes.leefdomein.map((code) => partOf(gebied, code, leefdomeinen, 'leefdomein')));
    // With one axis whole and the other not, the first would give back what the second hides.
    if (laws === null || domains === null) return [];
    const line = (wet: string, leefdomein: string, part: Part): Referentieregel => {
      const { clienten, voorzieningen, kosten } = rounded(part);
      return { periode: periode.code, gebiedscode: gebied, wet, leefdomein, clienten, voorzieningen, kosten, inwoners };
    };
    return [
      ...(mayLeave(whole) ? [line(TOTAAL, TOTAAL, whole)] : []),
      ...laws.map((part) => line(part.deel, TOTAAL, part)),
      ...domains.map((part) => line(TOTAAL, part.deel, part)),
    ];
  });
}

/** The lines of many deliveries as the sheet Benchmarkset; of one wijk and quarter the last delivery counts. */
export function benchmarksetSheet(deliveries: readonly (readonly Referentieregel[])[]): DataSheet {
  const byArea = new Map<string, Referentieregel[]>();
  for (const lines of deliveries) {
    const own = new Map<string, Referentieregel[]>();
    for (const line of lines) {
      const key = keyOf(line.periode, line.gebiedscode);
      own.set(key, [...(own.get(key) ?? []), line]);
    }
    for (const [key, of] of own) byArea.set(key, of);
  }
  const lines = [...byArea].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, of]) => of);
  const { name, columns } = sheetFormats.benchmarkset;
  const formats: Readonly<Record<string, 'count' | 'euroCents'>> = {
    'cliënten': 'count',
    voorzieningen: 'count',
    kosten: 'euroCents',
    inwoners: 'count',
  };
  return {
    name,
    columns: Object.keys(columns).map((header) => ({ header, format: formats[header] ?? 'text', width: 14 })),
    rows: lines.map(({ periode, gebiedscode, wet, leefdomein, clienten, voorzieningen, kosten, inwoners }) => [
      ...[periode, gebiedscode, wet, leefdomein, clienten, voorzieningen],
      kosten / 100,
      inwoners,
    ]),
    tableName: name,
    hidden: false,
  };
}
