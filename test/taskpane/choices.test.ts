import { choicesIn, keepChoices } from '../../src/taskpane/choices';
import { memoryWorkbook } from '../../src/workbook';

const nothingChosen = { settings: {}, markeren: true, bladen: null };

test('choices come back as they were kept', async () => {
  const workbook = memoryWorkbook();
  const choices = { settings: { preset: 'zrm-10', heleperiode: true } as const, markeren: false, bladen: ['wijken'] };
  await keepChoices(workbook, choices);
  expect(await choicesIn(workbook)).toEqual(choices);
});

test('a new workbook has none', async () => expect(await choicesIn(memoryWorkbook())).toEqual(nothingChosen));

test.each(['{', 'null', '[]', '7', '{"preset":"zebra"}', '{"onbekend":1}'])('settings that are broken count as none: %s', async (text) => {
  const workbook = memoryWorkbook();
  await workbook.setSetting('instellingen', text);
  expect(await choicesIn(workbook)).toEqual(nothingChosen);
});

test.each(['{', 'null', '[]', '{"bladen":"alles"}'])('choices of the pane that are broken count as none: %s', async (text) => {
  const workbook = memoryWorkbook();
  await workbook.setSetting('taakvenster', text);
  expect(await choicesIn(workbook)).toEqual(nothingChosen);
});
