import { rowRule } from './rule';

export default rowRule({
  code: 'P08',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['toewijzingnummer', 'cirkel'],
  title: 'Cirkel en toewijzing spreken elkaar tegen',
  onlyWhetherFilled: ['toewijzingnummer'],
  holds: ({ toewijzingnummer, cirkel }) => cirkel === null || (cirkel === 'M') === (toewijzingnummer !== null),
  message: ({ cirkel }) =>
    cirkel === 'M'
      ? 'De cirkel is M (maatwerk), maar er is geen toewijzingnummer.'
      : `De cirkel is ${cirkel}, maar er is wel een toewijzingnummer.`,
  explanation: 'Maatwerk is er alleen op indicatie, en heeft dus een toewijzing. De andere cirkels hebben die niet.',
  fix: 'Vul het toewijzingnummer aan of haal het weg, of verbeter de cirkel.',
  source: 'Ontwerp 1.2 en 3',
  examples: {
    accepted: [
      { row: { cirkel: 'M', toewijzingnummer: 300145 } },
      { row: { cirkel: 'A', toewijzingnummer: null } },
      { row: { cirkel: null, toewijzingnummer: null } },
      { row: { cirkel: null, toewijzingnummer: 300145 } },
      { row: { cirkel: 'M', toewijzingnummer: 0 } },
    ],
    rejected: [
      {
        row: { cirkel: 'M', toewijzingnummer: null },
        says: 'De cirkel is M (maatwerk), maar er is geen toewijzingnummer.',
      },
      { row: { cirkel: 'E', toewijzingnummer: 300145 }, says: 'De cirkel is E, maar er is wel een toewijzingnummer.' },
      { row: { cirkel: 'S', toewijzingnummer: 300145 }, says: 'De cirkel is S, maar er is wel een toewijzingnummer.' },
      { row: { cirkel: 'A', toewijzingnummer: 300145 }, says: 'De cirkel is A, maar er is wel een toewijzingnummer.' },
    ],
  },
});
