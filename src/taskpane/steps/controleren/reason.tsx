import { useEffect, useRef, useState } from 'react';
import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { redenen, troubleWithReden, type Reden, type RedenCode } from '#domain';
import { usePageStyles } from '../../look/page';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

interface ReasonProps {
  /** What is confirmed, as a heading: "Bevestig deze waarschuwing (C12)". */
  readonly title: string;
  /** The reason given last. */
  readonly start: Reden;
  readonly onConfirm: (reden: Reden) => void;
  readonly onLeave: () => void;
}

/** Asks why a warning may stand: a reason from the list, and room for words of the user's own. */
export function Reason({ title, start, onConfirm, onLeave }: ReasonProps) {
  const [reden, setReden] = useState<Reden>(start);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const styles = useStyles();
  const page = usePageStyles();
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const trouble = troubleWithReden(reden);
  const shown = tried || (trouble !== null && reden.toelichting !== '') ? trouble : null;
  return (
    <form
      ref={box}
      noValidate
      className={styles.box}
      aria-label={title}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (trouble === null) onConfirm(reden);
      }}
    >
      <strong>{title}</strong>
      <Field label="Waarom klopt dit?">
        <Select
          className={styles.select}
          value={reden.reden}
          onChange={(_, { value }) => setReden({ ...reden, reden: value as RedenCode })}
        >
          {redenen.entries.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Toelichting"
        required={reden.reden === 'anders'}
        hint="Komt op het blad Verantwoording. Noem hier geen personen."
        {...(shown === null ? {} : { validationState: 'error', validationMessage: shown })}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={reden.toelichting}
          onChange={(_, { value }) => setReden({ ...reden, toelichting: value })}
        />
      </Field>
      <div className={page.row}>
        <Button type="submit" appearance="primary">
          Bevestigen
        </Button>
        <Button onClick={onLeave}>Niet bevestigen</Button>
      </div>
    </form>
  );
}
