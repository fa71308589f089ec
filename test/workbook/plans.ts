import type { SheetPlan } from '#domain';

/**
 * A result sheet with everything a plan can hold: texts, a table with total, links, dates, dangerous text, a chart and an image.
 */
export const wijken: SheetPlan = {
  name: 'Wijken',
  id: 'wijken',
  texts: [
    { row: 0, column: 0, text: 'Wijken', style: 'title' },
    { row: 1, column: 0, text: 'Periode 2026K3, gemeente Aa en Hunze', style: 'subtitle' },
  ],
  tables: [
    {
      name: 'am_wijken',
      top: 3,
      left: 0,
      columns: [
        { header: 'Gebied', format: 'text', width: 14 },
        { header: 'Naam', format: 'wrapped', width: 28 },
        { header: 'Cliënten', format: 'count', width: 11 },
        { header: 'Kosten', format: 'euro', width: 14 },
        { header: 'Per 1.000', format: 'rate', width: 11 },
        { header: 'Peildatum', format: 'date', width: 12 },
      ],
      rows: [
        ['WK168000', 'Annen', 1234, 56789.5, 12.345, 46023],
        ['WK168001', '=HYPERLINK("http://x")', 20, 1000, 3, 46023.25],
        ['0012', "+31 'een' <b>&", null, -5, null, 59],
        ['WK168003', '@cmd _x0041_ einde', 0, 0, 0, 61],
        ['Totaal', null, 1254, 57784.5, 15.3, null],
      ],
      hasTotal: true,
      links: [{ row: 0, column: 0, sheet: "Mijn 'eigen' blad", address: 'C12' }],
    },
  ],
  charts: [
    {
      name: 'Kosten per wijk',
      type: 'stackedBar',
      title: 'Kosten per wijk',
      source: { top: 3, left: 1, rows: 5, columns: 3 },
      seriesBy: 'columns',
      place: { top: 10, left: 0, rows: 16, columns: 6 },
      altText: 'Balken: kosten per wijk; Annen is het hoogst.',
    },
  ],
  images: [
    {
      name: 'am_beeld',
      picture: { width: 80, height: 40, shapes: [{ kind: 'box', x: 10, y: 10, width: 20, height: 20, fill: '#1f4e79' }] },
      place: { top: 3, left: 8, rows: 2, columns: 2 },
      zoom: 0.5,
      altText: 'Een vierkant.',
    },
  ],
  frozenRows: 4,
  tabColor: '#1F4E79',
};

/** A result sheet whose table has no rows. */
export const zonderRijen: SheetPlan = {
  name: 'Bevindingen',
  id: 'bevindingen',
  texts: [],
  tables: [
    {
      name: 'am_bevindingen',
      top: 0,
      left: 0,
      columns: [
        { header: 'Code', format: 'text', width: 8 },
        { header: 'Melding', format: 'wrapped', width: 60 },
      ],
      rows: [],
      hasTotal: false,
    },
  ],
  charts: [],
  frozenRows: 1,
};

/** A result sheet of sentences only, with a name that needs quotes. */
export const samenvatting: SheetPlan = {
  name: "Samenvatting 't kort",
  id: 'samenvatting-kort',
  texts: [
    { row: 0, column: 0, text: 'Samenvatting', style: 'title' },
    {
      row: 2,
      column: 0,
      text: '- Er zijn 12 cliënten minder dan vorig jaar. Dat komt vooral door minder hulp bij het huishouden in Annen en Rolde, waar de vergrijzing het sterkst is.',
      style: 'plain',
    },
    { row: 3, column: 0, text: 'Let op: cijfers onder de 10 zijn niet getoond.', style: 'note' },
  ],
  tables: [],
  charts: [],
  frozenRows: 0,
};
