import type { Cell, SheetCells } from '#domain';

const KOPPEN = ['BSN', 'regeling', 'gebdatum', 'pc', 'productcategorie', 'product_oms', 'ingang', 'einde', 'vorm', 'beschikkingnummer', 'bedrag in kwartaal', 'agbcode', 'leverancier'];

const regels: readonly (readonly Cell[])[] = [
  ['999900018', 'WMO', '1948-05-14', '9461 AB', '01', 'Hulp bij het huishouden', '2026-01-01', '2026-12-31', 'zin', 300111429, '1.250,50', '41123456', 'Thuiszorg Voorbeeld'],
  ['999900031', 'wmo', '1955-01-02', '9461AC', '07', 'Dagbesteding', '2026-02-01', null, 'zorg in natura', 300111430, '980,00', '41123456', 'Thuiszorg Voorbeeld'],
  ['999900043', 'Jeugd', '2014-03-09', '9461AD', '45', 'Ambulante begeleiding', '2026-07-01', '2027-06-30', 'Pgb', 300111431, '2.962,50', '41123457', 'Jeugdhulp Voorbeeld'],
];

/** An invented, complete export in the shape of a gemeente's own system: titles above it, its own headers and codes, a total below. */
export function uitdraai(order: readonly number[] = KOPPEN.map((_, place) => place)): SheetCells {
  const pick = (row: readonly Cell[]): Cell[] => order.map((place) => row[place] ?? null);
  const rows = [['Overzicht voorzieningen'], ['Peildatum 30-09-2026'], [], pick(KOPPEN), ...regels.map(pick), ['Totaal', null, 3]];
  return { name: 'Export', top: 0, left: 0, rows };
}
