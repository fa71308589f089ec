import type { AmResultaat } from '#domain';

type Cell = AmResultaat['wijken'][number];

const money = (euro: number | null): string => (euro === null ? '-' : euro.toFixed(2));

const measures = ({ voorzieningen, ontdubbeld, clienten, huishoudens, instroom, uitstroom, stand, kosten }: Cell): string =>
  [voorzieningen, ontdubbeld, clienten, huishoudens ?? '-', instroom, uitstroom, stand, money(kosten)].join(' ');

const filled = <T extends Cell>(cells: readonly T[]): T[] =>
  cells.filter(({ voorzieningen, ontdubbeld }) => voorzieningen > 0 || ontdubbeld > 0);

const counts = (classes: Readonly<Record<string, number>> | null): string =>
  classes === null
    ? '-'
    : Object.entries(classes)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${name}=${count}`)
        .join(' ') || 'geen';

/** The figures of a result as lines `tabel as: waarden`; cells in which nothing was counted are left out. */
export function figureLines(result: AmResultaat): string[] {
  const { oordeel, stapeling } = result;
  return [
    `oordeel: ${oordeel.technisch} ${oordeel.fouten} ${oordeel.waarschuwingen} ${oordeel.signalen}`,
    ...(result.uitgesloten.length === 0 ? ['uitgesloten: geen'] : []),
    ...result.uitgesloten.map(({ blad, rij, codes }) => `uitgesloten ${blad} ${rij}: ${codes.join(' ')}`),
    ...filled(result.wijken).map((cell) => `wijken ${cell.gebied}: ${measures(cell)}`),
    ...filled(result.pijlers).map((cell) => `pijlers ${cell.gebied} ${cell.wet}: ${measures(cell)}`),
    ...filled(result.leefdomeinen).map((cell) => `leefdomeinen ${cell.gebied} ${cell.leefdomein}: ${measures(cell)}`),
    ...filled(result.cirkels).map((cell) => `cirkels ${cell.gebied} ${cell.cirkel}: ${measures(cell)}`),
    ...result.arrangementen.map((one) => {
      const amounts = [one.kosten_kwartaal, one.kosten_jaar, one.kosten_tot_einde, one.kosten_ehs].map(money);
      return `arrangement ${one.rij}: ${[one.arrangement, one.duurklasse ?? '-', money(one.tarief), one.per ?? '-', ...amounts].join(' ')}`;
    }),
    `stapeling clienten: ${counts(stapeling.clienten)}`,
    `stapeling huishoudens: ${counts(stapeling.huishoudens)}`,
    `stapeling wetten: ${counts(stapeling.wetten)}`,
    `stapeling leefdomeinen: ${counts(stapeling.leefdomeinen)}`,
    ...result.jaar.filter(({ clienten }) => clienten > 0).map(({ gebied, clienten, kosten }) => `jaar ${gebied}: ${clienten} ${money(kosten)}`),
  ];
}

/** What a line is about: its table, and for a table per gebied that gebied too. */
const aboutOf = (line: string): string => /^(?:pijlers|leefdomeinen|cirkels) [^:]+(?= )|^[^:\s]+/u.exec(line)?.[0] ?? line;

/** The lines of a result that a hand-written list must hold: all of every table (or gebied in it) the list speaks of. */
export function spokenOf(lines: readonly string[], written: readonly string[]): string[] {
  const subjects = new Set(written.map(aboutOf));
  return lines.filter((line) => subjects.has(aboutOf(line)));
}

/** A finding as a hand-written list has it: ernst, code, sheet, row, column; `-` for what does not apply. */
export const findingLine = ({ code, ernst, blad, rij, kolom }: AmResultaat['bevindingen'][number]): string =>
  [ernst, code, blad ?? '-', rij ?? '-', kolom ?? '-'].join(' ');
