import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { inNumbers } from '../../words';

const useStyles = makeStyles({
  pager: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: {
    flexGrow: 1,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

interface PagerProps {
  readonly name: string;
  /** Place of the first in view, counted from 0. */
  readonly first: number;
  /** How many are in view. */
  readonly size: number;
  readonly total: number;
  readonly onFirst: (first: number) => void;
}

/** Leafs through a list that is shown a page at a time; nothing where all of it is in view. */
export function Pager({ name, first, size, total, onFirst }: PagerProps) {
  const styles = useStyles();
  if (total <= size) return null;
  const atEnd = first + size >= total;
  return (
    <div className={styles.pager} role="group" aria-label={`Bladeren: ${name}`}>
      <Button size="small" disabledFocusable={first === 0} onClick={() => onFirst(Math.max(0, first - size))}>
        {size} terug
      </Button>
      <span className={styles.place} aria-live="polite">
        {inNumbers(first + 1)}–{inNumbers(Math.min(first + size, total))} van {inNumbers(total)}
      </span>
      <Button size="small" disabledFocusable={atEnd} onClick={() => onFirst(first + size)}>
        {size} verder
      </Button>
    </div>
  );
}
