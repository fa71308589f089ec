import * as fc from 'fast-check';
import {
  eenheden,
  geslachten,
  leveringsvormen,
  productcategorieen,
  redenenEinde,
  uitvoerders,
  wetten,
} from '../../../src/domain/codelijsten';
import { gebiedscode, voorzieningen } from '../../../src/domain/levering/format/voorzieningen';
import { wijkindeling } from '../../../src/domain/levering/format/wijkindeling';
import { code, codes, openCode } from '../../../src/domain/levering/values/code';
import { postcode } from '../../../src/domain/levering/values/postcode';
import { productcode } from '../../../src/domain/levering/values/product';
import { quarter } from '../../../src/domain/levering/values/quarter';
import { digits, text } from '../../../src/domain/levering/values/text';
import { leefdomeincodes } from '../../../src/domain/leefdomeinen';
import type { Cell } from '../../../src/domain/cell';
import { readCell, type Read } from './read-cells';

type Table = readonly (readonly [Cell, Read])[];

describe('text', () => {
  const table: Table = [
    ['C-1', ['C-1', 'read', null]],
    [' C-1\u00a0', ['C-1', 'read', 'V04']],
    ['C\u00a01', ['C 1', 'read', 'V04']],
    ['\ufeffC-1', ['C-1', 'read', 'V04']],
    [123456782, ['123456782', 'read', null]],
    [1e9, ['1000000000', 'read', null]],
    [true, ['WAAR', 'read', null]],
    ['1234567890', ['1234567890', 'read', null]],
    ['12345678901', [null, 'failed', null]],
    ['regel\neen', [null, 'failed', null]],
    ['tab\teen', [null, 'failed', null]],
    ['#N/B', [null, 'error', null]],
    ['#waarde!', [null, 'error', null]],
    ['#1', ['#1', 'read', null]],
    ['', [null, 'empty', null]],
    [' \u00a0', [null, 'empty', null]],
    ['\u200b', [null, 'empty', null]],
    [null, [null, 'empty', null]],
  ];
  test.each(table)('%j', (cell, expected) => expect(readCell(text(10), cell)).toEqual(expected));

  test('surrounding blanks never change what is read', () => {
    const blanks = fc.constantFrom('', ' ', '\u00a0', '\ufeff', '  ');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/u), blanks, blanks, (word, before, after) => {
        expect(readCell(text(10), `${before}${word}${after}`)[0]).toBe(word);
      }),
    );
  });
});

describe('digits', () => {
  const agb: Table = [
    ['41123456', ['41123456', 'read', null]],
    [41123456, ['41123456', 'read', null]],
    [1234567, ['01234567', 'read', 'V03']],
    ['1234567', ['01234567', 'read', 'V03']],
    [' 41123456', ['41123456', 'read', 'V04']],
    ['123456', [null, 'failed', null]],
    ['411234567', [null, 'failed', null]],
    ['4112345a', [null, 'failed', null]],
  ];
  test.each(agb)('AGB %j', (cell, expected) => expect(readCell(digits(8), cell)).toEqual(expected));

  const { gemeentecode_woon } = voorzieningen.columns;
  const gemeente: Table = [
    [1680, ['1680', 'read', null]],
    [344, ['0344', 'read', 'V03']],
    [999, ['0999', 'read', 'V03']],
    [34, ['0034', 'read', 'V03']],
    [16, [null, 'failed', null]],
    ['16800', [null, 'failed', null]],
  ];
  test.each(gemeente)('gemeente %j', (cell, expected) => expect(readCell(gemeentecode_woon.schema, cell)).toEqual(expected));
});

describe('shaped', () => {
  const postcodes: Table = [
    ['9461AB', ['9461AB', 'read', null]],
    ['9461 AB', ['9461AB', 'read', null]],
    ['9461ab', ['9461AB', 'read', 'V04']],
    ['9461 ab', ['9461AB', 'read', 'V04']],
    [' 9461AB', ['9461AB', 'read', 'V04']],
    ['9461\u00a0AB', ['9461AB', 'read', 'V04']],
    ['9461  AB', ['9461AB', 'read', 'V04']],
    ['9461 \u00a0 ab', ['9461AB', 'read', 'V04']],
    ['9461\tAB', [null, 'failed', null]],
    ['9461-AB', [null, 'failed', null]],
    ['0999AA', [null, 'failed', null]],
    ['1000AA', ['1000AA', 'read', null]],
    ['9461SA', [null, 'failed', null]],
    ['9461SB', ['9461SB', 'read', null]],
    [9461, [null, 'failed', null]],
  ];
  test.each(postcodes)('postcode %j', (cell, expected) => expect(readCell(postcode(), cell)).toEqual(expected));

  test('four digits are enough in the Wijkindeling', () => {
    const { schema } = wijkindeling.columns.postcode;
    expect(readCell(schema, 9461)).toEqual(['9461', 'read', null]);
    expect(readCell(schema, '9461   ab')).toEqual(['9461AB', 'read', 'V04']);
  });

  const gebieden: Table = [
    ['WK0363MB', ['WK0363MB', 'read', null]],
    ['wk0363mb', ['WK0363MB', 'read', 'V04']],
    ['BU16800099', ['BU16800099', 'read', null]],
    ['BU0363MB0A', ['BU0363MB0A', 'read', null]],
    ['GM1680', ['GM1680', 'read', null]],
    ['GM16800', [null, 'failed', null]],
    ['WKAB6300', [null, 'failed', null]],
    [168000, [null, 'failed', null]],
  ];
  test.each(gebieden)('gebiedscode %j', (cell, expected) => expect(readCell(gebiedscode(), cell)).toEqual(expected));
});

describe('codes of a list', () => {
  const table: readonly (readonly [string, Parameters<typeof readCell>[0], Cell, Read])[] = [
    ['geslacht', code(geslachten), 'V', ['V', 'read', null]],
    ['geslacht', code(geslachten), 'v', ['V', 'read', 'V04']],
    ['geslacht', code(geslachten), 1, ['M', 'read', null]],
    ['geslacht', code(geslachten), '2', ['V', 'read', null]],
    ['geslacht', code(geslachten), 0, ['O', 'read', null]],
    ['geslacht', code(geslachten), 'man', ['M', 'read', null]],
    ['geslacht', code(geslachten), 'Vrouw', ['V', 'read', null]],
    ['geslacht', code(geslachten), ' man', ['M', 'read', 'V04']],
    ['geslacht', code(geslachten), 'X', [null, 'failed', null]],
    ['geslacht', code(geslachten), ' x ', [null, 'failed', null]],
    ['wet', code(wetten), 'wmo\u00a0', ['WMO', 'read', 'V04']],
    ['leveringsvorm', code(leveringsvormen), 'zin', ['ZIN', 'read', 'V04']],
    ['uitvoerder', code(uitvoerders), 'professioneel', ['professioneel', 'read', null]],
    ['uitvoerder', code(uitvoerders), 'PROFESSIONEEL', ['professioneel', 'read', 'V04']],
    ['eenheid', code(eenheden), 4, ['04', 'read', 'V03']],
    ['eenheid', code(eenheden), '4', ['04', 'read', 'V03']],
    ['eenheid', code(eenheden), 16, ['16', 'read', null]],
    ['eenheid', code(eenheden), 5, [null, 'failed', null]],
    ['productcategorie', openCode(productcategorieen, 40), 1, ['01', 'read', 'V03']],
    ['productcategorie', openCode(productcategorieen, 40), 45, ['45', 'read', null]],
    ['productcategorie', openCode(productcategorieen, 40), '99', ['99', 'read', null]],
    ['productcategorie', openCode(productcategorieen, 40), 'pw01', ['PW01', 'read', 'V04']],
    ['reden_einde', openCode(redenenEinde, 40), 2, ['02', 'read', 'V03']],
    ['reden_einde', openCode(redenenEinde, 40), 3, ['3', 'read', null]],
    ['reden_einde', openCode(redenenEinde, 40), 'Werk gevonden', ['Werk gevonden', 'read', null]],
    ['reden_einde', openCode(redenenEinde, 40), ' Werk gevonden', ['Werk gevonden', 'read', 'V04']],
    ['leefdomein', openCode(leefdomeincodes, 40, { entries: [] }), 'soc', ['SOC', 'read', 'V04']],
    ['leefdomein', openCode(leefdomeincodes, 40, { entries: [] }), 'Sociaal', ['Sociaal', 'read', null]],
    ['productcode', productcode(), '02a03', ['02A03', 'read', 'V04']],
    ['productcode', productcode(), '02A03', ['02A03', 'read', null]],
    ['productcode', productcode(), 'av05', ['AV05', 'read', 'V04']],
    ['productcode', productcode(), 'Pw10', ['PW10', 'read', 'V04']],
    ['productcode', productcode(), 'avx05', ['avx05', 'read', null]],
    ['productcode', productcode(), 'huis', ['huis', 'read', null]],
    ['productcode', productcode(), 'a2b03', ['a2b03', 'read', null]],
    ['periode', quarter(), '2026k3', ['2026K3', 'read', 'V04']],
    ['periode', quarter(), '2026K3', ['2026K3', 'read', null]],
    ['periode', quarter(), '2026-k3', ['2026-k3', 'read', null]],
    ['periode', quarter(), 2026, ['2026', 'read', null]],
    ['pijlers', codes(wetten), 'WMO,JW', [['WMO', 'JW'], 'read', null]],
    ['pijlers', codes(wetten), 'WMO; JW', [['WMO', 'JW'], 'read', null]],
    ['pijlers', codes(wetten), 'wmo', [['WMO'], 'read', 'V04']],
    ['pijlers', codes(wetten), 'WMO,WLZ', [null, 'failed', null]],
  ];
  test.each(table)('%s, line %#', (_, schema, cell, expected) => expect(readCell(schema, cell)).toEqual(expected));
});
