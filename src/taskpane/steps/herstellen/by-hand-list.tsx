import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';
import { inNumbers } from '../../words';
import { byHand } from './by-hand';
import type { Offer } from './state';

const useStyles = makeStyles({
  title: { flexGrow: 1, minWidth: 0 },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** What the user mends himself, per control, with what to do. */
export function ByHandList({ offer }: { readonly offer: Offer }) {
  const page = usePageStyles();
  const styles = useStyles();
  const left = useMemo(() => byHand(offer), [offer]);
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="zelf">
      <h2 id="zelf" className={page.heading}>
        Zelf verbeteren
      </h2>
      <p className={page.text}>Hiervan weet Waaier niet zeker wat er hoort te staan.</p>
      {left.map(({ code, title, fix, count }) => (
        <Fold
          key={code}
          level={3}
          label={
            <>
              <span className={styles.title}>{title}</span>
              <span className={styles.code}>{code}</span>
              <span className={styles.count}>{inNumbers(count)}</span>
            </>
          }
        >
          <p className={page.text}>{fix}</p>
        </Fold>
      ))}
    </section>
  );
}
