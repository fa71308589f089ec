import { dayOf, inDutch } from '../../src/domain';
import { pricesIn, type Prices } from '../../src/taskpane/delivery';
import { emptyQuestion, typedDay, typedEuro, valueOf, type Question } from '../../src/taskpane/steps/arrangement/question';
import { reckon } from '../../src/taskpane/steps/arrangement/reckon';
import { deliveryInMemory } from './delivery-in-memory';

const today = dayOf('2025-03-01');
const question = (change: Partial<Question>): Question => ({ ...emptyQuestion, ...change });
const complete = question({ type: 'O', gebieden: { rg2_huishouden: 'J' }, begin: '01-01-2025', eind: '31-12-2025' });

const priced = (): Promise<Prices> =>
  pricesIn(
    deliveryInMemory({
      sheets: {
        Levering: [{ periode: '2025K1' }],
        Tarievenblad: [
          { type: 'O', zwaarte: '1-2', intensiteit: 'G', bedrag: 300, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null },
          { type: 'A', zwaarte: '1-2', intensiteit: '+', bedrag: 325, per: 'maand', geldig_van: '01-01-2025', geldig_tot: null },
        ],
      },
    }),
    {},
    today,
  );
const unpriced = (): Promise<Prices> => pricesIn(deliveryInMemory(), {}, today);

describe('typed values', () => {
  test.each([
    ['1-7-2026', '01-07-2026'],
    ['01/07/2026', '01-07-2026'],
    [' 29.02.2024 ', '29-02-2024'],
  ])('the day %s', (text, expected) => {
    const day = valueOf(typedDay(text));
    expect(day === null ? null : inDutch(day)).toBe(expected);
  });
  test.each(['29-02-2025', '32-1-2026', '2026-07-01', 'morgen', '1-7-26'])('%s is no day', (text) => expect(typedDay(text).is).toBe('onleesbaar'));
  test.each([
    ['1.234,50', 123450],
    ['1234,5', 123450],
    ['€ 300', 30000],
    ['0,05', 5],
  ])('the amount %s', (text, cents) => expect(valueOf(typedEuro(text))).toBe(cents));
  test.each(['1.23', '1,234', 'duizend', '-5', '1.2345'])('%s is no amount', (text) => expect(typedEuro(text).is).toBe('onleesbaar'));
  test('nothing typed is neither', () => expect([typedDay(' ').is, typedEuro('').is]).toEqual(['leeg', 'leeg']));
});

describe('the calculator', () => {
  test('gives the vector of design 4.4 to the cent', async () => {
    const answer = reckon(complete, await priced(), today, {});
    expect(answer).toMatchObject({
      code: 'O·1-2·G',
      duurklasse: '1',
      open: [],
      wrong: [],
      costs: { tarief: 30000, per: 'per 4 weken', kwartaal: 96429, jaar: 391071, totEinde: 391071, ehs: 0 },
    });
    expect(answer.reden).toContain('90 dagen');
  });

  test('and the second vector, per month', async () => {
    const asked = question({ type: 'A', gebieden: { rg1_admfin: 'J' }, omstandigheden: ['COPD'], begin: '15-01-2025', eind: '31-03-2025' });
    expect(reckon(asked, await priced(), today, {})).toMatchObject({ code: 'A·1-2·+', suggested: '+', costs: { kwartaal: 82823 } });
  });

  test.each([
    [[], 'G'],
    [['COPD'], '+'],
    [['COPD', 'INC'], '++'],
  ])('suggests for %j intensiteit %s, and the user decides', async (omstandigheden, suggested) => {
    const prices = await unpriced();
    expect(reckon(question({ omstandigheden }), prices, today, {})).toMatchObject({ suggested, intensiteit: suggested });
    expect(reckon(question({ omstandigheden, intensiteit: '++' }), prices, today, {})).toMatchObject({ suggested, intensiteit: '++' });
  });

  test.each<[string, Partial<Question>, string]>([
    ['no type', { type: null }, 'Kies het type.'],
    ['no resultaatgebied', { gebieden: {} }, 'Kies een of meer resultaatgebieden.'],
    ['no begin', { begin: '' }, 'Vul de begindatum in.'],
    ['a begin that is no day', { begin: '31-02-2025' }, 'Vul de begindatum in.'],
    ['no type per resultaatgebied', { type: 'per gebied' }, 'Kies het type van de resultaatgebieden.'],
    [
      'as many O as A',
      { type: 'per gebied', gebieden: { rg1_admfin: 'O', rg2_huishouden: 'A' } },
      'Ondersteunend en activerend komen even vaak voor. Kies zelf het type.',
    ],
  ])('%s: no amount, and it says what is open', async (_, change, says) => {
    expect(reckon({ ...complete, ...change }, await priced(), today, {})).toMatchObject({ costs: null, open: [says] });
  });

  test('takes the type that most resultaatgebieden have', async () => {
    const gebieden = { rg1_admfin: 'A', rg2_huishouden: 'A', rg4_sociaal: 'O' } as const;
    expect(reckon({ ...complete, type: 'per gebied', gebieden }, await priced(), today, {}).code).toBe('A·3-4·G');
  });

  test.each([
    ['the last day allowed', '31-12-2026', 0],
    ['one day more', '01-01-2027', 1],
  ])('activerend for two years: %s', async (_, eind, wrong) => {
    const answer = reckon({ ...complete, type: 'A', eind }, await priced(), today, {});
    expect(answer.wrong).toHaveLength(wrong);
    expect(answer.limit).toBe(dayOf('2026-12-31'));
  });

  test('an end before the begin cannot be, and costs nothing', async () => {
    const answer = reckon({ ...complete, eind: '31-12-2024' }, await priced(), today, {});
    expect(answer).toMatchObject({ costs: null, wrong: ['De einddatum ligt voor de begindatum.'] });
  });

  test('an unreadable end is not taken for an open one', async () => {
    expect(reckon({ ...complete, eind: 'ooit' }, await priced(), today, {})).toMatchObject({ costs: null, duurklasse: null });
  });

  test('without a Tarievenblad it gives the code and says what is missing', async () => {
    const answer = reckon(complete, await unpriced(), today, {});
    expect(answer).toMatchObject({ code: 'O·1-2·G', costs: null });
    expect(answer.reden).toContain('geen blad Tarievenblad');
  });

  test('with a Tarievenblad that lacks the line it says which', async () => {
    const answer = reckon({ ...complete, intensiteit: '++' }, await priced(), today, {});
    expect(answer).toMatchObject({ costs: null });
    expect(answer.reden).toContain('O·1-2·++');
  });

  test('an own offerte needs no Tarievenblad', async () => {
    const answer = reckon({ ...complete, offerte: true, bedrag: '1.000,00' }, await unpriced(), today, {});
    expect(answer.costs).toMatchObject({ tarief: 100000, per: 'per maand' });
  });

  test('whole periods when so chosen', async () => {
    expect(reckon(complete, await priced(), today, { heleperiode: true }).costs?.kwartaal).toBe(120000);
  });
});
