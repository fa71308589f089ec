import { classesOf } from '../arrangementen/model';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import { perWords } from '../arrangementen/reden';
import type { TariffPeriod } from '../tarieven/tarievenblad';
import { dutchEuro } from '../wording';
import { leveringRule } from './rule';
import { tariefcellen, type PlacedRegel } from './tariefcellen';
import { cellKey, comparableBedrag } from './tariefregels';

const STEPS = ['zwaarte', 'intensiteit'] as const;

/** The class one step lighter; null for the lightest and for what has no classes. */
function lighter(step: (typeof STEPS)[number], code: string | null | undefined): string | null {
  const codes = (classesOf(thuisondersteuning, step) ?? []).map((one) => one.code);
  return codes[codes.findIndex((one) => one === code) - 1] ?? null;
}

const keyOf = (regel: Omit<PlacedRegel, 'row'>): string => `${cellKey(regel)} ${comparableBedrag(regel)?.key}`;
const yearly = (regel: PlacedRegel): number => comparableBedrag(regel)?.bedrag ?? 0;

/** Lines of one cell that can be compared, by validity, with per place the latest end so far. */
interface Timeline {
  readonly regels: PlacedRegel[];
  readonly latest: number[];
}

/** The first line of a timeline that is valid on a day this line is, and dearer. */
function dearerIn({ regels, latest }: Timeline, own: PlacedRegel): PlacedRegel | null {
  const { van, tot } = own;
  let [low, high] = [0, regels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((latest[middle] ?? Infinity) < van) low = middle + 1;
    else high = middle;
  }
  for (let place = low; place < regels.length; place++) {
    const other = regels[place];
    if (other === undefined || other.van > (tot ?? Infinity)) return null;
    if ((other.tot ?? Infinity) >= van && yearly(other) > yearly(own)) return other;
  }
  return null;
}

/** An amount as it is said beside another: with its period where the two differ. */
function said({ bedrag, per }: PlacedRegel, beside: PlacedRegel): string {
  const amount = dutchEuro(bedrag ?? 0);
  return per === beside.per ? amount : `${amount} ${perWords[per as TariffPeriod]}`;
}

const CEL = { type: 'O', zwaarte: '1-2', intensiteit: 'G', bedrag: 300 };
const EHS = { ...CEL, type: 'EHS', zwaarte: null, intensiteit: null, per: 'keer' };
/** A line of this zwaarte, valid from the first of a month and maybe up to another. */
const regel = (zwaarte: string, bedrag: number, van: string, tot: string | null = null) => ({
  ...{ ...CEL, zwaarte, bedrag },
  ...{ geldig_van: `01-${van}`, geldig_tot: tot },
});

export default leveringRule({
  code: 'T03',
  severity: 'W',
  title: 'Zwaarder arrangement heeft een lager tarief',
  explanation: 'Een hogere zwaarte of intensiteit kost meestal meer. Een lager bedrag is vaak een tikfout.',
  fix: 'Vergelijk de twee bedragen. Is het zo afgesproken, bevestig dat dan.',
  source: 'Ontwerp 2 en 3; model integrale arrangementen (S3)',
  find(levering, _given, report) {
    const sheet = levering.sheets.Tarievenblad;
    if (sheet === null) return;
    const { cellen, skipped } = tariefcellen(sheet);
    const placed = cellen.flatMap(({ regels }) => regels);
    const unreadable = skipped + placed.filter(({ bedrag, per }) => bedrag === undefined || per === undefined).length;
    report.looked(sheet.size - unreadable, unreadable);
    const priced = placed.filter((regel) => comparableBedrag(regel) !== null);
    const timelines = new Map<string, Timeline>();
    for (const regel of priced) {
      const line = timelines.get(keyOf(regel)) ?? { regels: [], latest: [] };
      timelines.set(keyOf(regel), line);
      line.latest.push(Math.max(line.latest.at(-1) ?? -Infinity, regel.tot ?? Infinity));
      line.regels.push(regel);
    }
    for (const regel of priced) {
      for (const step of STEPS) {
        const code = lighter(step, regel[step]);
        const timeline = code === null ? undefined : timelines.get(keyOf({ ...regel, [step]: code }));
        const dearer = timeline === undefined ? null : dearerIn(timeline, regel);
        if (dearer === null) continue;
        const [low, high] = [said(regel, dearer), said(dearer, regel)];
        const melding = `Dit tarief (${low}) is lager dan dat van ${step} ${code} (${high}).`;
        report.hit({ blad: 'Tarievenblad', row: regel.row, kolom: 'bedrag', melding });
        break;
      }
    }
  },
  examples: {
    accepted: [
      {
        sheets: {
          Tarievenblad: [
            ...[regel('1-2', 400, '01-2024', '31-12-2024'), regel('1-2', 300, '01-2025', '31-12-2025'), regel('1-2', 400, '01-2026')],
            regel('3-4', 350, '01-2025', '31-12-2025'),
          ],
        },
      },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4' }, { ...CEL, intensiteit: '+', bedrag: 400 }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '5-6', bedrag: 200 }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'week', bedrag: 75 }] } },
      // 13 times 300 and a day: € 3.910,71 in a year of 365 days.
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'maand', bedrag: 325.9 }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'jaar', bedrag: 3910.72 }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'totaal', bedrag: 1 }] } },
      { sheets: { Tarievenblad: [CEL, { ...CEL, type: 'A', zwaarte: '3-4', bedrag: 200 }] } },
      {
        sheets: {
          Tarievenblad: [regel('1-2', 300, '01-2026', '31-12-2026'), regel('3-4', 200, '01-2025', '31-12-2025')],
        },
      },
      { sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', bedrag: null }] } },
      // Two lines of one cell at once are T01; neither is a step lighter than the other.
      { sheets: { Tarievenblad: [{ ...EHS, bedrag: 100 }, { ...EHS, bedrag: 90 }] } },
      {
        sheets: {
          Tarievenblad: [regel('1-2', 200, '01-2024'), regel('1-2', 400, '06-2024', '31-12-2024'), regel('3-4', 300, '01-2025')],
        },
      },
    ],
    rejected: [
      {
        sheets: {
          Tarievenblad: [regel('1-2', 300, '01-2025', '31-12-2025'), regel('1-2', 400, '01-2026'), regel('3-4', 350, '01-2025', '01-01-2026')],
        },
        finds: [{ blad: 'Tarievenblad', rij: 4, kolom: 'bedrag' }],
      },
      {
        sheets: {
          Tarievenblad: [
            ...[regel('1-2', 400, '01-2024', '31-12-2024'), regel('1-2', 300, '01-2025')],
            { ...CEL, zwaarte: '3-4', bedrag: 350, geldig_van: '31-12-2024', geldig_tot: null },
          ],
        },
        finds: [{ blad: 'Tarievenblad', rij: 4, kolom: 'bedrag' }],
      },
      {
        sheets: {
          Tarievenblad: [regel('1-2', 400, '01-2024'), regel('1-2', 200, '06-2024', '31-12-2024'), regel('3-4', 300, '01-2025')],
        },
        finds: [{ blad: 'Tarievenblad', rij: 4, kolom: 'bedrag' }],
      },
      {
        sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'week', bedrag: 74.99 }] },
        finds: [
          {
            blad: 'Tarievenblad',
            rij: 3,
            kolom: 'bedrag',
            says: 'Dit tarief (€ 74,99 per week) is lager dan dat van zwaarte 1-2 (€ 300,00 per 4 weken).',
          },
        ],
      },
      {
        sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'maand', bedrag: 325.89 }] },
        finds: [{ blad: 'Tarievenblad', rij: 3, kolom: 'bedrag' }],
      },
      {
        sheets: { Tarievenblad: [{ ...CEL, per: 'totaal' }, { ...CEL, zwaarte: '3-4', per: 'totaal', bedrag: 299 }] },
        finds: [{ blad: 'Tarievenblad', rij: 3, kolom: 'bedrag' }],
      },
      {
        sheets: { Tarievenblad: [CEL, { ...CEL, zwaarte: '3-4', per: 'jaar', bedrag: 3910.71 }] },
        finds: [{ blad: 'Tarievenblad', rij: 3, kolom: 'bedrag' }],
      },
      {
        sheets: { Tarievenblad: [{ ...CEL, zwaarte: '3-4', bedrag: 299.99 }, CEL] },
        finds: [
          {
            blad: 'Tarievenblad',
            rij: 2,
            kolom: 'bedrag',
            says: 'Dit tarief (€ 299,99) is lager dan dat van zwaarte 1-2 (€ 300,00).',
          },
        ],
      },
      {
        sheets: {
          Tarievenblad: [
            { ...CEL, geldig_van: '01-01-2025', geldig_tot: '01-01-2026' },
            { ...CEL, intensiteit: '+', bedrag: 299, geldig_van: '01-01-2026', geldig_tot: null },
          ],
        },
        finds: [
          {
            blad: 'Tarievenblad',
            rij: 3,
            kolom: 'bedrag',
            says: 'Dit tarief (€ 299,00) is lager dan dat van intensiteit G (€ 300,00).',
          },
        ],
      },
    ],
  },
});
