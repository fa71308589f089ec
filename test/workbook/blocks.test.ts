import { inBlocks } from '../../src/workbook/excel/blocks';

/** What Excel throws when a request or an answer is too large. */
const tooLarge = () => Object.assign(new Error('too large'), { name: 'RichApi.Error', code: 'ResponsePayloadSizeLimitExceeded' });
const tick = () => new Promise((resolve) => setTimeout(resolve));

test('the next block is asked for while this one is used, and never more than one ahead', async () => {
  const told: string[] = [];
  await inBlocks({
    rows: 12_000,
    columns: 3,
    async fetch(from, count) {
      told.push(`fetch ${from}+${count}`);
      return from;
    },
    async take(block, from, count) {
      expect(block).toBe(from);
      await tick();
      told.push(`used ${from}+${count}`);
    },
  });
  expect(told).toEqual(['fetch 0+5000', 'fetch 5000+5000', 'used 0+5000', 'fetch 10000+2000', 'used 5000+5000', 'used 10000+2000']);
});

test.each(['fetch', 'take'] as const)('blocks that are too large at %s are halved, and grow again when that goes well', async (where) => {
  const used: [number, number][] = [];
  await inBlocks({
    rows: 60_000,
    columns: 3,
    async fetch(from, count) {
      if (where === 'fetch' && from < 10_000 && count > 1250) throw tooLarge();
      return from;
    },
    async take(_, from, count) {
      if (where === 'take' && from < 10_000 && count > 1250) throw tooLarge();
      used.push([from, count]);
    },
  });
  expect(used.reduce((next, [from, count]) => (from === next ? from + count : NaN), 0)).toBe(60_000);
  expect(used[0]).toEqual([0, 1250]);
  expect(Math.max(...used.filter(([from]) => from > 20_000).map(([, count]) => count))).toBe(5000);
});

test('other trouble is thrown on, also that of a block fetched ahead', async () => {
  const refused = new Error('refused');
  const fetch = async (from: number) => {
    if (from > 0) throw refused;
    return from;
  };
  await expect(inBlocks({ rows: 6000, columns: 3, fetch, take: () => undefined })).rejects.toBe(refused);
});

test('nothing is used after the signal says stop', async () => {
  const stop = new AbortController();
  const used: number[] = [];
  const work = {
    rows: 20_000,
    columns: 3,
    fetch: async (from: number) => from,
    take: (_: number, from: number) => {
      used.push(from);
      stop.abort();
    },
  };
  await expect(inBlocks(work, stop.signal)).rejects.toThrow('Geannuleerd');
  expect(used).toEqual([0]);
});
