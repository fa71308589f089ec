import { CIRKEL_COLUMNS, cirkelVanRij } from './cirkel-van-rij';
import { rowRule } from './rule';

export default rowRule({
  code: 'P09',
  severity: 'S',
  sheets: ['Voorzieningen'],
  columns: CIRKEL_COLUMNS,
  at: 'cirkel',
  title: 'Cirkel is aangenomen',
  onlyWhetherFilled: ['toewijzingnummer'],
  holds: (row, given) => cirkelVanRij(row, given)?.aangenomen !== true,
  message: () => 'De cirkel is niet te bepalen; M (maatwerk) is aangenomen.',
  explanation:
    'Er is geen cirkel, toewijzingnummer of uitvoerder ingevuld, en de catalogus kent voor dit product geen cirkel.',
  fix: 'Vul de cirkel, het toewijzingnummer of de uitvoerder in als M niet klopt.',
  source: 'Ontwerp 1.2',
  examples: {
    accepted: [
      { row: { cirkel: 'M', toewijzingnummer: null, uitvoerder: null } },
      { row: { cirkel: null, toewijzingnummer: 300145, uitvoerder: null } },
      { row: { cirkel: null, toewijzingnummer: null, uitvoerder: 'netwerk' } },
      { row: { cirkel: null, toewijzingnummer: null, uitvoerder: null, productcategorie: 'AV06', productcode: null } },
      {
        row: { cirkel: null, toewijzingnummer: null, uitvoerder: null, productcategorie: '02', productcode: null },
        with: { sheets: { Productcatalogus: [{ productcode: null, cirkel: 'A' }] } },
      },
      { row: { cirkel: null, toewijzingnummer: null, uitvoerder: null, productcategorie: '99' } },
    ],
    rejected: [
      {
        row: { cirkel: null, toewijzingnummer: null, uitvoerder: null },
        says: 'De cirkel is niet te bepalen; M (maatwerk) is aangenomen.',
      },
      {
        row: { wet: 'PW', productcategorie: 'PW01', cirkel: null, toewijzingnummer: null, uitvoerder: null },
        says: 'De cirkel is niet te bepalen; M (maatwerk) is aangenomen.',
      },
    ],
  },
});
