import { useState } from 'react';
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { centsOf, settingsOf, weglaatbaar } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { typedEuro } from '../arrangement/typed';

const inEuro = (euro: number | null): string => (euro === null ? '' : euro.toFixed(2).replace('.', ','));

/** What there is to divide over the wijken, and which productcategorieën stay out of it. */
export function Wijkbudget() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { choices } = state;
  const { wijkbudgetTotaal, zonderCategorieen } = settingsOf(choices.settings);
  const [typed, setTyped] = useState(inEuro(wijkbudgetTotaal));
  const read = typedEuro(typed);
  const choose = (change: object): void =>
    void tasks.choose({ ...choices, settings: { ...choices.settings, ...change } });
  const total = (text: string): void => {
    setTyped(text);
    const value = typedEuro(text);
    if (value.is === 'gelezen' && value.value !== (wijkbudgetTotaal === null ? null : centsOf(wijkbudgetTotaal))) {
      choose({ wijkbudgetTotaal: value.value / 100 });
    }
    if (value.is === 'leeg' && wijkbudgetTotaal !== null) choose({ wijkbudgetTotaal: undefined });
  };
  const leaveOut = (codes: readonly string[], out: boolean): void => {
    const others = zonderCategorieen.filter((code) => !codes.includes(code));
    choose({ zonderCategorieen: out ? [...others, ...codes] : others });
  };
  const says =
    read.is === 'onleesbaar'
      ? ({ validationState: 'error', validationMessage: 'Schrijf een bedrag, zoals 1.250.000,00.' } as const)
      : {};
  return (
    <section className={page.tight} aria-labelledby="wijkbudget">
      <h2 id="wijkbudget" className={page.heading}>
        Wijkbudget
      </h2>
      <Field label="Te verdelen over de wijken, per jaar" hint="Leeg: wat de laatste vier kwartalen kostten." {...says}>
        <Input contentBefore="€" value={typed} onChange={(_, { value }) => total(value)} />
      </Field>
      {weglaatbaar.map(({ naam, codes }) => (
        <Checkbox
          key={naam}
          label={`Zonder ${naam} (${codes.join(', ')})`}
          checked={codes.every((code) => zonderCategorieen.includes(code))}
          onChange={(_, { checked }) => leaveOut(codes, checked === true)}
        />
      ))}
    </section>
  );
}
