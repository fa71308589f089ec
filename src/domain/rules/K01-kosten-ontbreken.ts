import { rowRule } from './rule';

const EURO = '83';

export default rowRule({
  code: 'K01',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['kosten', 'tarief', 'volume', 'eenheid', 'frequentie'],
  title: 'Kosten ontbreken',
  onlyWhetherFilled: ['kosten', 'tarief', 'volume', 'frequentie'],
  holds: (row) => {
    if (row.kosten !== null) return true;
    const { tarief, volume, eenheid, frequentie } = row;
    const hasVolume = volume !== null && eenheid !== null && frequentie !== null;
    return hasVolume && (tarief !== null || eenheid === EURO);
  },
  message: () => 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
  explanation: 'Zonder bedrag telt de voorziening wel mee, maar zonder kosten. Het totaal valt dan te laag uit.',
  fix: 'Vul de kosten van dit kwartaal in, of het tarief met volume, eenheid en frequentie.',
  source: 'Ontwerp 2 en 4.3',
  examples: {
    accepted: [
      { row: { kosten: 0, tarief: null } },
      { row: { kosten: null } },
      { row: { kosten: null, tarief: null, eenheid: '83' } },
      { row: { kosten: null, tarief: 0, volume: 0 } },
      { row: { kosten: null, begindatum: null } },
      { row: { kosten: 'duur', tarief: null } },
      { row: { kosten: null, tarief: 'duur' } },
    ],
    rejected: [
      {
        row: { kosten: null, tarief: null },
        says: 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
      },
      {
        row: { kosten: null, volume: null, eenheid: null, frequentie: null },
        says: 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
      },
      {
        row: { kosten: null, volume: null },
        says: 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
      },
      {
        row: { kosten: null, eenheid: null },
        says: 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
      },
      {
        row: { kosten: null, frequentie: null },
        says: 'De kosten zijn leeg en volgen niet uit tarief en volume; de regel telt met € 0.',
      },
    ],
  },
});
