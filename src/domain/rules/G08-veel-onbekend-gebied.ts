import { ONBEKEND, placeOf } from '../counting/gebied-of-row';
import { saidPerCombination } from '../levering/combinations';
import { valueAt } from '../levering/sheet-data';
import { dutchNumber } from '../wording';
import { leveringRule } from './rule';

/** One part in so many rows may be unknown. */
const ONE_IN = 20;

const onbekend = { postcode: null, gebiedscode: 'GM1680' };
const bekend = (count: number) => Array.from({ length: count }, () => ({}));
const INDELING = { Wijkindeling: [{ postcode: '9461' }] };

export default leveringRule({
  code: 'G08',
  severity: 'W',
  needs: ['gemeente'],
  title: 'Meer dan 5 procent van de regels in onbekend gebied',
  explanation: 'Deze regels tellen wel voor de gemeente, maar niet in een wijk. De cijfers per wijk zijn dan te laag.',
  fix: 'Vul postcodes of gebiedscodes aan, of maak blad Wijkindeling vollediger.',
  source: 'Ontwerp 3 en 4.2',
  find({ sheets: { Voorzieningen: sheet } }, given, report) {
    if (sheet === null) return;
    report.looked(sheet.size);
    const { postcode, gebiedscode, gemeentecode_woon } = sheet.columns;
    // In which wijk a row lies does not depend on the unit that is reported in.
    const { gebieden, gemeentecode, settings, has } = given;
    const place = placeOf({ gebieden, gemeentecode, has, settings: { ...settings, eenheid: 'wijk' } });
    const { numbers, said: isUnknown } = saidPerCombination([postcode, gebiedscode, gemeentecode_woon], sheet.size, (row) => {
      const address = {
        postcode: valueAt(postcode, row),
        gebiedscode: valueAt(gebiedscode, row),
        gemeentecodeWoon: valueAt(gemeentecode_woon, row),
      };
      return place(address).gebied === ONBEKEND ? 1 : 0;
    });
    let unknown = 0;
    for (let row = 0; row < sheet.size; row++) unknown += isUnknown[numbers[row] as number] as number;
    if (unknown * ONE_IN <= sheet.size) return;
    const share = dutchNumber((100 * unknown) / sheet.size, 1);
    const rows = `${unknown} van de ${sheet.size} regels (${share} procent)`;
    const melding = `Van ${rows} is niet bekend in welke wijk ze tellen.`;
    report.hit({ blad: null, row: null, kolom: null, melding });
  },
  examples: {
    accepted: [
      { sheets: { ...INDELING, Voorzieningen: [onbekend, ...bekend(19)] } },
      { sheets: { ...INDELING, Voorzieningen: [{ postcode: null, gebiedscode: null, gemeentecode_woon: '0106' }] } },
      { sheets: { Voorzieningen: [] } },
      { sheets: { Wijkindeling: [{ postcode: '9461', kern: null, wijkteam: null }] }, settings: { eenheid: 'kern' } },
    ],
    rejected: [
      {
        sheets: { ...INDELING, Voorzieningen: [...bekend(17), onbekend, onbekend] },
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'Van 2 van de 19 regels (10,5 procent) is niet bekend in welke wijk ze tellen.',
          },
        ],
      },
      {
        sheets: { ...INDELING, Voorzieningen: [onbekend, ...bekend(18)] },
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'Van 1 van de 19 regels (5,3 procent) is niet bekend in welke wijk ze tellen.',
          },
        ],
      },
    ],
  },
});
