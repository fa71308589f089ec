/** The columns of Kerngegevens that files of CBS and PDOK have. */
export type CbsKolom =
  | 'gebiedsnaam'
  | 'inwoners'
  | 'inw_0_14'
  | 'inw_15_24'
  | 'inw_25_44'
  | 'inw_45_64'
  | 'inw_65plus'
  | 'huishoudens'
  | 'ses_woa'
  | 'stedelijkheid'
  | 'indelingsjaar';

/** The age groups, which some files give as a percentage of the inhabitants. */
export const leeftijden = ['inw_0_14', 'inw_15_24', 'inw_25_44', 'inw_45_64', 'inw_65plus'] as const;

/** An age group. */
export type Leeftijd = (typeof leeftijden)[number];

/** The number that OData puts behind its keys, which have capitals: "AantalInwoners_5", but not "gwb_code_10". */
const withoutKeyNumber = (header: string): string =>
  /[A-Z]/u.test(header) ? header.replace(/([A-Za-z])_\d{1,3}\s*$/u, '$1') : header;

/**
 * A header of CBS as its variants have it in common: without case, accents and what is no letter or digit, without the
 * unit in brackets of StatLine and the number of OData. A percentage stays one.
 */
export const foldedKop = (header: string): string =>
  withoutKeyNumber(header)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/gu, '')
    .toLowerCase()
    .replace(/\((?:aantal|code|naam|getal|omschrijving|1=[^)]*)\)\s*$/u, '')
    .replace(/%/gu, 'pct')
    .replace(/[^a-z0-9]/gu, '');

/** Headers under which the code of an area stands, the most telling first: where several tell as many areas apart. */
export const codeKoppen: readonly string[] = [
  'gwbcode10',
  'gwbcode',
  'regioaanduidingcodering',
  'codering',
  'regiocodegemeentewijkbuurt',
  'regiocode',
  'areacode',
  'code',
  'bucode',
  'buurtcode',
  'wkcode',
  'wijkcode',
  'gmcode',
  'gemeentecode',
  'id',
  'wijkenenbuurten',
];

/** Headers of each column, folded; the first that is present wins. Sources: design 1.5, CBS kwb 2017–2024, StatLine, PDOK. */
export const koppen: Readonly<Record<CbsKolom, readonly string[]>> = {
  gebiedsnaam: ['regio', 'wijkenenbuurten', 'districttype', 'wknaam', 'wijknaam', 'naam', 'gmnaam', 'gemeentenaam'],
  inwoners: ['ainw', 'aantinw', 'aantalinwoners', 'bevolkingaantalinwoners', 'populationtotal', 'inwoners'],
  inw_0_14: ['a0014', 'bevolkingleeftijdsgroepen0tot15jaar', 'leeftijdsgroepen0tot15jaar', '0tot15jaar', 'k0tot15jaar', 'popage015', 'inwoners0tot15', 'personen0tot15jaar'],
  inw_15_24: ['a1524', 'bevolkingleeftijdsgroepen15tot25jaar', 'leeftijdsgroepen15tot25jaar', '15tot25jaar', 'k15tot25jaar', 'popage1525', 'personen15tot25jaar'],
  inw_25_44: ['a2544', 'bevolkingleeftijdsgroepen25tot45jaar', 'leeftijdsgroepen25tot45jaar', '25tot45jaar', 'k25tot45jaar', 'popage2545', 'personen25tot45jaar'],
  inw_45_64: ['a4564', 'bevolkingleeftijdsgroepen45tot65jaar', 'leeftijdsgroepen45tot65jaar', '45tot65jaar', 'k45tot65jaar', 'popage4565', 'personen45tot65jaar'],
  inw_65plus: [
    'a65oo',
    'bevolkingleeftijdsgroepen65jaarofouder',
    'leeftijdsgroepen65jaarofouder',
    '65jaarofouder',
    'k65jaarofouder',
    'popage65plus',
    'inwoners65plus',
    'personen65jaarenouder',
  ],
  huishoudens: [
    'ahh',
    'aantalhh',
    'aantalhuishoudens',
    'bevolkingparticulierehuishoudenshuishoudenstotaal',
    'particulierehuishoudenshuishoudenstotaal',
    'huishoudenstotaal',
    'particulierehuishoudens',
    'householdstotal',
    'huishoudens',
  ],
  ses_woa: ['seswoatotaalscoregemiddeldescore', 'totaalscoregemiddeldescore', 'seswoagemiddeldescore', 'seswoa', 'gemiddeldescore'],
  stedelijkheid: [
    'stemvs',
    'sted',
    'stedelijkheidmatevanstedelijkheid',
    'matevanstedelijkheid',
    'stedelijkheid',
    'stedelijkheidadressenperkm2',
    'urbanizationlevel',
  ],
  indelingsjaar: ['jaar', 'perioden', 'periode', 'peiljaar'],
};

/** Headers under which an age group stands as a percentage. */
export const procentKoppen: Readonly<Record<Leeftijd, readonly string[]>> = {
  inw_0_14: ['p0014jr', 'percentagepersonen0tot15jaar', 'personen0tot15jaarpct', 'leeftijdsgroepen0tot15jaarpct', '0tot15jaarpct'],
  inw_15_24: ['p1524jr', 'percentagepersonen15tot25jaar', 'personen15tot25jaarpct', 'leeftijdsgroepen15tot25jaarpct', '15tot25jaarpct'],
  inw_25_44: ['p2544jr', 'percentagepersonen25tot45jaar', 'personen25tot45jaarpct', 'leeftijdsgroepen25tot45jaarpct', '25tot45jaarpct'],
  inw_45_64: ['p4564jr', 'percentagepersonen45tot65jaar', 'personen45tot65jaarpct', 'leeftijdsgroepen45tot65jaarpct', '45tot65jaarpct'],
  inw_65plus: ['p65eojr', 'percentagepersonen65jaarenouder', 'personen65jaarenouderpct', 'leeftijdsgroepen65jaarofouderpct', '65jaarofouderpct'],
};
