import { useState } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { proposalText, type Cell, type Proposal } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Pager } from './pager';

/** So many cells stand in the list at a time: few enough to stay quick with any number of them. */
const PAGE = 10;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  choice: { flexGrow: 1, minWidth: 0 },
  place: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  old: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap' },
  new: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-wrap' },
  go: { flexShrink: 0 },
});

interface ProposalsProps {
  readonly name: string;
  readonly proposals: readonly Proposal[];
  readonly isChosen: (place: number) => boolean;
  readonly onChoose: (place: number, wanted: boolean) => void;
}

/** A list of cells with what each holds and what it becomes, a box to choose it by, and the way to the cell. */
export function Proposals({ name, proposals, isChosen, onChoose }: ProposalsProps) {
  const { tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const [wanted, setFirst] = useState(0);
  const first = wanted < proposals.length ? wanted : 0;
  const sheets = new Set(proposals.map(({ sheetName }) => sheetName));
  return (
    <>
      <ul className={page.list} aria-label={name}>
        {proposals.slice(first, first + PAGE).map((proposal, i) => {
          const { sheetName, cel } = proposal;
          const place = sheets.size > 1 ? `${sheetName} ${cel}` : cel;
          return (
            <li key={`${sheetName} ${cel}`} className={styles.line}>
              <Checkbox
                className={styles.choice}
                checked={isChosen(first + i)}
                onChange={(_, { checked }) => onChoose(first + i, checked === true)}
                label={
                  <>
                    <span className={styles.place}>{place}</span>
                    <span className={styles.old}>{oldText(proposal)}</span>
                    <span aria-hidden="true"> → </span>
                    <span className={page.hidden}> wordt </span>
                    <span className={styles.new}>{textOf(proposal, proposal.new)}</span>
                  </>
                }
              />
              <Button
                size="small"
                appearance="subtle"
                className={mergeClasses(styles.go)}
                icon={<ArrowRightRegular />}
                aria-label={`Ga naar ${cel} op blad ${sheetName}`}
                onClick={() => void tasks.show(sheetName, cel)}
              />
            </li>
          );
        })}
      </ul>
      <Pager name={name} first={first} size={PAGE} total={proposals.length} onFirst={setFirst} />
    </>
  );
}

/** A value as it stands in the list: text between quotes, so that its spaces show. */
function textOf(proposal: Proposal, cell: Cell): string {
  const text = proposalText(proposal, cell);
  return typeof cell === 'string' ? `‘${text}’` : text;
}

const oldText = (proposal: Proposal): string =>
  proposal.code === 'B08' ? 'formule' : textOf(proposal, proposal.old);
