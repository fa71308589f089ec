import * as fc from 'fast-check';
import { parseArguments, UsageError } from '../../src/cli/arguments';

const specs = {
  uit: { value: 'BESTAND', explanation: 'waarheen' },
  delen: { explanation: 'deelbaar' },
};

const read = (words: readonly string[]) => {
  const parsed = parseArguments(words, specs);
  return { files: parsed.files, uit: parsed.option('uit'), delen: parsed.has('delen') };
};

test.each([
  [['a.xlsx'], { files: ['a.xlsx'], uit: null, delen: false }],
  [['--uit', 'b', 'a'], { files: ['a'], uit: 'b', delen: false }],
  [['a', '--uit=b'], { files: ['a'], uit: 'b', delen: false }],
  [['--uit=a=b'], { files: [], uit: 'a=b', delen: false }],
  [['--uit=--delen'], { files: [], uit: '--delen', delen: false }],
  [['--delen', 'a', 'b'], { files: ['a', 'b'], uit: null, delen: true }],
  [[], { files: [], uit: null, delen: false }],
])('%j is read', (words, expected) => {
  expect(read(words)).toEqual(expected);
});

test.each([
  [['--weg'], 'De optie --weg bestaat niet bij deze opdracht.'],
  [['--constructor'], 'De optie --constructor bestaat niet bij deze opdracht.'],
  [['--__proto__=1'], 'De optie --__proto__ bestaat niet bij deze opdracht.'],
  [['--'], 'De optie -- bestaat niet bij deze opdracht.'],
  [['--uit'], 'De optie --uit mist een waarde (BESTAND).'],
  [['--uit='], 'De optie --uit mist een waarde (BESTAND).'],
  [['--uit', '--delen'], 'De optie --uit mist een waarde (BESTAND).'],
  [['--uit', 'a', '--uit', 'b'], 'De optie --uit staat er twee keer.'],
  [['--delen', '--delen'], 'De optie --delen staat er twee keer.'],
  [['--delen=ja'], 'De optie --delen krijgt geen waarde.'],
])('%j is refused', (words, message) => {
  expect(() => read(words)).toThrow(new UsageError(message));
});

test('an option that is needed must be there', () => {
  const needed = { uit: { ...specs.uit, required: true } };
  expect(() => parseArguments(['a'], needed)).toThrow(new UsageError('De optie --uit BESTAND is nodig.'));
  expect(parseArguments(['--uit', 'b'], needed).option('uit')).toBe('b');
});

test('files keep their order, whatever options stand between them', () => {
  const file = fc.string({ minLength: 1 }).filter((word) => !word.startsWith('--'));
  fc.assert(
    fc.property(fc.array(file), fc.array(file), file, (before, after, uit) => {
      expect(read([...before, '--uit', uit, ...after, '--delen'])).toEqual({ files: [...before, ...after], uit, delen: true });
    }),
  );
});
