import type { Area } from '../../../src/domain/benchmark';
import type { Cijfers } from '../../../src/domain/benchmark/benchmarkset';
import { fraction, fromDecimal } from '../../../src/domain/rational';

/** What an area is told by in a test; a share in thousandths. */
interface Told {
  readonly eigen?: boolean;
  readonly inwoners?: number;
  readonly oud?: number | null;
  readonly ses?: number | null;
  readonly stedelijkheid?: number | null;
  readonly cijfers?: Cijfers | null;
}

/** An area of which nothing is known but what is told: own, 1,000 inhabitants, the same figures in every part. */
export const areaOf = (code: string, { eigen = true, inwoners = 1000, oud = null, ses = null, stedelijkheid = null, cijfers = null }: Told = {}): Area => ({
  code, naam: code, eigen, inwoners, stedelijkheid, gebied: null, figures: () => cijfers,
  p65: oud === null ? null : fraction(oud, 1000),
  ses: ses === null ? null : fromDecimal(ses),
});
