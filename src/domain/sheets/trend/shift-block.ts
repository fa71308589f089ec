import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { wetten } from '../../codelijsten';
import { TOTAAL } from '../../counting/gebied-of-row';
import { shiftOf, type Aandeel, type GebiedShift } from '../../trend/shift';
import { wholeName } from '../gebied-spread';
import type { Block } from '../stack';
import { inEuro, isSmall } from '../suppress';
import type { TableColumn } from '../table';

/** A change of kosten is only split where both quarters have so many clients, as every change (design 4.6). */
const FEWEST_CLIENTEN = 10;

const columns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  ...wetten.entries.flatMap(({ code }): TableColumn[] => [
    { name: `aandeel_${code}`, header: `Aandeel ${code}`, format: 'percent' },
    { name: `verschuiving_${code}`, header: `Verschuiving ${code} (procentpunt)`, format: 'rate', width: 16 },
  ]),
  { name: 'kantelingsindex', format: 'percent' },
  { name: 'mogelijke_verschuiving', format: 'text' },
  { name: 'omvang', format: 'euro' },
  { name: 'groei_kosten', format: 'euro' },
  { name: 'door_aantal_clienten', format: 'euro' },
  { name: 'door_kosten_per_client', format: 'euro' },
];

const isHidden = ({ nu, toen }: Aandeel['clienten']): boolean => isSmall(nu) || isSmall(toen ?? 0);

/** The largest possible shift, or nothing when a small number of clients is in any of the wetten that moved. */
function largestShift({ verschuivingen, aandelen }: GebiedShift): Cell[] {
  const small = new Set(aandelen.filter(({ clienten }) => isHidden(clienten)).map(({ wet }) => wet));
  const [largest] = [...verschuivingen].sort((a, b) => b.omvang - a.omvang);
  if (largest === undefined || small.size > 0) return [null, null];
  return [`van ${largest.van} naar ${largest.naar}`, inEuro(largest.omvang)];
}

function growth({ prijsVolume, clienten }: GebiedShift): Cell[] {
  const enough = clienten.nu >= FEWEST_CLIENTEN && (clienten.toen ?? 0) >= FEWEST_CLIENTEN;
  if (prijsVolume === null || !enough) return [null, null, null];
  return [prijsVolume.groei, prijsVolume.volume, prijsVolume.prijs].map(inEuro);
}

/** Per gebied what the wetten take of the kosten now, and what moved since the same quarter a year earlier. */
export function shiftBlock(calculated: Calculated): Block {
  const { trend, checked } = calculated;
  const naamOf = new Map(trend.gebieden.map(({ gebied, naam }) => [gebied, naam]));
  const rows = shiftOf(trend, checked.given.periode.code).map((shift): Cell[] => {
    const isTotal = shift.gebied === TOTAAL;
    return [
      isTotal ? 'Totaal' : shift.gebied,
      isTotal ? wholeName(calculated) : (naamOf.get(shift.gebied) ?? null),
      ...shift.aandelen.flatMap(({ aandeel, verschuiving, clienten }) => [
        isSmall(clienten.nu) ? null : aandeel,
        isHidden(clienten) ? null : verschuiving,
      ]),
      isSmall(shift.clienten.nu) ? null : shift.kantelingsindex,
      ...largestShift(shift),
      ...growth(shift),
    ];
  });
  return {
    heading: 'Aandeel van elke wet in de kosten, en wat er in een jaar verschoof',
    name: 'am_trend_verschuiving',
    columns,
    rows,
    hasTotal: rows.length > 0,
  };
}
