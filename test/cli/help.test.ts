import { waaier, NOT_FOR_USERS, VERSION } from './terminal';

const VERBS = ['controleer', 'verwerk', 'voorbeeld', 'sjabloon', 'referentie'];

test.each([[[]], [['help']], [['--help']]])('%j names every verb', async (words) => {
  const { exit, out, error } = await waaier(words);
  expect({ exit, error }).toEqual({ exit: 0, error: [] });
  for (const verb of VERBS) expect(out.filter((line) => line.startsWith(`  ${verb} `))).toHaveLength(1);
});

test.each(VERBS.flatMap((verb) => [[[verb, '--help']], [['help', verb]], [[verb, 'bestaat-niet.xlsx', '--help']]]))(
  '%j says what it takes',
  async (words) => {
    const verb = words.find((word) => VERBS.includes(word)) ?? '';
    const { exit, out, error } = await waaier(words);
    expect({ exit, error }).toEqual({ exit: 0, error: [] });
    expect(out[0]).toMatch(new RegExp(`^Gebruik: waaier ${verb} `, 'u'));
    expect(out.join('\n')).not.toMatch(NOT_FOR_USERS);
    for (const line of out) expect(line.length).toBeLessThanOrEqual(120);
  },
);

test.each([
  ['controleer', ['--json', '--rapport', '--instellingen', '--gemeente', '--periode']],
  ['verwerk', ['--uit', '--json', '--delen', '--instellingen', '--gemeente', '--periode']],
  ['sjabloon', ['--uit', '--gemeente']],
  ['referentie', ['--uit', '--instellingen']],
  ['voorbeeld', ['--gemeente', '--rijen', '--zaad', '--fouten', '--kwartalen', '--uit', '--waarheid']],
])('the options of %s are those of the design', async (verb, options) => {
  const { out } = await waaier([verb, '--help']);
  for (const option of options) expect(out.filter((line) => line.startsWith(`  ${option} `))).toHaveLength(1);
});

test('the version', async () => {
  expect(await waaier(['--version'])).toEqual({ exit: 0, out: [VERSION], error: [] });
});
