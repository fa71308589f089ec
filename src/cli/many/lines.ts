import { referentieregels, type Circumstances, type Referentieregel } from '#domain';
import { shared } from '#workbook';
import { deliveryFrom, type AboutCsv } from '../delivery';
import { nameOf } from '../input';

/** One delivery of which the lines of a Benchmarkset are wanted. */
export interface LinesJob {
  readonly path: string;
  readonly about: AboutCsv;
  readonly circumstances: Circumstances;
}

/** The lines of a delivery, and what is to be said of it. */
export interface LinesResult {
  readonly said: string;
  readonly lines: readonly Referentieregel[];
}

/** The lines of one delivery, of which nothing else stays in memory. */
export async function linesFrom({ path, about, circumstances }: LinesJob): Promise<LinesResult> {
  const { calculated } = await deliveryFrom(path, about, circumstances);
  const lines = referentieregels(await shared(calculated));
  const wijken = new Set(lines.map(({ gebiedscode }) => gebiedscode)).size;
  const own = calculated.report.filter(({ gebied }) => /^WK/u.test(gebied)).length;
  const { fouten } = calculated.checked.oordeel;
  const warning = fouten > 0 ? `; let op: ${fouten} fouten, regels met een fout tellen niet mee.` : '.';
  return { said: `${nameOf(path)}: ${wijken} van ${own} wijken, ${lines.length} regels${warning}`, lines };
}
