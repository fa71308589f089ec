import { arrangementInRij, dayOf, inDutch, type GivenSettings } from '../../src/domain';
import { emptyQuestion, invoerOf, isReadableAdres, questionOf, type Question } from '../../src/taskpane/steps/arrangement/question';
import { reckon as reckonIn, type Reckoned } from '../../src/taskpane/steps/arrangement/reckon';
import { sourcesIn, type Sources } from '../../src/taskpane/steps/arrangement/sources';
import { typedCount, typedDay, typedEuro, typedNumber, typedPercentage, valueOf } from '../../src/taskpane/steps/arrangement/typed';
import { deliveryInMemory } from './delivery-in-memory';

const today = dayOf('2025-03-01');
const question = (change: Partial<Question>): Question => ({ ...emptyQuestion, ...change });
const reckon = (asked: Question, sources: Sources, rij: number | null = null): Reckoned => reckonIn(asked, sources, rij);
const complete = question({ type: 'O', gebieden: { rg2_huishouden: 'J' }, begin: '01-01-2025', eind: '31-12-2025' });

const priced = (settings: GivenSettings = {}): Promise<Sources> =>
  sourcesIn(
    deliveryInMemory({
      sheets: {
        Levering: [{ periode: '2025K1' }],
        Tarievenblad: [
          { type: 'O', zwaarte: '1-2', intensiteit: 'G', bedrag: 300, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null },
          { type: 'A', zwaarte: '1-2', intensiteit: '+', bedrag: 325, per: 'maand', geldig_van: '01-01-2025', geldig_tot: null },
        ],
      },
    }),
    settings,
    today,
  );
const unpriced = (): Promise<Sources> => sourcesIn(deliveryInMemory(), {}, today);

describe('typed values', () => {
  test.each([
    ['1-7-2026', '01-07-2026'],
    ['01/07/2026', '01-07-2026'],
    [' 29.02.2024 ', '29-02-2024'],
    ['1-1-25', '01-01-2025'],
    ['31/12/26', '31-12-2026'],
    ['2026-07-01', '01-07-2026'],
    ['20260701', '01-07-2026'],
  ])('the day %s', (text, expected) => {
    const day = valueOf(typedDay(text));
    expect(day === null ? null : inDutch(day)).toBe(expected);
  });
  test.each(['29-02-2025', '32-1-2026', '2026-02-30', 'morgen', '29-2-25', '1-7-126', '1-7', '2026'])('%s is no day', (text) => expect(typedDay(text).is).toBe('onleesbaar'));
  test.each([
    ['1.234,50', 123450],
    ['1234,5', 123450],
    ['€ 300', 30000],
    ['0,05', 5],
  ])('the amount %s', (text, cents) => expect(valueOf(typedEuro(text))).toBe(cents));
  test.each(['1.23', '1,234', 'duizend', '-5', '1.2345'])('%s is no amount', (text) => expect(typedEuro(text).is).toBe('onleesbaar'));
  test.each([
    ['3,5', 3.5],
    ['-2 %', -2],
    ['+4', 4],
  ])('the percentage %s', (text, value) => expect(valueOf(typedPercentage(text))).toBe(value));
  test.each(['3.5', 'veel', '--1', '12345'])('%s is no percentage', (text) => expect(typedPercentage(text).is).toBe('onleesbaar'));
  test.each([['99999', 99_999], ['1.200', 1200], ['1.000.000', 1_000_000], ['1.20', null], ['-1', null], ['1,5', null]])('%s as a number of arrangementen is %s', (text, expected) => expect(valueOf(typedCount(text))).toBe(expected));
  test.each(['1234567890', '1,5', '-1', 'x'])('%s is no toewijzing', (text) => expect(typedNumber(text).is).toBe('onleesbaar'));
  test('nothing typed is neither', () => expect([typedDay(' ').is, typedEuro('').is]).toEqual(['leeg', 'leeg']));
});

describe('the calculator', () => {
  test('gives the vector of design 4.4 to the cent', async () => {
    const answer = reckon(complete, await priced());
    expect(answer).toMatchObject({
      code: 'O·1-2·G',
      duurklasse: '1',
      open: [],
      costs: { tarief: 30000, per: 'per 4 weken', kwartaal: 96429, jaar: 391071, totEinde: 391071, ehs: 0 },
    });
    expect(answer.redenen.join(' ')).toContain('90 dagen');
  });

  test('and the second vector, per month', async () => {
    const asked = question({ type: 'A', gebieden: { rg1_admfin: 'J' }, omstandigheden: ['COPD'], begin: '15-01-2025', eind: '31-03-2025' });
    expect(reckon(asked, await priced())).toMatchObject({ code: 'A·1-2·+', suggested: '+', costs: { kwartaal: 82823 } });
  });

  test.each([
    [[], 'G'],
    [['COPD'], '+'],
    [['COPD', 'INC'], '++'],
  ])('suggests for %j intensiteit %s, and the user decides', async (omstandigheden, suggested) => {
    const prices = await unpriced();
    expect(reckon(question({ omstandigheden }), prices)).toMatchObject({ suggested, intensiteit: suggested });
    expect(reckon(question({ omstandigheden, intensiteit: '++' }), prices)).toMatchObject({ suggested, intensiteit: '++' });
  });

  test.each<[string, Partial<Question>, string]>([
    ['no type', { type: null }, 'Kies het type.'],
    ['no resultaatgebied', { gebieden: {} }, 'Kies een of meer resultaatgebieden.'],
    ['no begin', { begin: '' }, 'Vul de begindatum in.'],
    ['a begin that is no day', { begin: '31-02-2025' }, 'De begindatum is niet te lezen.'],
    ['a begin of two centuries ago', { begin: '01-07-1826' }, 'De begindatum (01-07-1826) ligt voor 01-01-2015. Kijk het jaar na.'],
    ['an end before any arrangement', { eind: '31-12-2014' }, 'De einddatum (31-12-2014) ligt voor 01-01-2015. Kijk het jaar na.'],
    ['an end that is no day', { eind: 'ooit' }, 'De einddatum is niet te lezen.'],
    ['an offerte that is no amount', { offerte: true, bedrag: 'veel' }, 'Het bedrag van de offerte is niet als bedrag te lezen.'],
    ['no type per resultaatgebied', { type: 'per gebied' }, 'Kies het type voor Huishouden.'],
    [
      'one type still open',
      { type: 'per gebied', gebieden: { rg1_admfin: 'A', rg2_huishouden: 'J', rg3_dagstructuur: 'A' } },
      'Kies het type voor Huishouden.',
    ],
    [
      'two types still open',
      { type: 'per gebied', gebieden: { rg1_admfin: 'A', rg2_huishouden: 'J', rg6_gezin: 'J' } },
      'Kies het type voor Huishouden en Gezin (tijdelijk).',
    ],
    [
      'as many O as A',
      { type: 'per gebied', gebieden: { rg1_admfin: 'O', rg2_huishouden: 'A' } },
      'Ondersteunend en activerend komen even vaak voor. Kies zelf het type.',
    ],
  ])('%s: no amount, and it says what is open', async (_, change, says) => {
    expect(reckon({ ...complete, ...change }, await priced())).toMatchObject({ costs: null, open: [says], remarks: [], redenen: [] });
  });

  test.each<[string, Partial<Question>, object | null]>([
    ['runs in the quarter', {}, null],
    ['begins on its last day', { begin: '31-03-2025' }, null],
    ['begins later this year', { begin: '01-04-2025' }, { naam: 'kwartaal 2 van 2025', jaar: 2025, kwartaal: 97_500, heelJaar: 294_643 }],
    ['begins next year, without an end', { begin: '01-01-2026', eind: '' }, { naam: 'kwartaal 1 van 2026', jaar: 2026, kwartaal: 96_429, heelJaar: 391_071 }],
    ['cannot be priced', { begin: '01-04-2025', intensiteit: '++' }, null],
    ['is not complete', { begin: '01-04-2025', type: null }, null],
  ])('what an arrangement costs in its own first quarter when it does not run in this one: it %s', async (_, change, first) => {
    expect(reckon({ ...complete, ...change }, await priced()).first).toEqual(first);
  });

  test('a begin more than a year from now is questioned', async () => {
    const remarks = async (begin: string) => reckon({ ...complete, begin, eind: '' }, await priced()).remarks.map(({ melding }) => melding);
    expect(await remarks('02-03-2026')).toContain('De begindatum (02-03-2026) ligt meer dan een jaar na vandaag.');
    expect((await remarks('01-03-2026')).join()).not.toContain('meer dan een jaar');
  });

  test('takes the type that most resultaatgebieden have', async () => {
    const gebieden = { rg1_admfin: 'A', rg2_huishouden: 'A', rg4_sociaal: 'O' } as const;
    expect(reckon({ ...complete, type: 'per gebied', gebieden }, await priced()).code).toBe('A·3-4·G');
  });

  test.each([
    ['the last day allowed', '31-12-2026', 0],
    ['one day more', '01-01-2027', 1],
  ])('activerend for two years: %s', async (_, eind, wrong) => {
    const answer = reckon({ ...complete, type: 'A', eind }, await priced());
    expect(answer.remarks.filter(({ code }) => code === 'A04')).toHaveLength(wrong);
    if (wrong > 0) expect(answer.remarks[0]).toMatchObject({ ernst: 'F', waarom: expect.stringMatching(/\w/u) });
    expect(answer.limit).toBe(dayOf('2026-12-31'));
  });

  test('an end before the begin cannot be, and costs nothing', async () => {
    const answer = reckon({ ...complete, eind: '31-12-2024' }, await priced());
    expect(answer).toMatchObject({ costs: null, evaluation: null, remarks: [{ code: 'D01', ernst: 'F' }] });
  });

  test('an unreadable end is not taken for an open one', async () => {
    const asked = { ...complete, type: 'A', eind: 'ooit' };
    expect(reckon(asked, await priced())).toMatchObject({ costs: null, duurklasse: null, evaluation: null, remarks: [] });
  });

  test('while one resultaatgebied has no type, none of the others decides the code', async () => {
    const gebieden = { rg1_admfin: 'A', rg2_huishouden: 'J', rg3_dagstructuur: 'A' };
    expect(reckon({ ...complete, type: 'per gebied', gebieden }, await priced())).toMatchObject({ code: '·3-4·G', limit: null });
    expect(reckon({ ...complete, type: 'O', gebieden }, await priced())).toMatchObject({ code: 'O·3-4·G', open: [] });
  });

  test('an arrangement past its limit is to be evaluated on the limit', async () => {
    const answer = reckon({ ...complete, type: 'A', eind: '31-12-2027' }, await priced());
    expect(answer).toMatchObject({ evaluation: { day: dayOf('2026-12-31'), soon: false }, limit: dayOf('2026-12-31') });
  });

  test('without a Tarievenblad it gives the code and says what is missing', async () => {
    const answer = reckon(complete, await unpriced());
    expect(answer).toMatchObject({ code: 'O·1-2·G', costs: null });
    expect(answer.redenen.join(' ')).toContain('geen blad Tarievenblad');
  });

  test('with a Tarievenblad that lacks the line it says which', async () => {
    const answer = reckon({ ...complete, intensiteit: '++' }, await priced());
    expect(answer).toMatchObject({ costs: null });
    expect(answer.redenen.join(' ')).toContain('O·1-2·++');
  });

  test('an own offerte needs no Tarievenblad', async () => {
    const answer = reckon({ ...complete, offerte: true, bedrag: '1.000,00' }, await unpriced());
    expect(answer.costs).toMatchObject({ tarief: 100000, per: 'per maand' });
  });

  test('whole periods when so chosen', async () => {
    expect(reckon(complete, await priced({ heleperiode: true })).costs?.kwartaal).toBe(120000);
  });

  test.each<[string, Partial<Question>, string, string]>([
    ['a plus without omstandigheid', { intensiteit: '+' }, 'A06', 'W'],
    ['extra schoonmaak without huishouden', { gebieden: { rg4_sociaal: 'J' }, ehs: true }, 'A10', 'W'],
    ['only administration', { gebieden: { rg1_admfin: 'J' } }, 'A08', 'S'],
    ['a family for a year', { gebieden: { rg2_huishouden: 'J', rg6_gezin: 'J' } }, 'A09', 'S'],
  ])('says what the controls would say: %s', async (_, change, code, ernst) => {
    expect(reckon({ ...complete, ...change }, await priced()).remarks).toContainEqual(expect.objectContaining({ code, ernst }));
    expect(reckon(complete, await priced()).remarks.map((remark) => remark.code)).not.toContain(code);
  });

  test('explains the tarief, the quarter, the year and the rest, and says when to evaluate', async () => {
    const answer = reckon(complete, await priced());
    expect(answer.redenen.map((reden) => reden.slice(0, 12))).toEqual(['Tarief voor ', 'In 2025, kwa', 'In heel 2025', 'Tot het eind']);
    expect(answer.evaluation).toEqual({ day: dayOf('2025-12-31'), soon: false });
    const split = reckon({ ...complete, gebieden: { rg4_sociaal: 'J', rg2_huishouden: 'J' } }, await priced()).verdeling;
    expect(split).toEqual([{ naam: 'Huishouden', kosten: 48_215 }, { naam: 'Sociaal en persoonlijk functioneren', kosten: 48_214 }]);
    expect(reckon({ ...complete, eind: '30-05-2025' }, await priced()).evaluation).toEqual({ day: dayOf('2025-05-30'), soon: true });
  });
});

describe('a row of the sheet', () => {
  const line = { toewijzingnummer: 7, type: 'O', zwaarte: '1-2', intensiteit: 'G', per: 'maand', geldig_van: '01-01-2025', geldig_tot: null };
  const workbook = () =>
    deliveryInMemory({
      sheets: {
        Levering: [{ periode: '2025K1' }],
        Voorzieningen: [{ client_id: 'A', toewijzingnummer: 7, aanbieder_agb: '11111111', postcode: null, gebiedscode: 'WK168001' }],
        Arrangementen: [{ client_id: 'A', toewijzingnummer: 7, type: null, rg1_admfin: 'N', rg2_huishouden: 'O', rg3_dagstructuur: 'A', rg4_sociaal: 'O', begindatum: '01-01-2025', einddatum: '31-12-2025' }],
        Tarievenblad: [{ ...line, zwaarte: '3-4', bedrag: 300, aanbieder_agb: null }, { ...line, zwaarte: '3-4', bedrag: 280, aanbieder_agb: '11111111' }],
        Voorliggend: [{ resultaatgebied: 4, leefdomein: null, cirkel: 'S', naam: 'Buurtkamer', wijkcode: 'WK168001', toelichting: null }, { resultaatgebied: 4, leefdomein: null, cirkel: 'A', naam: 'Elders', wijkcode: 'WK168002', toelichting: null }],
      },
    });

  test('has the price of its own aanbieder and the offers of its own wijk', async () => {
    const sources = await sourcesIn(workbook(), {}, today);
    const { invoer } = arrangementInRij(sources.levering, sources.given, 2) ?? { invoer: null };
    if (invoer === null) throw new Error('no row');
    const asked = questionOf(invoer);
    expect(asked).toMatchObject({ type: 'per gebied', client: 'A', toewijzing: '7', begin: '01-01-2025', bedrag: '' });
    expect(invoerOf(asked, 'G')).toEqual(invoer);
    const answer = reckon(asked, sources, 2);
    expect(answer).toMatchObject({ code: 'O·3-4·G', aanbiederAgb: '11111111', costs: { tarief: 28_000 } });
    expect(answer.lighter?.find(({ kolom }) => kolom === 'rg4_sociaal')?.aanbod.map(({ naam }) => naam)).toEqual(['Buurtkamer']);
  });

  test('typed for another row it has no toewijzing, and so the price for all', async () => {
    const sources = await sourcesIn(workbook(), {}, today);
    const asked = question({ type: 'O', gebieden: { rg1_admfin: 'J', rg2_huishouden: 'J', rg4_sociaal: 'J' }, begin: '01-01-2025', client: 'B' });
    expect(reckon(asked, sources, null)).toMatchObject({ aanbiederAgb: null, costs: { tarief: 30_000 } });
    expect(reckon({ ...asked, toewijzing: '7' }, sources, null)).toMatchObject({ aanbiederAgb: '11111111', costs: { tarief: 28_000 } });
  });
});

describe('where the client lives', () => {
  const workbook = () =>
    deliveryInMemory({
      sheets: {
        Arrangementen: [{ client_id: 'A', postcode: '9999', gebiedscode: 'GM1', wijkteam: 'Noord' }],
        Wijkindeling: [{ postcode: '9461', wijkcode: 'WK168001', wijknaam: 'Gieten' }],
      },
    });

  test.each([
    [{ postcode: '9461 ab' }, 'WK168001'],
    [{ postcode: '9999AB' }, 'onbekend'],
    [{ gebiedscode: 'WK168002' }, 'WK168002'],
    [{ gebiedscode: 'WK010601' }, 'buiten'],
    [{}, 'onbekend'],
  ])('decides where a new arrangement counts: %j', async (woont, gebied) => {
    const sources = await sourcesIn(workbook(), {}, today);
    expect(reckon(question({ client: 'Z', type: 'O', ...woont }), sources, null).gebied).toBe(gebied);
  });

  test('is read as on the sheet, and what the format refuses is shown and not written', async () => {
    const { levering, given } = await sourcesIn(workbook(), {}, today);
    const { invoer, onleesbaar } = arrangementInRij(levering, given, 2) ?? { invoer: null, onleesbaar: [] };
    if (invoer === null) throw new Error('no row');
    const asked = questionOf(invoer, onleesbaar);
    expect(asked).toMatchObject({ postcode: '9999', gebiedscode: 'GM1', wijkteam: 'Noord' });
    expect(isReadableAdres(asked)).toBe(false);
    const mended = { ...asked, postcode: '9461 ab', gebiedscode: '' };
    expect(isReadableAdres(mended)).toBe(true);
    expect(invoerOf(mended, 'G')).toMatchObject({ postcode: '9461AB', gebiedscode: null, wijkteam: 'Noord' });
    expect(isReadableAdres({ ...mended, wijkteam: 'x'.repeat(41) })).toBe(false);
  });
});

describe('a row', () => {
  test.each([
    ['1.234,50', 123_450],
    ['', null],
  ])('of an offerte is shown as it would be typed: %s', (bedrag, offerteBedrag) => {
    const invoer = invoerOf(question({ offerte: true, bedrag, client: ' C-1 ', toewijzing: '12' }), 'G');
    expect(invoer).toMatchObject({ clientId: 'C-1', toewijzingnummer: 12, offerteBedrag });
    expect(questionOf(invoer)).toMatchObject({ bedrag, client: 'C-1', toewijzing: '12' });
  });

  test('with an amount that cannot be read is shown as such, and not written over', () => {
    const invoer = invoerOf(question({ offerte: true, bedrag: 'veel' }), 'G');
    expect(invoer).toMatchObject({ offerteBedrag: null, offerteBedragOnleesbaar: true });
    expect(questionOf(invoer, [{ kolom: 'offerte_bedrag', tekst: 'veel' }])).toMatchObject({ bedrag: 'veel' });
  });

  test('with an end that cannot be read is not one that still runs', () => {
    const invoer = invoerOf(question({ eind: 'ooit' }), 'G');
    expect(invoer).toMatchObject({ einddatum: null, einddatumOnleesbaar: true });
    expect(questionOf(invoer, [{ kolom: 'einddatum', tekst: 'ooit' }])).toMatchObject({ eind: 'ooit' });
  });

  test.each([
    ['begindatum', 'ooit', 'begin', 'ooit'],
    ['einddatum', '3/4/26', 'eind', '3/4/26 (?)'],
    ['toewijzingnummer', '12345678901', 'toewijzing', '12345678901'],
  ])('shows what stands in %s and is not read: %s', (kolom, tekst, field, shown) => {
    const asked = questionOf(invoerOf(question({}), 'G'), [{ kolom, tekst }]);
    expect(asked).toMatchObject({ [field]: shown });
    expect([typedDay(asked.begin).is, typedDay(asked.eind).is, typedNumber(asked.toewijzing).is]).toContain('onleesbaar');
  });
});
