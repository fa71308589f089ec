import { makeStyles, tokens } from '@fluentui/react-components';
import { cirkelModellen, settingsOf, type Aanbod, type AanbodPerResultaatgebied } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What lighter cirkels offer for each marked resultaatgebied, before a maatwerkvoorziening is priced. */
export function Lighter({ lighter }: { readonly lighter: readonly AanbodPerResultaatgebied[] | null }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { model } = settingsOf(usePane().state.choices.settings);
  const { sources } = usePane().state.arrangement;
  const labels = cirkelModellen.find(({ code }) => code === model)?.labels;
  // Where the wijk of the client is not known, each offer says where it is.
  const where = ({ cirkel, wijkcode }: Aanbod): string => {
    const label = labels?.[cirkel] ?? cirkel;
    return wijkcode === null ? label : `${label}, ${sources?.given.gebieden.gebied(wijkcode)?.naam ?? wijkcode}`;
  };
  if (lighter === null || lighter.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="voorliggend">
      <h2 id="voorliggend" className={page.heading}>
        Eerst dichter bij huis
      </h2>
      {lighter.map(({ kolom, naam, aanbod }) => (
        <div key={kolom}>
          <p className={styles.name}>{naam}</p>
          {aanbod.length === 0 ? (
            <p className={page.text}>Blad Voorliggend noemt hiervoor niets.</p>
          ) : (
            <ul className={page.numbered}>
              {aanbod.map((one, place) => (
                <li key={place}>
                  {one.naam} <span className={page.small}>({where(one)})</span>
                  {one.toelichting !== null && <span className={page.quiet}>. {one.toelichting}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
