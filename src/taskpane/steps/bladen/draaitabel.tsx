import { useEffect, useMemo, useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import {
  assen,
  draaitabelNaam,
  getoondDelen,
  getoondIntern,
  maten,
  telling,
  type Calculated,
  type Cell,
  type Draaifeiten,
  type DraaiVraag,
} from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FigureTable } from '../../parts/figure-table';
import { inNumbers } from '../../words';
import { ExcelPivot } from './excel-pivot';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: tokens.spacingHorizontalS },
});

const FIRST: DraaiVraag = { rijen: 'gebied', kolommen: 'wet', maat: 'clienten', wet: null, cirkel: null, wijkteam: null };
const TOTAL = { code: 'totaal', naam: 'Totaal' };

/** One thing to choose; an empty value is the choice that stands first. */
interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly code: string; readonly naam: string }[];
  readonly choose: (code: string) => void;
}

function Chosen({ label, value, options, choose }: Choice) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose(data.value)}>
        {options.map(({ code, naam }) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const shown = (cell: Cell): string => (typeof cell === 'number' ? inNumbers(cell) : String(cell ?? '–'));

/** What can be chosen of a draaitabel. */
function choicesOf({ heads, heeftHuishoudens }: Draaifeiten, vraag: DraaiVraag, ask: (change: Partial<DraaiVraag>) => void): Choice[] {
  const asOf = (code: string): DraaiVraag['rijen'] => assen.find((as) => as.code === code)?.code ?? 'gebied';
  const only = (label: string, as: 'wet' | 'cirkel' | 'wijkteam'): Choice => ({
    label,
    value: vraag[as] ?? '',
    options: [{ code: '', naam: 'Alle' }, ...heads[as]],
    choose: (code) => ask({ [as]: code === '' ? null : code }),
  });
  return [
    {
      label: 'Rijen',
      value: vraag.rijen,
      options: assen,
      choose: (code) => ask({ rijen: asOf(code), ...(vraag.kolommen === code ? { kolommen: vraag.rijen } : {}) }),
    },
    {
      label: 'Kolommen',
      value: vraag.kolommen ?? '',
      options: [{ code: '', naam: 'Geen' }, ...assen.filter(({ code }) => code !== vraag.rijen)],
      choose: (code) => ask({ kolommen: code === '' ? null : asOf(code) }),
    },
    {
      label: 'Wat tellen',
      value: vraag.maat,
      options: maten.filter(({ code }) => heeftHuishoudens || code !== 'huishoudens'),
      choose: (code) => ask({ maat: maten.find((maat) => maat.code === code)?.code ?? 'clienten' }),
    },
    only('Wet', 'wet'),
    only('Cirkel', 'cirkel'),
    only('Wijkteam', 'wijkteam'),
  ];
}

/** A quick pivot over the rows that count, as a table here and, for own use, as a sheet. */
export function Draaitabel({ calculated }: { readonly calculated: Calculated }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { draai } = state.bladen;
  const feiten = draai?.of === calculated ? draai.feiten : undefined;
  useEffect(() => {
    if (feiten === undefined) void tasks.turn(calculated);
  }, [calculated, feiten, tasks]);
  if (feiten === undefined) return <p className={page.text}>De regels worden klaargezet…</p>;
  if (feiten === null) return <p className={page.text}>Er zijn geen regels die meetellen.</p>;
  return <Turned calculated={calculated} feiten={feiten} />;
}

function Turned({ calculated, feiten }: { readonly calculated: Calculated; readonly feiten: Draaifeiten }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const [vraag, setVraag] = useState(FIRST);
  const mode = calculated.checked.given.settings.kleineAantallen;
  const [shownFor, setShownFor] = useState(mode);
  const counted = useMemo(() => telling(feiten, vraag), [feiten, vraag]);
  const isShared = shownFor === 'delen';
  const cell = useMemo(
    () => (isShared ? getoondDelen(counted, vraag.maat) : getoondIntern(counted, vraag.maat)),
    [counted, isShared, vraag.maat],
  );
  const cirkelNaam = (code: string): string => feiten.heads.cirkel.find((head) => head.code === code)?.naam ?? code;
  const naam = draaitabelNaam(vraag, cirkelNaam);
  return (
    <div className={page.tight}>
      <div className={styles.choices}>
        {choicesOf(feiten, vraag, (change) => setVraag({ ...vraag, ...change })).map((choice) => (
          <Chosen key={choice.label} {...choice} />
        ))}
        <Chosen
          label="Kleine aantallen"
          value={shownFor}
          options={[
            ...(mode === 'intern' ? [{ code: 'intern', naam: 'Intern' }] : []),
            { code: 'delen', naam: 'Om te delen' },
          ]}
          choose={(code) => setShownFor(code === 'intern' ? 'intern' : 'delen')}
        />
      </div>
      {counted.rows.length === 0 ? (
        <p className={page.text}>Met deze keuze is er geen enkele regel.</p>
      ) : (
        <FigureTable
          name="Draaitabel"
          caption={naam}
          corner={assen.find(({ code }) => code === vraag.rijen)?.naam ?? ''}
          rows={[...counted.rows, TOTAL]}
          columns={[...counted.columns, TOTAL]}
          hasTotal
          cell={(row, column) => shown(cell(row, column))}
        />
      )}
      <p className={page.small}>
        {isShared
          ? 'Een punt is een verborgen getal, onder de 10 of nodig om dat te verbergen; de rest is afgerond. Laat niet meer van deze tabellen naast elkaar zien: uit de verschillen kan iemand kleine aantallen afleiden. Met de deelbare kopie kan dat niet.'
          : 'Alleen voor intern gebruik: 1 tot en met 4 cliënten staan als <5. Cliënten tellen in elk vakje één keer; daarom tellen vakjes niet op tot het totaal.'}
      </p>
      {mode === 'intern' ? (
        <>
          <div className={page.row}>
            <Button
              disabledFocusable={state.running !== null || counted.rows.length === 0}
              onClick={() => void tasks.placePivot(calculated, counted, vraag, naam)}
            >
              Zet op blad Draaitabel
            </Button>
            {isShared && <span className={page.small}>Het blad is voor intern gebruik en toont de cijfers onafgerond.</span>}
          </div>
          <ExcelPivot />
        </>
      ) : (
        <p className={page.small}>
          Een draaitabel komt niet op een blad zolang kleine aantallen verborgen zijn: zo’n blad is nooit deelbaar.
        </p>
      )}
    </div>
  );
}
