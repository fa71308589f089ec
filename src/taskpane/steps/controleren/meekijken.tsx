import { Switch } from '@fluentui/react-components';
import { usePane } from '../../pane';

/** Whether Waaier checks again what the user edits, while he works; remembered in the workbook. */
export function Meekijken() {
  const { state, tasks } = usePane();
  const { choices } = state;
  return (
    <Switch
      label="Meekijken: meteen opnieuw controleren wat u verbetert"
      checked={choices.meekijken}
      onChange={(_, { checked }) => void tasks.choose({ ...choices, meekijken: checked })}
    />
  );
}
