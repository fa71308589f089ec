import { useId } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { CellPlace } from '#workbook';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted, inNumbers, listed } from '../../words';
import type { Mending } from './state';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '180px', minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

/** So many cells are named; more only counted. */
const NAMED = 5;

/** What was mended while this pane was open, the last first, each with the way back. */
export function Log() {
  const { state } = usePane();
  const page = usePageStyles();
  const { log } = state.herstellen;
  if (log.length === 0) return null;
  return (
    <section aria-labelledby="hersteld">
      <h2 id="hersteld" className={page.heading}>
        Wat u herstelde
      </h2>
      <ul className={page.list}>
        {log.map((mending) => (
          <Entry key={mending.id} mending={mending} />
        ))}
      </ul>
      <p className={page.small}>U kunt iets terugzetten zolang dit taakvenster open is.</p>
    </section>
  );
}

function Entry({ mending }: { readonly mending: Mending }) {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  const { title, record, left } = mending;
  const canUndo = left === null && record.changed.length > 0;
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        {sentences(mending).map((sentence) => (
          <p key={sentence} className={mergeClasses(page.text, page.small)}>
            {sentence}
          </p>
        ))}
      </div>
      {canUndo && (
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          aria-describedby={id}
          disabledFocusable={state.running !== null}
          onClick={() => state.running === null && void tasks.undo(mending, state.choices)}
        >
          Ongedaan maken
        </Button>
      )}
    </li>
  );
}

/** What came of it, in short sentences. */
function sentences({ record: { changed, passedOver }, sheets, left }: Mending): string[] {
  const made = sheets.length === 1 ? `Blad ${sheets.join()} is gemaakt` : `De bladen ${listed(sheets)} zijn gemaakt`;
  return [
    ...(sheets.length > 0 ? [`${made}. Weghalen doet u zelf in Excel.`] : []),
    ...(changed.length > 0 && left === null ? [`${counted(changed.length, 'cel', 'cellen')} hersteld.`] : []),
    ...(left === null ? [] : [`${counted(changed.length - left.length, 'cel', 'cellen')} teruggezet.`]),
    ...(passedOver.length > 0 ? [`Overgeslagen, want veranderd na de controle: ${named(passedOver)}.`] : []),
    ...(left !== null && left.length > 0 ? [`Zo gelaten, want daarna veranderd: ${named(left)}.`] : []),
  ];
}

function named(cells: readonly CellPlace[]): string {
  const shown = cells.slice(0, NAMED).map(({ sheet, address }) => `${sheet} ${address}`);
  const more = cells.length - shown.length;
  return listed(more > 0 ? [...shown, `nog ${inNumbers(more)}`] : shown);
}
