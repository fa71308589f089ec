import { useRef } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { takenHere } from './state';

const useStyles = makeStyles({
  taken: { ':focus': { outlineStyle: 'none' } },
});

/** What was last written in the user's sheet, and the way to take it back. */
export function TakenBack() {
  const { state, tasks } = usePane();
  const taken = takenHere(state.arrangement);
  const box = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  const takeBack = (): void => {
    if (taken === null) return;
    // The button goes away with what it took back; the focus stays here.
    box.current?.focus();
    void tasks.takeBack(state.choices, taken.record);
  };
  return (
    <div ref={box} tabIndex={-1} className={mergeClasses(page.row, styles.taken)} aria-live="polite">
      {taken !== null && <span>{taken.says}</span>}
      {taken !== null && taken.record.changed.length > 0 && (
        <Button size="small" onClick={takeBack}>
          Ongedaan maken
        </Button>
      )}
    </div>
  );
}
