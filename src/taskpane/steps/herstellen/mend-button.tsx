import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { isKoppelbaar, mendableCodes, rules, type Checked } from '#domain';
import { usePane } from '../../pane';

/** What is asked where it is no repair of a cell. */
const others: Readonly<Record<string, string>> = {
  B01: 'Maak het blad',
  B02: 'Koppel een kolom',
  C04: 'Pseudonimiseer de kolom',
  P02: 'Zet op de Productcatalogus',
};

/** The way from the findings of one control to their repairs; nothing where none are offered. */
export function MendButton({ code, checked }: { readonly code: string; readonly checked: Checked }) {
  const { state, tasks } = usePane();
  // Without a header that is left over there is nothing to couple.
  const offered = useMemo(() => mendableCodes.has(code) && (code !== 'B02' || isKoppelbaar(checked)), [code, checked]);
  if (!offered) return null;
  const label = others[code] ?? rules.find((rule) => rule.code === code)?.repair?.label ?? '';
  const open = (): void => {
    if (state.running === null) void tasks.offer(checked, code);
  };
  return (
    <div>
      <Button size="small" icon={<WrenchRegular />} disabledFocusable={state.running !== null} onClick={open}>
        {`Herstel: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
      </Button>
    </div>
  );
}
