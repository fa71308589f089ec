import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Ernst } from '#domain';

const useStyles = makeStyles({
  mark: { flexShrink: 0, fontSize: '20px' },
  // After the colours: under forced colours the system's own must win.
  forced: { '@media (forced-colors: active)': { color: 'inherit' } },
  F: { color: tokens.colorStatusDangerForeground1 },
  W: { color: tokens.colorStatusWarningForeground3 },
  S: { color: tokens.colorBrandForeground1 },
});

const icons = { F: ErrorCircleFilled, W: WarningFilled, S: InfoFilled } as const;

/** The picture of a severity; the word always stands beside it or above it. */
export function ErnstMark({ ernst }: { readonly ernst: Ernst }) {
  const styles = useStyles();
  const Icon = icons[ernst];
  return <Icon className={mergeClasses(styles.mark, styles[ernst], styles.forced)} />;
}
