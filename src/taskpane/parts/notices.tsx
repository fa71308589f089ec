import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, ErrorCircleFilled, InfoFilled } from '@fluentui/react-icons';
import { usePane } from '../pane';
import { usePageStyles } from '../look/page';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    marginBottom: tokens.spacingVerticalL,
  },
  // In view wherever the user was on the page.
  sticky: { position: 'sticky', top: '56px', zIndex: 1 },
  title: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  fout: { fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  weetje: { fontSize: '20px', color: tokens.colorBrandForeground1 },
});

/** The message that stands above the page, and what a screen reader is told of it all. */
export function Notices() {
  const { state, tell } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { notice, said } = state;
  const Sign = notice?.tone === 'fout' ? ErrorCircleFilled : InfoFilled;
  const box = notice !== null && (
    <div className={styles.box}>
      <Sign className={styles[notice.tone]} />
      <span>
        <span className={styles.title}>{notice.title}</span>
        {notice.text}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label="Melding sluiten"
        onClick={() => tell({ type: 'dismissed' })}
      />
    </div>
  );
  return (
    <>
      <div role="alert" className={styles.sticky}>
        {notice?.tone === 'fout' && box}
      </div>
      <div aria-live="polite">{notice?.tone === 'weetje' && box}</div>
      <div aria-live="polite" className={page.hidden}>
        {said}
      </div>
    </>
  );
}
