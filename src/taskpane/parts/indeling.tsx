import { Field, Select } from '@fluentui/react-components';
import { cirkelModellen, presets, settingsOf, settingsSchema, type GivenSettings } from '#domain';
import { usePageStyles } from '../look/page';
import { usePane } from '../pane';

const eenheden = [
  { code: 'wijk', naam: 'Wijk' },
  { code: 'kern', naam: 'Kern' },
  { code: 'wijkteam', naam: 'Wijkteam' },
] as const;

/** The choices of how a delivery is laid out: leefdomeinen, words for the cirkels, and the unit of the rows. */
export function Indeling() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { choices } = state;
  const { preset, model, eenheid } = settingsOf(choices.settings);
  const choose = (change: Record<string, unknown>): void => {
    const settings: GivenSettings = settingsSchema.parse({ ...choices.settings, ...change });
    void tasks.choose({ ...choices, settings });
  };
  const toelichting = presets.find(({ code }) => code === preset)?.toelichting ?? '';
  return (
    <div className={page.stack}>
      <Field label="Eén rij per" hint="Kern en wijkteam komen uit het blad Wijkindeling.">
        <Select value={eenheid} onChange={(_, { value }) => choose({ eenheid: value })}>
          {eenheden.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Leefdomeinen" hint={toelichting}>
        <Select value={preset} onChange={(_, { value }) => choose({ preset: value })}>
          {presets.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Namen van de cirkels">
        <Select value={model} onChange={(_, { value }) => choose({ model: value })}>
          {cirkelModellen.map(({ code, naam }) => (
            <option key={code} value={code}>
              {naam}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
