import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { Sha256, sha256 } from '../../../src/domain/bevestiging/sha256';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const)('the vector of FIPS 180-4 for %p', (text, hash) => expect(sha256(text)).toBe(hash));

test('is what node works out, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
    { numRuns: 300 },
  );
});

test('is what node works out, for bytes and texts in pieces', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.nat(2500).map((size) => new Uint8Array(size).fill(size)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const ours = new Sha256();
      const nodes = createHash('sha256');
      for (const one of pieces) {
        if (typeof one === 'string') ours.add(one);
        else ours.addBytes(one);
        nodes.update(one);
      }
      expect(ours.hex()).toBe(nodes.digest('hex'));
    }),
  );
});
