/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The same as two plain whole numbers, not brought to lowest terms; the one below is positive. */
export interface Quotient {
  readonly above: number;
  readonly below: number;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of a size and a denominator. */
function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > safe || large > safe) {
    if (small === 0n) return large;
    [large, small] = [small, large % small];
  }
  // Nearly always at once: plain numbers are many times faster.
  return BigInt(plainDivisor(Number(large), Number(small)));
}

function plainDivisor(one: number, other: number): number {
  let [more, less] = [one, other];
  while (less !== 0) [more, less] = [less, more % less];
  return more;
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('Division by zero');
  if (denominator < 0n) return reduced(-numerator, -denominator);
  if (denominator === 1n) return { numerator, denominator };
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator);
  return common === 1n
    ? { numerator, denominator }
    : { numerator: numerator / common, denominator: denominator / common };
}

/** The fraction of two whole numbers. */
export function fraction(numerator: number, denominator = 1): Rational {
  const isPlain = denominator > 0 && Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  if (!isPlain) return reduced(BigInt(numerator), BigInt(denominator));
  const common = plainDivisor(Math.abs(numerator), denominator);
  return { numerator: BigInt(numerator / common), denominator: BigInt(denominator / common) };
}

/** So many digits tell a number apart from all others, so that a notation of no more is the shortest. */
const DIGITS = 1e15;

/** The exact value of a number as its shortest decimal notation writes it: 0.1 is one tenth. */
export function fromDecimal(value: number): Rational {
  const thousandths = Math.round(value * 1000);
  if (Math.abs(thousandths) < DIGITS && thousandths / 1000 === value) return fraction(thousandths, 1000);
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (parts === null) throw new RangeError('Not a finite number');
  const [, sign = '', whole = '0', decimals = '', exponent = '0'] = parts;
  const shift = Number(exponent) - decimals.length;
  const power = 10n ** BigInt(Math.abs(shift));
  const digits = BigInt(sign + whole + decimals);
  return shift < 0 ? reduced(digits, power) : reduced(digits * power, 1n);
}

/** The sum. */
export const add = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** The product. */
export const mul = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator);

/** The quotient; throws a RangeError when the second is 0. */
export const div = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.denominator, a.denominator * b.numerator);

/** The nearest whole number; a half goes away from zero (design 4). */
export function roundHalfAwayFromZero({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

/** The nearest whole number to a quotient of whole numbers, in plain numbers; null where those would not be exact. */
export function roundedQuotient(above: number, below: number): number | null {
  const twice = 2 * Math.abs(above) + below;
  if (!Number.isSafeInteger(twice) || !Number.isSafeInteger(2 * below)) return null;
  const rounded = Math.floor(twice / (2 * below));
  return above < 0 ? 0 - rounded : rounded;
}

/** The nearest whole number to so many times a quotient plus a whole number; in plain numbers, where those are exact. */
export function roundedTimes(times: number, { above, below }: Quotient, plus: number): number {
  const isExact = Number.isSafeInteger(times * above) && Number.isSafeInteger(plus * below);
  const rounded = isExact ? roundedQuotient(times * above + plus * below, below) : null;
  return rounded ?? roundHalfAwayFromZero(add(mul(fraction(times), fraction(above, below)), fraction(plus)));
}
