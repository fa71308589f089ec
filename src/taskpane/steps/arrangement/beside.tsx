import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dutchEuro } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { shownCode } from './answer';
import type { Costs, Reckoned } from './reckon';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { textAlign: 'left' },
  amount: { whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface BesideProps {
  readonly answer: Reckoned;
  /** The alternative it is laid beside. */
  readonly other: Reckoned | null;
}

const amounts: readonly { readonly name: string; readonly of: (costs: Costs) => number }[] = [
  { name: 'Dit kwartaal', of: ({ kwartaal }) => kwartaal },
  { name: 'Dit jaar', of: ({ jaar }) => jaar },
  { name: 'Tot het einde', of: ({ totEinde }) => totEinde },
];

function difference(cents: number): string {
  const sign = cents === 0 ? '' : cents > 0 ? '+ ' : '− ';
  return sign + dutchEuro(Math.abs(cents));
}

/** Two alternatives beside each other: the one that was kept, and the one that is filled in now. */
export function Beside({ answer, other }: BesideProps) {
  const { state, tell } = usePane();
  const { beside } = state.arrangement;
  const styles = useStyles();
  const page = usePageStyles();
  if (other === null || beside === null) {
    return (
      <div className={page.row}>
        <Button disabledFocusable={answer.open.length > 0} onClick={() => tell({ type: 'laidBeside' })}>
          Vergelijk met een ander
        </Button>
        <span className={page.small}>Bewaart deze uitkomst, zodat u er een andere naast legt.</span>
      </div>
    );
  }
  const [kept, now] = [other.costs, answer.costs];
  const money = (costs: Costs | null, of: (costs: Costs) => number): string =>
    costs === null ? 'geen bedrag' : dutchEuro(of(costs));
  return (
    <section className={page.tight} aria-labelledby="vergelijking">
      <h2 id="vergelijking" className={page.heading}>
        Naast elkaar
      </h2>
      <table className={styles.table} aria-labelledby="vergelijking">
        <thead>
          <tr>
            <td className={styles.cell} />
            <th scope="col" className={styles.cell}>
              Bewaard
            </th>
            <th scope="col" className={styles.cell}>
              Nu
            </th>
            <th scope="col" className={styles.cell}>
              Verschil
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
              Code
            </th>
            <td className={mergeClasses(styles.cell, styles.strong)}>{shownCode(other.code)}</td>
            <td className={mergeClasses(styles.cell, styles.strong)}>{shownCode(answer.code)}</td>
            <td className={styles.cell} />
          </tr>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
              Tarief
            </th>
            {[kept, now].map((costs, place) => (
              <td key={place} className={styles.cell}>
                {costs === null ? 'geen bedrag' : `${dutchEuro(costs.tarief)} ${costs.per}`}
              </td>
            ))}
            <td className={styles.cell} />
          </tr>
          {amounts.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.amount)}>{money(kept, of)}</td>
              <td className={mergeClasses(styles.cell, styles.amount)}>{money(now, of)}</td>
              <td className={mergeClasses(styles.cell, styles.amount, styles.strong)}>
                {kept === null || now === null ? '' : difference(of(now) - of(kept))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={page.row}>
        <Button onClick={() => tell({ type: 'swapped' })}>Wissel</Button>
        <Button onClick={() => tell({ type: 'comparedEnough' })}>Stop vergelijken</Button>
      </div>
    </section>
  );
}
