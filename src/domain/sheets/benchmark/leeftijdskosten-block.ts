import { leeftijdskostenOf } from '../../benchmark/leeftijdskosten';
import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import type { Block } from '../stack';
import { inEuro, isSmall } from '../suppress';

/** Kosten of each wet per gebied beside what the user's table expects by age; null without that table. */
export function leeftijdskostenBlock(calculated: Calculated): Block | null {
  const found = leeftijdskostenOf(calculated);
  if (found === null || found.regels.length === 0) return null;
  return {
    heading: 'Kosten naast wat u naar leeftijd verwacht (blad Leeftijdskosten)',
    name: 'am_benchmark_leeftijdskosten',
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'wet', format: 'text' },
      { name: 'kosten', format: 'euro' },
      { name: 'verwacht', format: 'euro' },
      { name: 'verschil', format: 'euro' },
      { name: 'index', format: 'rate' },
    ],
    rows: found.regels.map(({ gebied, naam, wet, clienten, kosten, verwacht, index }): Cell[] => {
      const hidden = kosten === null || isSmall(clienten);
      const own: Cell[] = hidden ? [null] : [inEuro(kosten)];
      return [gebied, naam, wet, ...own, verwacht / 100, hidden || !found.gewogen ? null : (kosten - verwacht) / 100, hidden ? null : index];
    }),
    hasTotal: false,
  };
}

/** How to read it, or why it is not there; null when the user gave no table. */
export function leeftijdskostenNote(calculated: Calculated): string | null {
  const found = leeftijdskostenOf(calculated);
  if (found === null) return null;
  const remarks = found.opmerkingen.map((remark) => ` ${remark}`).join('');
  if (found.reden !== null) return `Verwachte kosten naar leeftijd zijn niet te geven: ${found.reden}.${remarks}`;
  const weighed = found.gewogen
    ? ''
    : ' Let op: binnen een leeftijdsgroep telt elke leeftijd even zwaar, want er is geen kolom inwoners. De oudsten tellen zo te zwaar: ' +
      'wat u verwacht voor Wmo, Zvw en vooral Wlz valt te hoog uit, soms meer dan twee keer. Daarom staat er geen verschil. ' +
      'Zet naast elke leeftijd het aantal inwoners van die leeftijd (CBS, bevolking naar leeftijd) in een kolom inwoners.';
  return (
    'Verwacht naar leeftijd: de inwoners per leeftijdsgroep maal de kosten per inwoner en jaar van blad Leeftijdskosten, gedeeld door vier. ' +
    `Index: 100 is zo duur als de hele gemeente bij deze leeftijden. Van Zvw en Wlz staat alleen de verwachting er.${weighed}${remarks}`
  );
}
