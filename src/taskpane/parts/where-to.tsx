import { useState } from 'react';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { SheetName } from '#domain';
import type { Delivery } from '../delivery';
import type { Waarheen } from '../placing';
import { listed } from '../words';

/** The sheets of these names that the workbook already has, as it calls them. */
export const inTheWay = (delivery: Delivery | null, names: readonly SheetName[]): readonly string[] =>
  names.flatMap((name) => delivery?.sheets.get(name) ?? []);

/** Where new sheets go: what the user chose, and the way to choose; there is nothing to choose where nothing is in the way. */
export function useWaarheen(present: readonly string[]): readonly [Waarheen, (next: Waarheen) => void] {
  const [chosen, setChosen] = useState<Waarheen>('nieuw');
  return [present.length === 0 ? 'erbij' : chosen, setChosen];
}

interface WhereToProps {
  readonly present: readonly string[];
  readonly value: Waarheen;
  readonly onValue: (next: Waarheen) => void;
}

/** Asks where new sheets go when the workbook has sheets of that name; nothing when it has none. */
export function WhereTo({ present, value, onValue }: WhereToProps) {
  if (present.length === 0) return null;
  const one = present.length === 1;
  return (
    <Field label={`In deze werkmap ${one ? 'staat' : 'staan'} al ${listed(present)}. Waar komt het nieuwe?`}>
      <RadioGroup value={value} onChange={(_, { value: next }) => onValue(next === 'vervangen' ? 'vervangen' : 'nieuw')}>
        <Radio value="nieuw" label="In een nieuwe werkmap" />
        <Radio value="vervangen" label={`In plaats van ${listed(present)}: wat daar nu staat, is dan weg`} />
      </RadioGroup>
    </Field>
  );
}
