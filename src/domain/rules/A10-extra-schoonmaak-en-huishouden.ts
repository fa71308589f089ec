import { rowRule } from './rule';

export default rowRule({
  code: 'A10',
  severity: 'W',
  sheets: ['Arrangementen'],
  columns: ['ehs', 'rg2_huishouden'],
  title: 'Extra schoonmaak en huishouden passen niet samen',
  holds: ({ ehs, rg2_huishouden }) => {
    const huishouden = rg2_huishouden !== null && rg2_huishouden !== 'N';
    if (ehs === 'J') return huishouden;
    return ehs === null && huishouden ? 'S' : true;
  },
  message: ({ ehs }) =>
    ehs === 'J'
      ? 'Er is extra schoonmaak (ehs), maar resultaatgebied 2 (huishouden) is niet gemarkeerd.'
      : 'Bij resultaatgebied 2 (huishouden) is niet ingevuld of er extra schoonmaak (ehs) is.',
  explanation: 'Extra schoonmaak hoort bij het huishouden en kost apart geld. Staat er niets, dan rekenen wij zonder.',
  fix: 'Vul bij ehs J of N in, en markeer resultaatgebied 2 als er extra schoonmaak is.',
  source: 'Ontwerp 1.4 en 3; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { ehs: 'J', rg2_huishouden: 'J' } },
      { row: { ehs: 'J', rg2_huishouden: 'O' } },
      { row: { ehs: 'N', rg2_huishouden: 'J' } },
      { row: { ehs: 'N', rg2_huishouden: 'N' } },
      { row: { ehs: null, rg2_huishouden: 'N' } },
      { row: { ehs: null, rg2_huishouden: null } },
    ],
    rejected: [
      {
        row: { ehs: 'J', rg2_huishouden: 'N' },
        says: 'Er is extra schoonmaak (ehs), maar resultaatgebied 2 (huishouden) is niet gemarkeerd.',
      },
      {
        row: { ehs: null, rg2_huishouden: 'J' },
        says: 'Bij resultaatgebied 2 (huishouden) is niet ingevuld of er extra schoonmaak (ehs) is.',
        ernst: 'S',
      },
    ],
  },
});
