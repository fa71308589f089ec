import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Checked, Finding } from '#domain';
import { usePageStyles } from '../../look/page';
import { useKeptFocus } from '../../parts/kept-focus';
import { FindingRow } from './finding-row';

const LINE = 20;
const PADDING = 8;
const CHARACTERS_A_LINE = 32;
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
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heightOf(findings[index]),
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
  useEffect(() => {
    // When a finding above it is mended its row moves up: the focus goes with the finding.
    const row = document.activeElement?.closest('li') ?? null;
    if (row !== null && box.current?.contains(row) === true && !row.hasAttribute('data-here')) focusHere(box.current);
  }, [findings]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, findings.length - 1);
    if (to === null) return;
    event.preventDefault();
    onAt(to);
    setMoves((before) => before + 1);
  };
  const withSheet = useMemo(() => findings.some(({ blad }) => blad !== findings[0]?.blad), [findings]);
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
              withSheet={withSheet}
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

/** About what a row takes; it is measured when it is drawn, and a good guess leaves the 100,000 others where they are. */
function heightOf(finding: Finding | undefined): number {
  const lines = Math.ceil((finding?.melding.length ?? 0) / CHARACTERS_A_LINE);
  const second = finding?.ernst === 'W' ? LINE + 4 : 0;
  return Math.max(LINE + 4, lines * LINE) + second + PADDING;
}

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
