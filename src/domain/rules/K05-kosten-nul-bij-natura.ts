import { rowRule } from './rule';

export default rowRule({
  code: 'K05',
  severity: 'S',
  sheets: ['Voorzieningen'],
  columns: ['kosten', 'leveringsvorm'],
  title: 'Kosten nul bij zorg in natura',
  holds: (row) => row.leveringsvorm !== 'ZIN' || row.kosten !== 0,
  message: () => 'De kosten zijn € 0, terwijl de leveringsvorm ZIN is.',
  explanation: 'Zorg in natura kost meestal iets. Mogelijk is de rekening nog niet binnen.',
  fix: 'Vul de kosten in als ze bekend zijn. Is er dit kwartaal echt niets geleverd, dan is hier niets nodig.',
  source: 'Ontwerp 3',
  examples: {
    accepted: [
      { row: { kosten: 0.01 } },
      { row: { kosten: 0, leveringsvorm: 'PGB' } },
      { row: { kosten: null } },
      { row: { kosten: -0.01, correctie: 'J' } },
    ],
    rejected: [
      { row: { kosten: 0 }, says: 'De kosten zijn € 0, terwijl de leveringsvorm ZIN is.' },
      { row: { kosten: '0,00' }, says: 'De kosten zijn € 0, terwijl de leveringsvorm ZIN is.' },
    ],
  },
});
