/**
 * A range that nobody keeps. All others office.js keeps until the run ends, with the values that were read from it or put
 * in it, so that of a million rows all blocks lie in memory together. Who tracks a range takes it off the list of the run;
 * who then untracks it has it kept by neither. Good for one sync.
 */
export function unkept(range: Excel.Range): Excel.Range {
  range.track();
  range.untrack();
  return range;
}
