import { codeChoicesNow, codeChoicesText, withCodeChoice, type CodeChoices } from '#domain';

const now: CodeChoices = [
  ['wet', 'Wmo ', 'WMO'],
  ['geslacht', '123456782', 'V'],
  ['wet', 'van 123 456 782', 'WMO'],
];

test('what is kept in the workbook holds no text that could be a BSN', () => {
  expect(JSON.parse(codeChoicesText(now))).toEqual([['wet', 'Wmo ', 'WMO']]);
  expect(codeChoicesText(now)).not.toMatch(/\d/u);
});

test('now it goes on counting, also after reading what was kept, until it is taken back', () => {
  const after = codeChoicesNow(codeChoicesText(now), now);
  expect(after).toEqual(now);
  expect(codeChoicesNow(codeChoicesText(after), withCodeChoice(after, 'geslacht', '123456782', null))).toEqual([now[0], now[2]]);
});

test.each([
  ['a text of an earlier version that could hold a BSN', JSON.stringify(now), [['wet', 'Wmo ', 'WMO']]],
  ['nothing', null, []],
  ['something that is not ours', '{"a":1}', []],
  ['no JSON', 'x', []],
])('of %s only what may be kept is read', (_, text, read) => {
  expect(codeChoicesNow(text, [])).toEqual(read);
});
