import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Checked, Finding } from '#domain';
import { usePageStyles } from '../../look/page';
import { useKeptFocus } from '../../parts/kept-focus';
import { FindingRow } from './finding-row';

/** About what a row takes; it is measured as soon as it is there. */
const ROW_HEIGHT = 44;
const PAGE = 8;

const useStyles = makeStyles({
  box: {
    maxHeight: 'min(420px, 60vh)',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { position: 'relative' },
});

interface FindingListProps {
  readonly name: string;
  readonly checked: Checked;
  readonly findings: readonly Finding[];
  /** The place the user is at: its row is always there, and the keys go from it. */
  readonly at: number;
  /** The finding whose cell was gone to last. */
  readonly current: Finding | null;
  /** Grows each time the focus must go to the row at `at`. */
  readonly arrivals: number;
  readonly onAt: (place: number) => void;
  readonly onJump: (place: number) => void;
  /** Opens the question for a reason; absent where nothing can be confirmed. */
  readonly onConfirm?: ((place: number) => void) | undefined;
  readonly onRetract: (place: number) => void;
}

/** Findings in a list of which only what is in view is drawn, so that 100,000 stay quick; one stop for Tab, arrows inside. */
export function FindingList(props: FindingListProps) {
  const { name, checked, findings, at, current, arrivals, onAt, onJump, onConfirm, onRetract } = props;
  const styles = useStyles();
  const page = usePageStyles();
  const box = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  // A row belongs to its finding: when one above it is mended, the focus stays with the same finding.
  const getItemKey = useCallback((index: number) => keyOf(findings[index], index), [findings]);
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey,
    overscan: 5,
    // The row with the focus stays drawn wherever one scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  });
  useEffect(() => {
    // Only when the place changes: a list that is drawn again stays where the user scrolled it.
    virtual.scrollToIndex(at);
  }, [at, virtual]);
  const arrived = moves + arrivals;
  useEffect(() => {
    if (arrived > 0) focusHere(box.current);
  }, [arrived]);
  useKeptFocus(box, () => focusHere(box.current));

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, findings.length - 1);
    if (to === null) return;
    event.preventDefault();
    onAt(to);
    setMoves((before) => before + 1);
  };
  const sheets = new Set(findings.map(({ blad }) => blad));
  return (
    <div ref={box} className={styles.box} tabIndex={-1} onKeyDown={onKeyDown}>
      <ol
        className={`${page.list} ${styles.list}`}
        aria-label={name}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const finding = findings[index];
          if (finding === undefined) return null;
          return (
            <FindingRow
              key={key}
              ref={virtual.measureElement}
              finding={finding}
              index={index}
              count={findings.length}
              start={start}
              bevestigd={checked.bevestigd.get(finding) ?? null}
              isHere={index === at}
              isCurrent={finding === current}
              withSheet={sheets.size > 1}
              onJump={() => onJump(index)}
              onConfirm={onConfirm === undefined ? undefined : () => onConfirm(index)}
              onRetract={() => onRetract(index)}
            />
          );
        })}
      </ol>
    </div>
  );
}

/** Puts the focus on the row one is at. */
function focusHere(box: HTMLElement | null): void {
  const row = box?.querySelector<HTMLElement>('[data-here]');
  (row?.querySelector<HTMLElement>('button') ?? box)?.focus();
}

const keyOf = (finding: Finding | undefined, index: number): string | number =>
  finding === undefined ? index : [finding.blad, finding.cel, finding.rij, finding.kolom, finding.melding].join('\n');

/** Where a key leads in a list; null when it leads nowhere. */
function placeAfter(key: string, at: number, last: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}
