import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

/** The offer to try Waaier first; it goes when the user skips it, or has begun by himself. */
export function Kennismaking() {
  const { state, tell, tasks } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { delivery, choices, controleren } = state;
  if (delivery === null || !choices.kennismaking) return null;
  if (!delivery.verzonnen && controleren.checked !== null) return null;
  const skip = (): void => {
    void tasks.choose({ ...choices, kennismaking: false });
    // The button that had the focus is gone.
    tell({ type: 'went', step: 'start' });
  };
  return (
    <section className={styles.box} aria-labelledby="kennismaken">
      <div className={page.tight}>
        <h2 id="kennismaken" className={page.heading}>
          {delivery.verzonnen ? 'Dit is een verzonnen levering' : 'Nieuw met Waaier?'}
        </h2>
        <p className={page.text}>
          {delivery.verzonnen
            ? 'Oefen er gerust mee. Waaier wijst u de weg.'
            : 'Probeer het op een verzonnen levering. Uw werkmap blijft zoals die is.'}
        </p>
        <div className={page.row}>
          <Button onClick={() => tell({ type: 'went', step: 'kennismaken' })}>Kennismaken</Button>
          <Button appearance="subtle" onClick={skip}>
            Overslaan
          </Button>
        </div>
      </div>
    </section>
  );
}
