import { verdelingen, type Finding } from '../../src/domain';
import { checkLevering } from '../../src/domain/pipeline';
import { runAll } from '../../src/domain/steps';
import { exampleDay, exampleWorkbook } from './example-workbook';

const checked = runAll(
  checkLevering(
    exampleWorkbook({
      sheets: {
        Wijkindeling: [{ postcode: '9461AB', wijkcode: 'WK168001', wijknaam: 'Gieten' }],
        Voorzieningen: [
          { wet: 'WMO', postcode: '9461AB', gebiedscode: null, gemeentecode_woon: null },
          { wet: 'JW', postcode: null, gebiedscode: 'BU16800100', gemeentecode_woon: null },
          { wet: 'x', postcode: null, gebiedscode: null, gemeentecode_woon: '0014' },
          { wet: null, postcode: null, gebiedscode: null, gemeentecode_woon: null },
        ],
      },
    }),
    { today: exampleDay({}) },
  ),
);
const at = (rij: number | null, blad: string | null = 'Voorzieningen', kolom: string | null = 'kosten'): Finding => ({
  code: 'X00',
  ernst: 'W',
  blad,
  rij,
  kolom,
  cel: null,
  melding: '',
});
const parts = (finding: Finding) => verdelingen(checked).map(({ deelVan }) => deelVan(finding));

test.each<[string, Finding, readonly string[]]>([
  ['a row with a postcode', at(2), ['kosten', 'WMO', 'Gieten']],
  ['a row with the code of a buurt', at(3), ['kosten', 'JW', 'Gieten']],
  ['a row from elsewhere, its wet unreadable', at(4), ['kosten', 'wet onbekend', 'buiten de gemeente']],
  ['a row without an address', at(5), ['kosten', 'wet onbekend', 'wijk onbekend']],
  ['a row that is no data', at(99), ['kosten', 'wet onbekend', 'wijk onbekend']],
  ['a row of a sheet that is not there', at(3, 'Tarievenblad', 'bedrag'), ['bedrag', 'wet onbekend', 'wijk onbekend']],
  ['a row of a sheet without a wet', at(2, 'Wijkindeling', 'wijkcode'), ['wijkcode', 'wet onbekend', 'Gieten']],
  ['a sheet', at(null, 'Voorzieningen', null), ['geen kolom', 'wet onbekend', 'wijk onbekend']],
  ['the sheet of keys', at(3, 'Levering', 'periode'), ['periode', 'wet onbekend', 'wijk onbekend']],
  ['the delivery', at(null, null, null), ['geen kolom', 'wet onbekend', 'wijk onbekend']],
])('the parts of %s', (_, finding, expected) => expect(parts(finding)).toEqual(expected));
