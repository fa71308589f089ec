import type { Calculated, ExcludedRow } from '../../../src/domain/calculated';
import type { Finding } from '../../../src/domain/rules/finding';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { resultSheets } from '../../../src/domain/sheets';
import { calculatedOf, checkedOf, facts, planOf, tableIn, tablesOf } from './calculated';

/** The values by subject. */
function account(given: Partial<Calculated> = {}, example: ExampleLevering = {}): Map<string, string> {
  const { rows } = tableIn(planOf('verantwoording', calculatedOf(given, example)), 'am_verantwoording');
  expect(new Set(rows.map(([onderwerp]) => onderwerp)).size).toBe(rows.length);
  return new Map(rows.map(([onderwerp, waarde]) => [String(onderwerp), String(waarde)]));
}

test('names what was delivered, the sources and the choices', () => {
  expect(Object.fromEntries(account())).toMatchObject({
    Formatversie: '1.0',
    Bestand: 'aa-en-hunze.xlsx',
    Gemeente: 'Aa en Hunze (1680)',
    Periode: '3e kwartaal 2026 (2026K3)',
    Leveringssoort: 'initieel (Eerste levering van deze periode)',
    Aanmaakdatum: '05-10-2026',
    Pijlers: 'WMO, JW, PW',
    Kostenbasis: 'gedeclareerd (Gedeclareerd door de aanbieder)',
    Indelingsjaar: '2024',
    'Bron van gebieden en inwoners': 'CBS, Kerncijfers wijken en buurten 2024 (CC BY 4.0)',
    'Gelezen: blad Voorzieningen': '1 regel',
    Eenheid: 'wijk',
    Leefdomeinen: 'Waaier (waaier-10)',
    'Namen van de cirkels': 'Waaier',
    'Regels die niet meetellen': 'geen',
    Versie: 'Waaier 0.1.0',
    'Gemaakt op': '01-10-2026 09:30',
  });
});

test.each([
  [{ uitgesloten: 0, regelsVerborgen: false }, 'geen'],
  [{ uitgesloten: 25, regelsVerborgen: false }, 'ongeveer 25 regels'],
  [{ uitgesloten: NaN, regelsVerborgen: false }, 'minder dan 10'],
  [{ uitgesloten: NaN, regelsVerborgen: true }, 'aantal verborgen'],
])('a copy with %j says of the rows that do not count: %s', (about, says) => {
  const copy = account({ deelbaar: { tweeOfMeer: () => 0, ...about } });
  expect(copy.get('Regels die niet meetellen')).toBe(says);
  expect(copy.get('Kopieën van andere kwartalen')).toMatch(/^Een deelbare kopie van een ander kwartaal/u);
});

test('what cannot be read is said, not guessed', () => {
  const example = {
    sheets: {
      Levering: [{ formatversie: null, gemeentecode: 'x', periode: 'derde', aanmaakdatum: null, kostenbasis: 'ruim' }],
    },
  };
  expect(Object.fromEntries(account({ report: [] }, example))).toMatchObject({
    Formatversie: 'niet ingevuld of niet te lezen',
    Gemeente: 'niet ingevuld of niet te lezen',
    Periode: 'niet ingevuld of niet te lezen',
    Aanmaakdatum: 'niet ingevuld of niet te lezen',
    Kostenbasis: 'niet ingevuld of niet te lezen',
  });
});

test('counts what was passed over while reading', () => {
  const cells = {
    Voorzieningen: [
      ['Voorzieningen van ons'],
      ['client_id', 'wet', 'kosten'],
      ['C-1', 'WMO', 100],
      [null, null, null],
      ['C-2', 'WMO', 100],
      ['Totaal', null, 200],
    ],
  };
  expect(account({}, { cells }).get('Gelezen: blad Voorzieningen')).toBe(
    '2 regels; overgeslagen: 1 titelregel, 1 lege regel, 1 totaalregel',
  );
});

test('lists the rows that do not count under every code that excludes them', () => {
  const excluded: ExcludedRow[] = [
    { blad: 'Voorzieningen', rij: 5, codes: ['D01', 'V01'] },
    ...Array.from({ length: 21 }, (_, place): ExcludedRow => ({
      blad: 'Voorzieningen',
      rij: 10 + place,
      codes: ['V01'],
    })),
  ];
  const lines = account({ excluded });
  expect(lines.get('Regels die niet meetellen')).toBe('22 regels');
  expect(lines.get('Telt niet mee door D01 Begindatum na einddatum')).toBe('1 regel: rij 5');
  expect(lines.get('Telt niet mee door V01 Verplicht veld is leeg')).toBe(
    '22 regels: rij 5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28 en nog 2',
  );
});

test('counts findings per code, and says which controls were not run and why', () => {
  const one = (code: string, ernst: Finding['ernst']): Finding => ({
    code,
    ernst,
    blad: null,
    rij: null,
    kolom: null,
    cel: null,
    melding: 'Zo.',
  });
  const checked = {
    ...checkedOf(),
    findings: [one('L03', 'W'), one('D01', 'F'), one('L03', 'W')],
    notRun: [{ code: 'D02', reden: 'de periode ontbreekt of is onleesbaar' }],
  };
  const lines = [...account({ checked })].map(([onderwerp, waarde]) => `${onderwerp}: ${waarde}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Fout D01 Begindatum na einddatum: 1 keer',
      expect.stringMatching(/^Waarschuwing L03 .*: 2 keer, nog niet bevestigd$/u),
      expect.stringMatching(/^Controle niet uitgevoerd: D02 .*: de periode ontbreekt of is onleesbaar$/u),
    ]),
  );
});

test('between two runs only the cell beside "Gemaakt op" differs, in all sheets together', () => {
  const calculated = calculatedOf();
  const later = { ...facts, madeAt: facts.madeAt + 1 };
  for (const sheet of resultSheets) {
    const [first, second] = [facts, later].map((made) => {
      const plan = sheet.plan(calculated, made);
      return { ...plan, tables: tablesOf(plan) };
    });
    if (sheet.id !== 'verantwoording') {
      expect(second).toEqual(first);
      continue;
    }
    const changed = first?.tables[0]?.rows.filter((row, place) => row[1] !== second?.tables[0]?.rows[place]?.[1]);
    expect(changed?.map(([onderwerp]) => onderwerp)).toEqual(['Gemaakt op']);
  }
});
