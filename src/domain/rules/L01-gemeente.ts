import { gemeenteIn, sameGemeentenaam, withLostZeros } from '../cbs';
import { cellAt, stateAt, STATE, valueAt } from '../levering/sheet-data';
import { parsePeriode } from '../periode';
import { cleanText } from '../levering/values/text';
import { shown } from '../wording';
import { leveringRule } from './rule';

/** The code with its zeros in front; null when they were not what it missed. */
function withZeros(code: string, jaar: number | null): string | null {
  const whole = withLostZeros(code, jaar);
  return whole === code ? null : whole;
}

/** What is wrong with the code, in words; null when it is a gemeente of that year. */
function troubleWith(code: string, jaar: number | null): string | null {
  const whole = withZeros(code, jaar);
  if (whole !== null) return `De gemeentecode ${shown(code)} mist de voorloopnul: ${whole}.`;
  if (!/^\d{4}$/u.test(code)) return `De gemeentecode ${shown(code)} bestaat niet uit vier cijfers.`;
  if (jaar === null || gemeenteIn(jaar, code) !== null) return null;
  return `De gemeentecode ${shown(code)} bestaat niet in ${jaar}.`;
}

export default leveringRule({
  code: 'L01',
  severity: 'F',
  title: 'Gemeente klopt niet',
  explanation: 'De gemeentecode bepaalt welke wijken van uzelf zijn.',
  fix: 'Vul de code van vier cijfers in, met de voorloopnul als tekst, en de naam die daarbij hoort.',
  source: 'Ontwerp 2 en 3; CBS, gemeentelijke indeling per jaar',
  find({ sheets }, given, report) {
    const columns = sheets.Levering?.columns;
    const cell = columns === undefined ? null : cellAt(columns.gemeentecode, 0);
    if (columns === undefined || cell === null || stateAt(columns.gemeentecode, 0) === STATE.error) return report.looked(0, 1);
    report.looked(1);
    const code = cleanText(cell);
    // Whether a gemeente existed is asked of a year; without a readable periode only the shape is judged.
    const jaar = given.has('periode') ? given.periode.jaar : null;
    const trouble = troubleWith(code, jaar);
    if (trouble !== null) return report.hit({ blad: 'Levering', row: 0, kolom: 'gemeentecode', melding: trouble });
    const naam = valueAt(columns.gemeentenaam, 0);
    const real = jaar === null ? null : gemeenteIn(jaar, code);
    if (naam === null || real === null || sameGemeentenaam(naam, real)) return;
    const melding = `De naam ${shown(naam)} past niet bij gemeentecode ${code}: dat is ${real}.`;
    report.hit({ blad: 'Levering', row: 0, kolom: 'gemeentenaam', melding });
  },
  examples: {
    accepted: [
      {},
      { sheets: { Levering: [{ gemeentecode: 1680, gemeentenaam: 'gemeente Aa en Hunze' }] } },
      { sheets: { Levering: [{ gemeentecode: '0518', gemeentenaam: 'Den Haag' }] } },
      { sheets: { Levering: [{ gemeentecode: '0034', gemeentenaam: null }] } },
      { sheets: { Levering: [{ gemeentecode: '0736', gemeentenaam: 'De Ronde Venen', periode: '2024K4' }] } },
      { sheets: { Levering: [{ gemeentecode: '0501', gemeentenaam: 'Brielle', periode: '2022K4' }] } },
      { cells: { Levering: null } },
      { cells: { Levering: [['periode', '2026K3']] } },
      { sheets: { Levering: [{ gemeentecode: null }] } },
      { sheets: { Levering: [{ gemeentecode: '#N/B' }] } },
      // Which gemeenten there are is asked of a year.
      { sheets: { Levering: [{ gemeentecode: '9999', periode: 'onbekend' }] } },
      { sheets: { Levering: [{ gemeentenaam: 'Assen', periode: 'onbekend' }] } },
    ],
    rejected: [
      {
        sheets: { Levering: [{ gemeentecode: '16800' }] },
        finds: [
          { blad: 'Levering', rij: 2, kolom: 'gemeentecode', says: 'De gemeentecode ‘16800’ bestaat niet uit vier cijfers.' },
        ],
      },
      {
        sheets: { Levering: [{ gemeentecode: 518, gemeentenaam: "'s-Gravenhage" }] },
        finds: [
          { blad: 'Levering', rij: 2, kolom: 'gemeentecode', says: 'De gemeentecode ‘518’ mist de voorloopnul: 0518.' },
        ],
      },
      {
        sheets: { Levering: [{ gemeentecode: '0501', gemeentenaam: 'Brielle', periode: '2024K1' }] },
        finds: [
          { blad: 'Levering', rij: 2, kolom: 'gemeentecode', says: 'De gemeentecode ‘0501’ bestaat niet in 2024.' },
        ],
      },
      {
        sheets: { Levering: [{ gemeentecode: 'GM1680' }] },
        finds: [
          {
            blad: 'Levering',
            rij: 2,
            kolom: 'gemeentecode',
            says: 'De gemeentecode ‘GM1680’ bestaat niet uit vier cijfers.',
          },
        ],
      },
      {
        sheets: { Levering: [{ gemeentecode: '9999' }] },
        finds: [{ blad: 'Levering', rij: 2, kolom: 'gemeentecode' }],
      },
      {
        sheets: { Levering: [{ gemeentenaam: 'Assen' }] },
        finds: [
          {
            blad: 'Levering',
            rij: 3,
            kolom: 'gemeentenaam',
            says: 'De naam ‘Assen’ past niet bij gemeentecode 1680: dat is Aa en Hunze.',
          },
        ],
      },
    ],
  },
  repair: {
    label: 'Zet de nul terug',
    changesMeaning: false,
    mend: ({ sheet, column, cell }) => {
      if (column.name !== 'gemeentecode' || cell === null) return null;
      const { periode } = sheet.columns;
      const written = periode === undefined ? null : valueAt(periode, 0);
      return withZeros(cleanText(cell), parsePeriode(String(written))?.jaar ?? null);
    },
    examples: [
      {
        from: { sheets: { Levering: [{ gemeentecode: 518, gemeentenaam: 'Den Haag' }], Voorzieningen: [] } },
        mends: [{ blad: 'Levering', rij: 2, kolom: 'gemeentecode', old: 518, new: '0518' }],
      },
      {
        from: { sheets: { Levering: [{ gemeentecode: 501, gemeentenaam: null, periode: '2022K4' }], Voorzieningen: [] } },
        mends: [{ blad: 'Levering', rij: 2, kolom: 'gemeentecode', old: 501, new: '0501' }],
      },
      { from: { sheets: { Levering: [{ gemeentecode: 'GM1680' }] } }, mends: [] },
    ],
  },
});
