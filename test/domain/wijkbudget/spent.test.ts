import { factsOf } from '../../../src/domain/counting/facts';
import { historyOf } from '../../../src/domain/counting/history';
import { Room } from '../../../src/domain/levering/room';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { kwartalenOf, spentPerGebied } from '../../../src/domain/wijkbudget/spent';
import { workedOut } from '../counting/worked-out';

type Row = ExampleRow<'Voorzieningen'>;
const row = (client_id: string, wijk: number, geboortedatum: string | null, kosten: number, productcategorie = '02'): Row => ({
  client_id, geboortedatum, gebiedscode: `WK16800${wijk}`, postcode: null, wet: 'WMO', productcategorie, productcode: null,
  begindatum: '01-01-2020', einddatum: null, kosten, toewijzingnummer: null,
});
/** Fifteen on the first day of 2026K3. */
const VIJFTIEN = '01-07-2011';

test('what was spent per gebied, of each age on the first day of its quarter, with every client once', () => {
  const { levering, given, mapping, counting, facts } = workedOut({
    sheets: {
      Voorzieningen: [
        row('A', 1, VIJFTIEN, 10),
        row('B', 1, null, 20),
        row('A', 1, VIJFTIEN, 5, '15'),
        row('B', 2, '02-07-2011', 30),
        row('A', 1, VIJFTIEN, 1),
        row('D', 3, VIJFTIEN, 7, '15'),
        row('E', 4, '15-08-2026', 9),
      ],
      Historie: [
        { periode: '2026K1', ...row('A', 1, VIJFTIEN, 40) },
        { periode: '2025K4', ...row('C', 1, '01-01-1950', 80) },
        { periode: '2025K4', ...row('B', 1, '01-07-1961', 2) },
      ],
    },
  });
  const history = historyOf(levering, given);
  if (history === null) throw new Error('No sheet Historie');
  const before = factsOf(history, mapping, new Room());
  const sets = [
    { counting, facts, kwartalen: { list: [given.periode], rows: null } },
    { counting: history, facts: before, kwartalen: kwartalenOf(before, history.quarterOf) },
  ];
  const { of, kwartalen } = spentPerGebied(sets, given.periode, new Set(['15']));
  expect(kwartalen).toEqual(['2025K4', '2026K1', '2026K3']);
  // B was 64 in 2025K4, and of what B had this quarter in wijk 1 the age is not known.
  expect(of('WK168001')).toMatchObject({ kosten: 15_300, perLeeftijd: [4000, 1100, 0, 200, 8000], clienten: 3, ditJaar: 7100, clientenDitJaar: 2 });
  expect(of('WK168002')).toMatchObject({ kosten: 3000, perLeeftijd: [3000, 0, 0, 0, 0], clienten: 1, ditJaar: 3000, clientenDitJaar: 1 });
  // Who is born later in the quarter is 0 years old.
  expect(of('WK168004')).toMatchObject({ kosten: 900, perLeeftijd: [900, 0, 0, 0, 0] });
  const nothing = { kosten: 0, perLeeftijd: [0, 0, 0, 0, 0], clienten: 0, ditJaar: 0, clientenDitJaar: 0 };
  expect(of('WK168003')).toMatchObject(nothing);
  expect(of('WK168009')).toEqual(nothing);
});
