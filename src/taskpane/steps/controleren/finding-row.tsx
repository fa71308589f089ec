import { forwardRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { redenTekst, type Bevestiging, type Finding } from '#domain';
import { usePageStyles } from '../../look/page';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  melding: { flexGrow: 1, minWidth: 0 },
  jump: { flexShrink: 0, minWidth: '56px', fontVariantNumeric: 'tabular-nums' },
  second: { flexWrap: 'wrap', justifyContent: 'space-between' },
  confirmed: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', minWidth: 0 },
});

interface FindingRowProps {
  readonly finding: Finding;
  readonly index: number;
  readonly count: number;
  /** Where it begins in its list, in pixels. */
  readonly start: number;
  readonly bevestigd: Bevestiging | null;
  /** Its buttons can be reached with Tab. */
  readonly isHere: boolean;
  readonly isCurrent: boolean;
  /** The cell alone does not tell on which sheet it stands. */
  readonly withSheet: boolean;
  readonly onJump: () => void;
  readonly onConfirm: (() => void) | undefined;
  readonly onRetract: () => void;
}

/** One finding: what is wrong, the way to its cell, and whether it was confirmed. */
export const FindingRow = forwardRef<HTMLLIElement, FindingRowProps>(function FindingRow(props, ref) {
  const { finding, index, count, start, bevestigd, isHere, isCurrent, withSheet, onJump, onConfirm, onRetract } = props;
  const styles = useStyles();
  const page = usePageStyles();
  const { blad, cel, melding, ernst } = finding;
  const tabIndex = isHere ? 0 : -1;
  const place = cel ?? blad ?? 'de levering';
  return (
    <li
      ref={ref}
      data-index={index}
      data-here={isHere ? '' : undefined}
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      style={{ transform: `translateY(${start}px)` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className={styles.line}>
        <span className={styles.melding}>{melding}</span>
        {blad !== null && cel === null && <span className={page.small}>{blad}</span>}
        {blad !== null && cel !== null && (
          <Button
            size="small"
            className={styles.jump}
            icon={<ArrowRightRegular />}
            iconPosition="after"
            tabIndex={tabIndex}
            aria-label={`${withSheet ? `${blad} ` : ''}${cel}: ga naar deze cel op blad ${blad}`}
            onClick={onJump}
          >
            {withSheet ? `${blad} ${cel}` : cel}
          </Button>
        )}
      </span>
      {ernst === 'W' && (
        <span className={mergeClasses(styles.line, styles.second)}>
          {bevestigd === null ? (
            <>
              <span className={page.small}>Nog open</span>
              {onConfirm !== undefined && (
                <Button
                  size="small"
                  appearance="subtle"
                  tabIndex={tabIndex}
                  aria-label={`Bevestigen: ${place}`}
                  onClick={onConfirm}
                >
                  Bevestigen
                </Button>
              )}
            </>
          ) : (
            <>
              <span className={mergeClasses(page.small, styles.confirmed)}>
                <CheckmarkCircleRegular />
                Bevestigd: {redenTekst(bevestigd)}
              </span>
              <Button
                size="small"
                appearance="subtle"
                tabIndex={tabIndex}
                aria-label={`Intrekken: ${place}`}
                onClick={onRetract}
              >
                Intrekken
              </Button>
            </>
          )}
        </span>
      )}
    </li>
  );
});
