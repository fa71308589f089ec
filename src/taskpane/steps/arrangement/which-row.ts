import { arrangementInRij, rijenVan, zelfdeArrangement, type Kenmerk } from '#domain';
import type { CellPlace } from '#workbook';
import { emptyQuestion, invoerOf, questionOf, type Question } from './question';
import type { Sources } from './sources';
import type { ArrangementState } from './state';

/** Something was typed that stands nowhere in the workbook. */
export const isTyped = ({ question, opened }: ArrangementState): boolean =>
  JSON.stringify(question) !== JSON.stringify(opened);

type Opened = Pick<ArrangementState, 'question' | 'opened' | 'rij' | 'onleesbaar' | 'waiting' | 'household'>;

/** A row of the sheet as it is shown; a new arrangement where there is no such row. */
export function opening(sources: Sources | null, rij: number | null): Opened {
  const found = sources === null || rij === null ? null : arrangementInRij(sources.levering, sources.given, rij);
  const question = found === null ? emptyQuestion : questionOf(found.invoer, found.onleesbaar);
  const rest = { waiting: null, household: null, onleesbaar: found?.onleesbaar.map(({ kolom }) => kolom) ?? [] };
  return { question, opened: question, rij: found === null ? null : rij, ...rest };
}

/** Nothing of the one row or client comes along to another: the comparison ends, and what was said of it goes. */
export function elsewhere(own: ArrangementState, rij: number | null): ArrangementState {
  const taken = own.taken?.record.changed.length === 0 ? null : own.taken;
  const news = own.beside === null ? null : `Het vergelijken is gestopt, want dit is ${rij === null ? 'een ander arrangement' : 'een andere rij'}.`;
  return { ...own, taken, beside: null, news };
}

/** A row of the sheet is shown, or a new arrangement. */
export function shown(own: ArrangementState, rij: number | null): ArrangementState {
  const now = opening(own.sources, rij);
  return { ...(isSameRow(now, own) ? own : elsewhere(own, now.rij)), ...now };
}

const kenmerkOf = (question: Question): Kenmerk => {
  const { clientId, toewijzingnummer, begindatum } = invoerOf(question, '');
  return { clientId, toewijzingnummer, begindatum };
};

/** The row still holds the arrangement that was opened there. */
function isSameRow(now: Opened, own: ArrangementState): boolean {
  const [a, b] = [kenmerkOf(now.question), kenmerkOf(own.opened)];
  return now.rij === own.rij && (JSON.stringify(a) === JSON.stringify(b) || zelfdeArrangement(a, b));
}

/** What was typed stays, as a new arrangement. */
export const madeNew = (own: ArrangementState): ArrangementState => ({
  ...elsewhere(own, null), rij: null, opened: emptyQuestion, waiting: null, onleesbaar: [], household: null,
});

/**
 * The sheet may have been sorted meanwhile: what was typed goes along with the row it was opened from, found again by
 * its own client and toewijzing, and is never laid over the row of another.
 */
export function readAnew(own: ArrangementState): ArrangementState {
  const { rij, sources } = own;
  if (!isTyped(own)) {
    const now = shown(own, rij);
    return now.rij === null || isSameRow(now, own) || own.taken?.about !== rij ? now : { ...now, taken: null };
  }
  if (rij === null || sources === null) return own;
  const now = opening(sources, rij);
  if (isSameRow(now, own)) return own;
  const was = kenmerkOf(own.opened);
  const [found = null, ...more] = rijenVan(sources.levering, was);
  if (found !== null && more.length === 0) {
    return { ...own, rij: found, waiting: null, taken: null, news: `Dit arrangement staat nu in rij ${found}.` };
  }
  // Nowhere else, and this row is still of its client: then it was changed here.
  if (found === null && now.rij === rij && kenmerkOf(now.question).clientId === was.clientId) return own;
  return { ...madeNew(own), news: `In rij ${rij} staat dit arrangement niet meer. Wat u hier invulde, is nu een nieuw arrangement.` };
}

/** The user stands in another cell: that row is shown, unless something typed would be lost by it. */
export function stoodAt(own: ArrangementState, { sheet, address }: CellPlace): ArrangementState {
  const data = own.sources?.levering.sheets.Arrangementen ?? null;
  const rij = Number(/\d+/u.exec(address)?.[0] ?? 0);
  if (data === null || data.source.name !== sheet || rij === own.rij) return { ...own, waiting: null };
  const isRow = data.rowNumbers.includes(rij);
  const isBelow = rij > (data.headerRow ?? 0) && !isRow;
  if (!isRow && !(isBelow && own.rij !== null)) return { ...own, waiting: null };
  if (isTyped(own)) return { ...own, waiting: isRow ? rij : null };
  return shown(own, isRow ? rij : null);
}
