import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../look/page';

const useStyles = makeStyles({
  // Names that only a screen reader tells stay within the box, so that they never make the page itself wider.
  scroll: { position: 'relative', overflowX: 'auto', maxHeight: '60vh' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 'inherit',
  },
  head: { textAlign: 'left' },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralForeground1}` },
});

/** A head of a row or column, by a key of its own. */
export interface FigureHead {
  readonly code: string;
  readonly naam: string;
  /** What stands in its place above a column, where there is no room for the name; the name is still told. */
  readonly kort?: string;
}

interface FigureTableProps {
  /** The name of the box that scrolls. */
  readonly name: string;
  /** What the table shows, for who cannot see it. */
  readonly caption: string;
  /** What stands in the rows. */
  readonly corner: string;
  readonly rows: readonly FigureHead[];
  readonly columns: readonly FigureHead[];
  /** The last row is the total. */
  readonly hasTotal?: boolean;
  /** A figure as it is shown, by the places of its row and column. */
  readonly cell: (row: number, column: number) => string;
}

/** Figures in a table that scrolls sideways where the pane is too narrow. */
export function FigureTable({ name, caption, corner, rows, columns, hasTotal = false, cell }: FigureTableProps) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    // A box that scrolls must be reached by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table}>
        <caption className={page.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {corner}
            </th>
            {columns.map(({ code, naam, kort }) => (
              <th key={code} scope="col" className={styles.cell}>
                {kort !== undefined && <span aria-hidden="true">{kort}</span>}
                <span className={kort === undefined ? undefined : page.hidden}>{naam}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, naam }, row) => {
            const total = hasTotal && row === rows.length - 1 ? styles.total : undefined;
            return (
              <tr key={code}>
                <th scope="row" className={mergeClasses(styles.cell, styles.head, total)}>
                  {naam}
                </th>
                {columns.map((column, place) => (
                  <td key={column.code} className={mergeClasses(styles.cell, total)}>
                    {cell(row, place)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
