import { cellAt, type ColumnData } from '../levering/sheet-data';
import { leveringRule } from './rule';

/** The names of the columns that are empty in a row. */
const emptyAt = (columns: readonly ColumnData[], row: number): readonly string[] =>
  columns.filter((column) => cellAt(column, row) === null).map(({ name }) => name);

export default leveringRule({
  code: 'K07',
  severity: 'F',
  title: 'Volume, eenheid en frequentie zijn niet alle drie gevuld',
  explanation: 'Alleen samen zeggen deze drie hoeveel er is toegekend. Los zijn ze niet te gebruiken.',
  fix: 'Vul de ontbrekende waarde in, of maak ze alle drie leeg.',
  source: 'Ontwerp 2 en 3; iStandaarden iWmo/iJw 3.2, omvang van een toewijzing',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { volume, eenheid, frequentie } = sheet.columns;
    const columns = [volume, eenheid, frequentie];
    const [volumes, eenheden, frequenties] = [volume.codes, eenheid.codes, frequentie.codes];
    report.looked(sheet.size);
    for (let row = 0; row < sheet.size; row++) {
      const isFilled = volumes[row] !== 0;
      if (isFilled === (eenheden[row] !== 0) && isFilled === (frequenties[row] !== 0)) continue;
      const empty = emptyAt(columns, row);
      const verb = empty.length === 1 ? 'ontbreekt' : 'ontbreken';
      const melding = `Van volume, eenheid en frequentie ${verb} ${empty.join(' en ')}.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'volume', melding });
    }
  },
  examples: {
    accepted: [
      {},
      { sheets: { Voorzieningen: [{ volume: null, eenheid: null, frequentie: null }] } },
      { sheets: { Voorzieningen: [{ volume: 'veel', eenheid: '99', frequentie: '2' }] } },
      { sheets: { Voorzieningen: [{ volume: 0 }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [{ volume: null }, { eenheid: null, frequentie: ' ' }, { volume: 'veel', eenheid: null }],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'volume',
            says: 'Van volume, eenheid en frequentie ontbreekt volume.',
          },
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'volume',
            says: 'Van volume, eenheid en frequentie ontbreken eenheid en frequentie.',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'volume' },
        ],
      },
    ],
  },
});
