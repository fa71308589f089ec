import { exclusionsOf } from '../../../src/domain/counting/exclusion';
import { factsOf, rowMapping } from '../../../src/domain/counting/facts';
import { groupsOf } from '../../../src/domain/counting/groups';
import { mappedOf } from '../../../src/domain/counting/mapped';
import { reportOf } from '../../../src/domain/counting/report';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import { Room } from '../../../src/domain/levering/room';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from '../example-workbook';

/** What of an example delivery is known of each row, without its being checked and without any figure. */
export function workedOut(example: ExampleLevering, counts?: (row: number) => boolean) {
  const levering = readLevering(exampleWorkbook(example));
  const given = givenOf(levering, exampleDay(example), example.settings);
  const rows = levering.sheets.Voorzieningen;
  if (rows === null) throw new Error('No sheet Voorzieningen');
  const quarterOf = () => given.periode;
  const counting = { rows, quarterOf, counts: counts ?? exclusionsOf(rows, { quarterOf }).counts };
  const mapping = rowMapping(levering, given);
  const room = new Room();
  const facts = factsOf(counting, mapping, room);
  const report = reportOf(given, facts.places);
  const countable = {
    facts,
    groups: groupsOf(facts, rows, given.periode, room),
    gebieden: report.map(({ gebied }) => gebied),
    leefdomeinen: mapping.leefdomeinCodes,
    heeftHuishoudens: true,
    room,
  };
  return { levering, given, mapping, counting, facts, report, countable, mapped: mappedOf(facts, counting, mapping.leefdomeinCodes) };
}
