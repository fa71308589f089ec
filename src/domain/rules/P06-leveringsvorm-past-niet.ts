import { shown } from '../wording';
import { CIRKEL_COLUMNS, cirkelVanRij } from './cirkel-van-rij';
import { rowRule } from './rule';

export default rowRule({
  code: 'P06',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['leveringsvorm', ...CIRKEL_COLUMNS],
  title: 'Leveringsvorm past niet bij de voorziening',
  onlyWhetherFilled: ['toewijzingnummer'],
  // What PGB asks has nothing to do with the cirkel, and a cirkel that is filled in needs nothing else.
  restsOn: ({ leveringsvorm, cirkel }) => {
    if (leveringsvorm === 'PGB') return ['leveringsvorm', 'wet', 'productcategorie'];
    return cirkel === null ? ['leveringsvorm', ...CIRKEL_COLUMNS] : ['leveringsvorm', 'wet', 'cirkel'];
  },
  holds: (row, given) => {
    if (row.leveringsvorm === 'PGB') return row.wet !== 'WMO' || (row.productcategorie !== '16' && row.productcategorie !== '17');
    if (row.leveringsvorm !== 'SUB') return true;
    const besluit = cirkelVanRij(row, given);
    return besluit === null || besluit.cirkel === 'A' || besluit.cirkel === 'S' ? true : 'F';
  },
  message: (row, given) =>
    row.leveringsvorm === 'PGB'
      ? `Een PGB past niet bij productcategorie ${shown(row.productcategorie)}, opvang.`
      : `SUB past niet bij cirkel ${cirkelVanRij(row, given)?.cirkel}, maar alleen bij A en S.`,
  explanation:
    'Opvang wordt niet met een eigen budget ingekocht. Subsidie hoort bij voorzieningen zonder toewijzing.',
  fix: 'Verbeter de leveringsvorm. Klopt die, kijk dan de productcategorie of de cirkel na.',
  source: 'Ontwerp 2 en 3; Wmo 2015, artikel 2.3.6',
  examples: {
    accepted: [
      { row: { leveringsvorm: 'SUB', cirkel: 'X', toewijzingnummer: 300145 } },
      { row: { leveringsvorm: 'SUB', cirkel: null, toewijzingnummer: null, uitvoerder: 'buur' } },
      { row: { wet: 'JW', leveringsvorm: 'PGB', productcategorie: '16' } },
      { row: { leveringsvorm: 'PGB', productcategorie: '15' } },
      { row: { leveringsvorm: 'PGB', productcategorie: '18' } },
      { row: { leveringsvorm: 'ZIN', productcategorie: '16' } },
      { row: { leveringsvorm: 'SUB', cirkel: 'A' } },
      { row: { leveringsvorm: 'SUB', cirkel: 'S' } },
      { row: { leveringsvorm: 'SUB', cirkel: null, toewijzingnummer: null, uitvoerder: 'professioneel' } },
      {
        row: {
          leveringsvorm: 'SUB',
          cirkel: null,
          toewijzingnummer: null,
          uitvoerder: null,
          productcategorie: 'AV01',
          productcode: null,
        },
      },
      {
        row: { leveringsvorm: 'SUB', cirkel: null, toewijzingnummer: null, uitvoerder: null, productcategorie: '99' },
      },
    ],
    rejected: [
      {
        row: { leveringsvorm: 'PGB', productcategorie: '16', cirkel: 'X', uitvoerder: 'buur' },
        says: 'Een PGB past niet bij productcategorie ‘16’, opvang.',
      },
      {
        row: { leveringsvorm: 'SUB', cirkel: 'M', toewijzingnummer: 'x', uitvoerder: 'buur' },
        says: 'SUB past niet bij cirkel M, maar alleen bij A en S.',
        ernst: 'F',
      },
      {
        row: { leveringsvorm: 'PGB', productcategorie: '16' },
        says: 'Een PGB past niet bij productcategorie ‘16’, opvang.',
      },
      {
        row: { leveringsvorm: 'PGB', productcategorie: '17' },
        says: 'Een PGB past niet bij productcategorie ‘17’, opvang.',
      },
      {
        row: { leveringsvorm: 'SUB', cirkel: 'E' },
        says: 'SUB past niet bij cirkel E, maar alleen bij A en S.',
        ernst: 'F',
      },
      {
        row: { leveringsvorm: 'SUB', cirkel: null, toewijzingnummer: 300145 },
        says: 'SUB past niet bij cirkel M, maar alleen bij A en S.',
        ernst: 'F',
      },
      {
        row: { leveringsvorm: 'SUB', cirkel: null, toewijzingnummer: null, uitvoerder: 'mantelzorger' },
        says: 'SUB past niet bij cirkel E, maar alleen bij A en S.',
        ernst: 'F',
      },
    ],
  },
});
