import * as fc from 'fast-check';
import { fold } from '../../../src/domain/levering/headers';
import { labelOf, nameOf } from '../../../src/domain/sheets/label';

test.each([
  ['gebied', 'Gebied'],
  ['clienten', 'Cliënten'],
  ['client_id', 'Cliënt id'],
  ['clienten_per_1000', 'Cliënten per 1000'],
  ['kosten_per_inwoner', 'Kosten per inwoner'],
  ['kosten_per_client', 'Kosten per cliënt'],
  ['kosten_ehs', 'Kosten EHS'],
  ['p65', 'P65'],
  ['ses', 'SES'],
])('%s is written %s', (name, label) => {
  expect(labelOf(name)).toBe(label);
  expect(nameOf(label)).toBe(name);
});

test('every name comes back from its label, and folds as a header of the format does', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z0-9]{1,9}$/u),
    fc.constantFrom('client', 'clienten', 'ehs', 'ses', 'p65', '1000'),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));
  fc.assert(
    fc.property(name, (written) => {
      expect(nameOf(labelOf(written))).toBe(written);
      expect(fold(labelOf(written))).toBe(fold(written));
    }),
  );
});
