import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Uitleg, Voorbeeldgeval } from '#domain';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';
import { capital, counted, ernstWords, listed } from '../../words';

/** So many examples are shown at once; the others one level down. */
const SHOWN = 4;

const useStyles = makeStyles({
  terms: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
  examples: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  example: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  wrong: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  good: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** All that a control says of itself: why, what to do, what it looks at, and what it accepts and rejects. */
export function ControleHulp({ uitleg }: { readonly uitleg: Uitleg }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { ernsten, explanation, fix, herstel, kijktNaar, nodig, source, goed, fout } = uitleg;
  // The design is ours: to the user it is no source.
  const sources = source.split('; ').filter((each) => !each.startsWith('Ontwerp '));
  const said: readonly (readonly [string, string])[] = [
    ['Waarom dit telt', explanation],
    ['Wat u doet', fix],
    ...(herstel === null ? [] : ([['Waaier kan dit herstellen', `${herstel}.`]] as const)),
    ['Hoe zwaar het telt', `${capital(ernsten.map((ernst) => ernstWords[ernst].one).join(', soms '))}.`],
    ...(kijktNaar === null
      ? []
      : ([['Kijkt naar', `Blad ${listed(kijktNaar.bladen)}, ${kijktNaar.kolommen.length === 1 ? 'kolom' : 'kolommen'} ${listed(kijktNaar.kolommen)}.`]] as const)),
    ...(nodig.length === 0 ? [] : ([['Kan alleen met', `${capital(listed(nodig))}.`]] as const)),
    ...(sources.length === 0 ? [] : ([['Bron', `${capital(sources.join('; '))}.`]] as const)),
  ];
  return (
    <div className={page.tight}>
      <dl className={styles.terms}>
        {said.map(([term, says]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.said}>{says}</dd>
          </div>
        ))}
      </dl>
      <h4 className={styles.heading}>Dit wordt gemeld</h4>
      <Voorbeelden gevallen={fout} isFout />
      <h4 className={styles.heading}>Dit is goed</h4>
      <Voorbeelden gevallen={goed} isFout={false} />
    </div>
  );
}

/** Examples of a control: the first few, and the rest one level down. */
function Voorbeelden({ gevallen, isFout }: { readonly gevallen: readonly Voorbeeldgeval[]; readonly isFout: boolean }) {
  // Those with their message first: they say most.
  const ordered = [...gevallen].sort((a, b) => b.meldingen.length - a.meldingen.length);
  const rest = ordered.slice(SHOWN);
  return (
    <>
      <Lijst gevallen={ordered.slice(0, SHOWN)} isFout={isFout} />
      {rest.length > 0 && (
        <Fold label={`Nog ${counted(rest.length, 'voorbeeld', 'voorbeelden')}`}>
          <Lijst gevallen={rest} isFout={isFout} />
        </Fold>
      )}
    </>
  );
}

function Lijst({ gevallen, isFout }: { readonly gevallen: readonly Voorbeeldgeval[]; readonly isFout: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <ul className={styles.examples}>
      {gevallen.map(({ regels, meldingen }) => (
        <li key={[...regels, ...meldingen].join('\n')} className={mergeClasses(styles.example, isFout ? styles.wrong : styles.good)}>
          {regels.map((regel) => (
            <p key={regel} className={mergeClasses(page.text, page.small)}>
              {capital(regel)}
            </p>
          ))}
          {meldingen.map((melding) => (
            <p key={melding} className={page.text}>
              {melding}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
