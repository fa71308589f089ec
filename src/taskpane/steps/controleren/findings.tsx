import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { makeStyles, mergeClasses, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import type { Checked, Ernst } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Afterwards } from '../../parts/afterwards';
import { ErnstMark } from '../../parts/ernst-mark';
import { Fold } from '../../parts/fold';
import { useKeptFocus } from '../../parts/kept-focus';
import { counted, ernsten, ernstWords, inNumbers } from '../../words';
import { Group } from './group';
import { lookedFor, type FindingGroup } from './groups';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
  ernst: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  heading: { ':focus': { outlineStyle: 'none' } },
  title: { flexGrow: 1, minWidth: 0 },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  count: {
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    paddingInline: tokens.spacingHorizontalXS,
  },
});

const sum = (groups: readonly FindingGroup[]): number =>
  groups.reduce((total, { findings }) => total + findings.length, 0);

/** Everything that was found, per severity and control, with a way to look for something. */
export function Findings({ groups, checked }: { readonly groups: readonly FindingGroup[]; readonly checked: Checked }) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<ReadonlySet<Ernst>>(new Set(ernsten));
  const [alleenOpen, setAlleenOpen] = useState(false);
  const sought = useDeferredValue(text);
  const styles = useStyles();
  const page = usePageStyles();
  const { gevraagd } = usePane().state.hulp;
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(section, () => heading.current?.focus());
  const { bevestigd } = checked;
  const shown = useMemo(
    () => lookedFor(groups, { text: sought, ernsten: wanted, alleenOpen }, bevestigd),
    [groups, sought, wanted, alleenOpen, bevestigd],
  );
  if (groups.length === 0) return null;
  const everything = sought === '' && wanted.size === ernsten.length && !alleenOpen;
  const toggle = (ernst: Ernst) => () =>
    setWanted((before) => new Set(ernsten.filter((each) => (each === ernst ? !before.has(each) : before.has(each)))));
  return (
    <section ref={section} className={page.tight} aria-labelledby="meldingen">
      <h2 ref={heading} id="meldingen" tabIndex={-1} className={mergeClasses(page.heading, styles.heading)}>
        Meldingen
      </h2>
      <SearchBox
        className={styles.search}
        placeholder="Zoek op woord, kolom of cel"
        aria-label="Zoek in de meldingen"
        dismiss={{ 'aria-label': 'Zoekwoord wissen' }}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <div className={page.row} role="group" aria-label="Toon">
        {ernsten.map((ernst) => {
          const count = sum(groups.filter((group) => group.ernst === ernst));
          if (count === 0) return null;
          return (
            <ToggleButton
              key={ernst}
              size="small"
              shape="circular"
              icon={<ErnstMark ernst={ernst} />}
              checked={wanted.has(ernst)}
              onClick={toggle(ernst)}
            >
              {counted(count, ernstWords[ernst].one, ernstWords[ernst].more)}
            </ToggleButton>
          );
        })}
        {groups.some(({ ernst }) => ernst === 'W') && (
          <ToggleButton
            size="small"
            shape="circular"
            checked={alleenOpen}
            onClick={() => setAlleenOpen((before) => !before)}
          >
            Alleen nog open
          </ToggleButton>
        )}
      </div>
      <p className={mergeClasses(page.text, page.small)} aria-live="polite">
        {everything ? '' : `${counted(sum(shown), 'melding', 'meldingen')} in beeld.`}
      </p>
      {ernsten.map((ernst) => {
        const own = shown.filter((group) => group.ernst === ernst);
        if (own.length === 0) return null;
        return (
          <section key={ernst} className={styles.ernst} aria-label={ernstWords[ernst].title}>
            <h3 className={page.heading}>{ernstWords[ernst].title}</h3>
            {own.map((group, place) => (
              <Fold
                key={group.key}
                level={4}
                startOpen={gevraagd === null ? place === 0 && group === shown[0] : group.code === gevraagd}
                flush
                label={
                  <>
                    <ErnstMark ernst={ernst} />
                    <span className={styles.title}>{group.title}</span>
                    <span className={styles.code}>{group.code}</span>
                    <span className={styles.count}>{countOf(group, checked)}</span>
                  </>
                }
              >
                <Afterwards>
                  <Group group={group} checked={checked} />
                </Afterwards>
              </Fold>
            ))}
          </section>
        );
      })}
    </section>
  );
}

/** How many findings a group has, and how many of them were confirmed. */
function countOf({ ernst, findings }: FindingGroup, { bevestigd }: Checked): string {
  const total = inNumbers(findings.length);
  const confirmed =
    ernst === 'W' && bevestigd.size > 0 ? findings.filter((finding) => bevestigd.has(finding)).length : 0;
  if (confirmed === 0) return total;
  return confirmed === findings.length ? `${total} bevestigd` : `${inNumbers(confirmed)} van ${total} bevestigd`;
}
