import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  cirkelModellen,
  dutchEuro,
  inDutch,
  masked,
  presets,
  settingsOf,
  type Huishouden,
  type HuishoudenCel,
  type HuishoudenRij,
} from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { Fold } from '../../parts/fold';
import { Running } from '../../parts/running';
import { counted, listed, unbroken } from '../../words';

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalXS,
  },
  what: { minWidth: 0 },
  jump: { flexShrink: 0, minWidth: '64px' },
});

/** All that the household of the shown row has; only for the gemeente's own use, and only of a row of the sheet. */
export function Household() {
  const { rij, question } = usePane().state.arrangement;
  const { settings } = usePane().state.choices;
  const client = question.client.trim();
  if (settingsOf(settings).kleineAantallen !== 'intern' || rij === null || client === '') return null;
  return (
    <Fold label="Huishouden" level={2}>
      <LookedUp key={client} client={client} />
    </Fold>
  );
}

function LookedUp({ client }: { readonly client: string }) {
  const { state, tasks } = usePane();
  const { household } = state.arrangement;
  const { choices, running } = state;
  const page = usePageStyles();
  const isFound = household?.client === client;
  const looked = useRef(isFound);
  useEffect(() => {
    // Looked up once when it is opened; the button looks again.
    if (looked.current) return;
    looked.current = true;
    void tasks.findHousehold(choices, client);
  }, [choices, client, tasks]);
  return (
    <div className={page.tight}>
      <Running />
      {isFound && household.found === null && (
        <p className={page.text}>Op blad Voorzieningen telt geen regel van deze cliënt mee.</p>
      )}
      {isFound && household.found !== null && <Found found={household.found} />}
      {running === null && (
        <div>
          <Button size="small" onClick={() => void tasks.findHousehold(choices, client)}>
            {isFound ? 'Opnieuw opzoeken' : 'Zoek op'}
          </Button>
        </div>
      )}
    </div>
  );
}

function Found({ found }: { readonly found: Huishouden }) {
  const { settings } = usePane().state.choices;
  const styles = useStyles();
  const page = usePageStyles();
  const { preset } = settingsOf(settings);
  const leefdomeinen = presets.find(({ code }) => code === preset)?.leefdomeinen ?? [];
  const perDomein = new Map<string, HuishoudenCel[]>();
  for (const cel of found.cellen) perDomein.set(cel.leefdomein, [...(perDomein.get(cel.leefdomein) ?? []), cel]);
  return (
    <>
      <p className={page.text}>
        {found.huishoudenId === null ? 'Deze cliënt heeft geen huishouden_id. ' : ''}
        {counted(found.clienten.length, 'cliënt', 'cliënten')}, {listed(found.wetten)}. Samen{' '}
        <strong>{dutchEuro(found.kosten)}</strong> in dit kwartaal.
      </p>
      {[...perDomein].map(([code, cellen]) => (
        <section key={code} aria-labelledby={`leefdomein-${code}`}>
          <h3 id={`leefdomein-${code}`} className={styles.name}>
            {leefdomeinen.find((one) => one.code === code)?.naam ?? 'Niet toegewezen'}
          </h3>
          <ul className={page.list}>
            {cellen.flatMap((cel) => cel.rijen.map((row) => <Row key={row.rij} row={row} cirkel={cel.cirkel} />))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface RowProps {
  readonly row: HuishoudenRij;
  readonly cirkel: HuishoudenCel['cirkel'];
}

function Row({ row, cirkel }: RowProps) {
  const { state, tasks } = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const { model } = settingsOf(state.choices.settings);
  const label = cirkelModellen.find(({ code }) => code === model)?.labels[cirkel] ?? cirkel;
  const sheet = state.delivery?.sheets.get('Voorzieningen') ?? 'Voorzieningen';
  const from = row.begindatum === null ? '' : `vanaf ${inDutch(row.begindatum)}`;
  const until = row.einddatum === null ? ', loopt' : ` tot en met ${inDutch(row.einddatum)}`;
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        {row.wet} {row.productcategorie}
        {row.product === null ? '' : ` ${row.product}`}: {unbroken(dutchEuro(row.kosten))}
        <br />
        <span className={page.small}>
          {label}; cliënt {masked(row.clientId)}; {from}
          {until}
        </span>
      </span>
      <Button
        size="small"
        className={styles.jump}
        aria-label={`Rij ${row.rij}: ga naar deze rij op blad ${sheet}`}
        onClick={() => void tasks.goTo(sheet, row.rij)}
      >
        Rij {row.rij}
      </Button>
    </li>
  );
}
