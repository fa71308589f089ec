import { useMemo, useState } from 'react';
import { Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { allowedValues, rules, verdelingen, type AllowedValues, type Checked, type Verdeling } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { capital, inNumbers } from '../../words';
import { MendButton } from '../herstellen/mend-button';
import { divides, partsOf, type FindingGroup } from './groups';
import { Walk } from './walk';

/** A group of so many findings or more is divided. */
const LARGE = 50;

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  part: { flexGrow: 1, minWidth: 0 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  values: { maxHeight: '240px', overflowY: 'auto', margin: 0 },
  value: { display: 'flex', gap: tokens.spacingHorizontalS },
  code: { minWidth: '48px', fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** The findings of one control: what to do, why it counts, what is allowed, and each finding with its cell. */
export function Group({ group, checked }: { readonly group: FindingGroup; readonly checked: Checked }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { tell } = usePane();
  const { code, findings, fix, explanation, title } = group;
  const rule = rules.find((each) => each.code === code);
  const lists = useMemo(
    () => (rule === undefined ? [] : allowedValues(rule, findings, checked.given)),
    [rule, findings, checked.given],
  );
  return (
    <div className={styles.body}>
      <p className={page.text}>{fix}</p>
      <MendButton code={code} checked={checked} />
      <div>
        <Fold label="Waarom telt dit?">
          <p className={page.text}>{explanation}</p>
          <Link as="button" onClick={() => tell({ type: 'soughtHelp', zoek: code })}>
            Uitleg en voorbeelden bij {code}
          </Link>
        </Fold>
        {lists.map((list) => (
          <Fold key={list.naam} label={`Toegestaan: ${list.naam}`}>
            <Values list={list} />
          </Fold>
        ))}
      </div>
      {findings.length < LARGE ? (
        <Walk name={title} findings={findings} checked={checked} />
      ) : (
        <Divided group={group} checked={checked} />
      )}
    </div>
  );
}

/** Many findings, per column, wet or wijk: whichever divides them, and the user chooses. */
function Divided({ group: { title, findings }, checked }: { readonly group: FindingGroup; readonly checked: Checked }) {
  const styles = useStyles();
  const ways = useMemo(() => verdelingen(checked).filter((way) => divides(findings, way)), [checked, findings]);
  const [chosen, setChosen] = useState<Verdeling['code'] | 'niet' | null>(null);
  const way = chosen === 'niet' ? undefined : (ways.find(({ code }) => code === chosen) ?? ways[0]);
  const parts = useMemo(() => (way === undefined ? [] : partsOf(findings, way)), [way, findings]);
  return (
    <>
      {ways.length > 0 && (
        <Field label="Verdeeld per" orientation="horizontal">
          <Select
            size="small"
            value={way?.code ?? 'niet'}
            onChange={(_, { value }) => setChosen(value as Verdeling['code'] | 'niet')}
          >
            {ways.map(({ code, naam }) => (
              <option key={code} value={code}>
                {capital(naam)}
              </option>
            ))}
            <option value="niet">Niet verdeeld</option>
          </Select>
        </Field>
      )}
      {way === undefined ? (
        <Walk name={title} findings={findings} checked={checked} />
      ) : (
        parts.map((part) => (
          <Fold
            key={`${way.code} ${part.naam}`}
            flush
            label={
              <>
                <span className={styles.part}>{part.naam}</span>
                <span className={styles.count}>{inNumbers(part.findings.length)}</span>
              </>
            }
          >
            <Walk name={`${title}, ${part.naam}`} findings={part.findings} checked={checked} />
          </Fold>
        ))
      )}
    </>
  );
}

/** The codes of a list with what they mean. */
function Values({ list }: { readonly list: AllowedValues }) {
  const styles = useStyles();
  return (
    <dl className={styles.values} tabIndex={0} aria-label={`Toegestane waarden van ${list.naam}`}>
      {list.entries.map(({ code, naam }) => (
        <div key={code} className={styles.value}>
          <dt className={styles.code}>{code}</dt>
          <dd className={styles.meaning}>{naam}</dd>
        </div>
      ))}
    </dl>
  );
}
