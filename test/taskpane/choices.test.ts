import { choicesIn, keepChoices } from '../../src/taskpane/choices';
import { memoryWorkbook } from '../../src/workbook';

const nothingChosen = { settings: {}, markeren: true, meekijken: false, bladen: null, scenario: null, kennismaking: true };

test('choices come back as they were kept', async () => {
  const workbook = memoryWorkbook();
  const choices = { settings: { preset: 'zrm-10', heleperiode: true } as const, markeren: false, meekijken: true, bladen: ['wijken'], scenario: { tariefPercentage: 3.5, plusNaarGemiddeld: 0, extraArrangementen: 2 }, kennismaking: false };
  await keepChoices(workbook, choices);
  expect(await choicesIn(workbook)).toEqual(choices);
});

test('a new workbook has none', async () => expect(await choicesIn(memoryWorkbook())).toEqual(nothingChosen));

test.each(['{', 'null', '[]', '7', '{"preset":"zebra"}', '{"onbekend":1}'])('settings that are broken count as none: %s', async (text) => {
  const workbook = memoryWorkbook();
  await workbook.setSetting('instellingen', text);
  expect(await choicesIn(workbook)).toEqual(nothingChosen);
});

test.each(['{', 'null', '[]', '{"bladen":"alles","kennismaking":"nee"}', '{"scenario":{"tariefPercentage":1e9}}'])('choices of the pane that are broken count as none: %s', async (text) => {
  const workbook = memoryWorkbook();
  await workbook.setSetting('taakvenster', text);
  expect(await choicesIn(workbook)).toEqual(nothingChosen);
});
