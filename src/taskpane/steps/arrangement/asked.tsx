import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus': { outlineStyle: 'none' },
  },
  says: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** An answer as a button. */
export interface Choice {
  readonly text: string;
  readonly choose: () => void;
}

/** What is asked before something is written, and the answers to it. */
export interface AskedProps {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** A question before something is written, with a button for each answer; it takes the focus, and nothing is written meanwhile. */
export function Asked({ title, text, choices }: AskedProps) {
  const box = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  useEffect(() => {
    box.current?.focus();
  }, [title]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-labelledby="eerst-gevraagd" aria-describedby="eerst-gevraagd-tekst" className={mergeClasses(page.tight, styles.box)}>
      <h3 id="eerst-gevraagd" className={styles.says}>
        {title}
      </h3>
      <p id="eerst-gevraagd-tekst" className={page.text}>
        {text} Er is nog niets geschreven.
      </p>
      <div className={page.row}>
        {choices.map(({ text: name, choose }) => (
          <Button key={name} onClick={choose}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
