import type { CellColumn } from '../cell';
import { readingOf } from '../levering/column';
import type { SheetData } from '../levering/sheet-data';
import { masked } from '../wording';
import { bsnsIn, writtenHeader } from './bsn';
import { sheetsWithRows } from './listed-sheets';
import { columnsOf, leveringRule } from './rule';

/** A column in which a BSN could stand. */
interface Suspect {
  readonly kolom: string;
  readonly header: string;
  readonly column: CellColumn;
  readonly belongsHere: boolean;
}

/** The cells of a column that is not of the format: it is ignored, but it does travel with the file. */
function cellsAt({ source, cellColumns, rowNumbers }: SheetData, position: number): CellColumn {
  const { codes, cells } = cellColumns[position - source.left] ?? { codes: new Int32Array(), cells: [null] };
  return {
    cells,
    get codes() {
      const own = new Int32Array(rowNumbers.length);
      for (let row = 0; row < own.length; row++) own[row] = codes[(rowNumbers[row] as number) - 1 - source.top] ?? 0;
      return own;
    },
  };
}

/** The columns of free text and those that are not of the format; codes, dates and numbers have digits of their own. */
function suspectsIn(sheet: SheetData): readonly Suspect[] {
  const texts = columnsOf(sheet).flatMap((column): Suspect[] => {
    const declared = sheet.format.columns[column.name];
    if (column.position === null || declared === undefined || column.name === 'aanbieder_agb') return [];
    const { failure, allowed } = readingOf(declared.schema);
    if (failure !== 'V02' || allowed !== undefined) return [];
    const header = writtenHeader(sheet, column.position);
    return [{ kolom: column.name, header, column, belongsHere: true }];
  });
  const others = sheet.extraHeaders.map(({ header, position }): Suspect => {
    return { kolom: masked(header), header, column: cellsAt(sheet, position), belongsHere: false };
  });
  return [...texts, ...others];
}

export default leveringRule({
  code: 'C04',
  severity: 'F',
  title: 'Er staan BSN’s in de levering',
  explanation: 'Een BSN mag uw gemeente niet verlaten met deze gegevens. Een pseudoniem telt even goed.',
  fix: 'Zet een pseudoniem op de plaats van het BSN, voor elke cliënt elk kwartaal hetzelfde. Een kolom die niet nodig is, kan weg.',
  source: 'Ontwerp 1.6 en 3; AVG artikel 9',
  find(levering, _given, report) {
    for (const [blad, sheet] of sheetsWithRows(levering)) {
      const suspects = suspectsIn(sheet);
      report.looked(suspects.length);
      for (const { kolom, header, column, belongsHere } of suspects) {
        const { passing, holdsBsns } = bsnsIn(header, column, belongsHere);
        if (!holdsBsns || passing === 0) continue;
        const many = `${passing} keer`;
        report.hit({ blad, row: null, kolom, melding: `In kolom ${kolom} van blad ${blad} staat ${many} een BSN.` });
      }
    }
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: 'C-2' }] } },
      { sheets: { Voorzieningen: [{ client_id: '123456789' }, { client_id: '999999999' }] } },
      { cells: { Wijkindeling: [['postcode', 'wijkcode', 'peildatum'], ['9461', 'WK168001', '12345678']] } },
      { cells: { Wijkindeling: [['postcode', 'wijkcode', 'bsn'], ['9461', 'WK168001', 'CABCDEFGH']] } },
      { sheets: { Voorzieningen: [{ aanbieder_agb: '12345678', toewijzingnummer: 123456782 }] } },
      { sheets: { Historie: [{ client_id: '123456782' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: 10000008 }, { client_id: 'C-2' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: null,
            kolom: 'client_id',
            says: 'In kolom client_id van blad Voorzieningen staat 2 keer een BSN.',
          },
        ],
      },
      {
        sheets: { Arrangementen: [{ client_id: '123456782' }], Voorzieningen: [{ huishouden_id: 123456794 }] },
        finds: [
          { blad: 'Voorzieningen', rij: null, kolom: 'huishouden_id' },
          { blad: 'Arrangementen', rij: null, kolom: 'client_id' },
        ],
      },
      {
        cells: {
          Wijkindeling: [
            ['postcode', 'wijkcode', 'BSN partner'],
            ['9461', 'WK168001', 'x'],
            ['9462', 'WK168001', 'y'],
            ['9463', 'WK168001', 10000008],
          ],
        },
        finds: [{ blad: 'Wijkindeling', rij: null, kolom: 'BSN partner' }],
      },
    ],
  },
});
