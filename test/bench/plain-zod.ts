import * as z from 'zod';
import { givenOf, readLevering, rules, sheetFormats, type Day } from '#domain';
import type { BenchDelivery } from './delivery';

/**
 * What one would write without an engine: one zod object for a row, with every control over a row of Voorzieningen in
 * its refinement, put to each row in turn. Gives how many issues there were.
 */
export function plainZod(
  { workbook, columns: headers }: BenchDelivery,
  today: Day,
): (values: readonly (readonly (string | number)[])[]) => number {
  const given = givenOf(readLevering(workbook), today);
  const columns: Readonly<Record<string, { readonly schema: z.ZodType }>> = sheetFormats.voorzieningen.columns;
  const shape = Object.fromEntries(Object.entries(columns).map(([name, { schema }]) => [name, schema.nullable()]));
  const own = rules.flatMap((rule) => (rule.kind === 'row' && rule.sheets.includes('Voorzieningen') ? [rule] : []));
  const row = z.object(shape).superRefine((value, context) => {
    const seen = value as Parameters<(typeof own)[number]['holds']>[0];
    for (const rule of own) {
      if (rule.holds(seen, given) !== true) context.addIssue({ code: 'custom', message: rule.message(seen, given) });
    }
  });
  return (values) => {
    let issues = 0;
    for (const cells of values) {
      const written: Record<string, string | number | null> = {};
      headers.forEach((header, place) => {
        const cell = cells[place] ?? '';
        written[header] = cell === '' ? null : cell;
      });
      const parsed = row.safeParse(written);
      if (!parsed.success) issues += parsed.error.issues.length;
    }
    return issues;
  };
}
