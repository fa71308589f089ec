import { Checkbox, Field, mergeClasses, SpinButton, Switch } from '@fluentui/react-components';
import { settingsOf } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Indeling } from '../../parts/indeling';
import { Title } from '../../parts/title';
import { Meekijken } from '../controleren/meekijken';
import { Wijkbudget } from './wijkbudget';

/** The page of the settings; each choice is kept in the workbook at once. */
export default function Instellingen() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { choices } = state;
  const { heleperiode, ehsIntervalMaanden } = settingsOf(choices.settings);
  const choose = (change: object): void =>
    void tasks.choose({ ...choices, settings: { ...choices.settings, ...change } });
  const interval = (value: number | null | undefined, shown: string | undefined): void => {
    const months = value ?? Number(shown);
    if (Number.isInteger(months) && months >= 1 && months <= 120) choose({ ehsIntervalMaanden: months });
  };
  return (
    <div className={page.stack}>
      <Title>Instellingen</Title>
      <p className={mergeClasses(page.text, page.quiet)}>Waaier bewaart uw keuzes in deze werkmap.</p>
      <section className={page.stack} aria-labelledby="indeling">
        <h2 id="indeling" className={page.heading}>
          Indeling
        </h2>
        <Indeling />
      </section>
      <section className={page.tight} aria-labelledby="kosten">
        <h2 id="kosten" className={page.heading}>
          Kosten van arrangementen
        </h2>
        <Checkbox
          label="Hele perioden rekenen: een begonnen maand of 4 weken telt helemaal"
          checked={heleperiode}
          onChange={(_, { checked }) => choose({ heleperiode: checked === true })}
        />
        <Field
          label="Extra schoonmaak om de zoveel maanden"
          hint="Tweejaarlijks is 24 maanden. Sommige gemeenten bedoelen er twee keer per jaar mee: dat is 6 maanden."
        >
          <SpinButton
            value={ehsIntervalMaanden}
            min={1}
            max={120}
            incrementButton={{ 'aria-label': 'Een maand meer' }}
            decrementButton={{ 'aria-label': 'Een maand minder' }}
            onChange={(_, { value, displayValue }) => interval(value, displayValue)}
          />
        </Field>
      </section>
      <Wijkbudget />
      <section className={page.tight} aria-labelledby="controle">
        <h2 id="controle" className={page.heading}>
          Controle
        </h2>
        <Switch
          label="Cellen met een melding kleuren na elke controle"
          checked={choices.markeren}
          onChange={(_, { checked }) => void tasks.choose({ ...choices, markeren: checked })}
        />
        <Meekijken />
      </section>
    </div>
  );
}
