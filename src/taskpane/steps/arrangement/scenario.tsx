import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { geenScenario, scenarioSchema, type ScenarioKeuze } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { typedCount, typedPercentage, valueOf, type Typed } from './typed';

const fields: readonly {
  readonly name: keyof ScenarioKeuze;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly says: string;
  readonly read: (text: string) => Typed<number>;
}[] = [
  {
    name: 'tariefPercentage',
    label: 'Alle tarieven',
    hint: 'Erbij, of met een min ervoor eraf. Een offerte met een eigen bedrag blijft gelijk.',
    unit: '%',
    says: 'Schrijf een percentage van -100 tot 1000, zoals 3,5.',
    read: typedPercentage,
  },
  {
    name: 'plusNaarGemiddeld',
    label: 'Van + naar gemiddeld',
    hint: 'Welk deel van de arrangementen met + gemiddeld wordt.',
    unit: '%',
    says: 'Schrijf een percentage van 0 tot 100.',
    read: typedPercentage,
  },
  {
    name: 'extraArrangementen',
    label: 'Extra arrangementen',
    hint: 'Over de wijken verdeeld zoals de arrangementen die er nu zijn.',
    unit: '',
    says: 'Schrijf een heel getal van 0 tot 1.000.000.',
    read: typedCount,
  },
];

const shown = (value: number): string => (value === 0 ? '' : String(value).replace('.', ','));

/** What would change: chosen here, and laid beside the present on sheet Wijkbudget. */
export function ScenarioView() {
  const { state, tasks } = usePane();
  const { choices } = state;
  const page = usePageStyles();
  const kept = choices.scenario ?? geenScenario;
  const [typed, setTyped] = useState<Readonly<Record<keyof ScenarioKeuze, string>>>({
    tariefPercentage: shown(kept.tariefPercentage),
    plusNaarGemiddeld: shown(kept.plusNaarGemiddeld),
    extraArrangementen: shown(kept.extraArrangementen),
  });
  const parsed = ({ name, read }: Pick<(typeof fields)[number], 'name' | 'read'>): number | null => {
    const own = read(typed[name]);
    const value = own.is === 'leeg' ? 0 : valueOf(own);
    return value !== null && scenarioSchema.shape[name].safeParse(value).success ? value : null;
  };
  const [tariefPercentage, plusNaarGemiddeld, extraArrangementen] = fields.map(parsed);
  const read = scenarioSchema.safeParse({ tariefPercentage, plusNaarGemiddeld, extraArrangementen });
  const keuze = read.success ? read.data : null;
  const isNone = keuze !== null && fields.every(({ name }) => keuze[name] === 0);
  const says =
    keuze === null ? 'De getallen hierboven kloppen nog niet.' : isNone ? 'Zonder scenario.' : 'Met dit scenario ernaast.';
  const make = async (): Promise<void> => {
    if (keuze === null) return;
    const chosen = { ...choices, scenario: isNone ? null : keuze };
    await tasks.choose(chosen);
    await tasks.make({ ...chosen, bladen: ['wijkbudget'] });
  };
  return (
    <div className={page.stack}>
      <p className={page.text}>
        Wat als? Waaier zet de uitkomst op blad Wijkbudget naast de kosten van nu. Uw gegevens veranderen niet.
      </p>
      {fields.map(({ name, read, label, hint, unit, says }) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          {...(parsed({ name, read }) === null ? ({ validationState: 'error', validationMessage: says } as const) : {})}
        >
          <Input
            {...(unit === '' ? {} : { contentAfter: unit })}
            value={typed[name]}
            placeholder="0"
            onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={keuze === null} onClick={() => void make()}>
          Wijkbudget maken
        </Button>
        <span className={page.small}>{says}</span>
      </div>
    </div>
  );
}
