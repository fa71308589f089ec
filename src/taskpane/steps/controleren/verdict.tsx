import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { openWarnings, verdictSentence, type Checked } from '#domain';
import { notRunSentences } from './groups';
import { usePageStyles } from '../../look/page';

const useStyles = makeStyles({
  hero: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, '--sign': tokens.colorStatusSuccessForeground1 },
  confirm: { backgroundColor: tokens.colorStatusWarningBackground1, '--sign': tokens.colorStatusWarningForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, '--sign': tokens.colorStatusDangerForeground1 },
  sign: { fontSize: '32px', color: 'var(--sign)' },
  sentence: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** The verdict: one sentence, and beside it what could not be checked. */
export function Verdict({ checked }: { readonly checked: Checked | null }) {
  const styles = useStyles();
  const page = usePageStyles();
  const kind = checked === null ? null : kindOf(checked);
  const Sign = kind === 'good' ? CheckmarkCircleFilled : kind === 'confirm' ? WarningFilled : ErrorCircleFilled;
  return (
    <div className={mergeClasses(kind !== null && styles.hero, kind !== null && styles[kind])}>
      {kind !== null && <Sign className={styles.sign} />}
      {/* There before the verdict is, or a screen reader would not tell it. */}
      <div role="status" className={styles.sentence}>
        {checked === null ? '' : verdictSentence(checked.oordeel, openWarnings(checked))}
      </div>
      {checked !== null &&
        notRunSentences(checked.notRun).map((sentence) => (
          <p key={sentence} className={page.text}>
            {sentence}
          </p>
        ))}
    </div>
  );
}

function kindOf(checked: Checked): 'good' | 'confirm' | 'bad' {
  if (checked.oordeel.fouten > 0) return 'bad';
  return openWarnings(checked) > 0 ? 'confirm' : 'good';
}
