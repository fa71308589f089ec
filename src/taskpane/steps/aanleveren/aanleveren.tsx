import { useEffect, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { bezwaarTekst } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileLink } from '../../parts/new-file';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted, listed } from '../../words';
import { SleutelKiezen } from '../pseudonimiseren/sleutel-kiezen';
import type { Sleutelbron } from '../pseudonimiseren/sleutel';
import { meegaand, type Gemaakt, type Gevonden } from './state';

/** The page on which the workbook is made that is delivered. */
export default function Aanleveren() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices } = state;
  const { gespeurd, geweigerd, gemaakt } = state.aanleveren;
  const { gevonden } = state.pseudonimiseren;
  const [gezien, setGezien] = useState(false);
  useEffect(() => void tasks.findBsns(), [tasks]);
  useEffect(() => setGezien(false), [gespeurd]);
  const cells = gevonden?.kolommen.reduce((sum, { aantal }) => sum + aantal, 0) ?? 0;
  const wrong = gevonden?.ongeldig ?? [];
  const asks = gespeurd !== null && meegaand(gespeurd).length > 0 && gemaakt === null && geweigerd === null;
  const blocked = gevonden === null || wrong.length > 0 || (asks && !gezien);
  const make = (bron: Sleutelbron | null, ookAnders: boolean): void => void tasks.deliver(choices, bron, ookAnders, gezien ? gespeurd : null);
  return (
    <div className={page.stack}>
      <Title>Aanlevering maken</Title>
      <Running />
      {/* Stays while it runs: a passphrase need not be typed again. */}
      <div hidden={running !== null}>
        <div className={page.stack}>
          {gemaakt !== null && <Klaar gemaakt={gemaakt} />}
          {geweigerd !== null && (
            <section className={page.tight} aria-label="Nog niet">
              <p className={page.text}>Er is nog geen aanlevering gemaakt. {geweigerd}</p>
              <div className={page.row}>
                <Button onClick={() => void tasks.check(choices)}>Controleren</Button>
              </div>
            </section>
          )}
          <p className={page.text}>
            Een nieuwe werkmap om aan te leveren: alleen de bladen van het leverformaat, met waarden en niets anders. Uw werkmap
            verandert niet.
          </p>
          {gespeurd !== null && <Persoonsgegevens gespeurd={gespeurd} />}
          {wrong.map((bezwaar) => (
            <p key={`${bezwaar.blad} ${bezwaar.kop} ${bezwaar.soort}`} className={page.text}>
              {bezwaarTekst(bezwaar)}
            </p>
          ))}
          {asks && (
            <Checkbox label="Ik heb dit nagekeken: het mag mee" checked={gezien} onChange={(_, { checked }) => setGezien(checked === true)} />
          )}
          {cells > 0 ? (
            <>
              <p className={page.text}>
                In {counted(cells, 'cel', 'cellen')} staat nog een BSN. In de aanlevering komt daar een kenmerk voor in de plaats,
                gemaakt met uw sleutel. Waaier bewaart de sleutel niet.
              </p>
              <SleutelKiezen action="Aanlevering maken" blocked={blocked} onSleutel={make} />
            </>
          ) : (
            <div className={page.row}>
              <Button appearance={gemaakt === null ? 'primary' : 'secondary'} disabledFocusable={blocked} onClick={() => blocked || make(null, false)}>
                Aanlevering maken
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** What of persons stands on the sheets, and which of it would leave. */
function Persoonsgegevens({ gespeurd }: { readonly gespeurd: readonly Gevonden[] }) {
  const page = usePageStyles();
  const found = ({ bsn, email, telefoon }: Gevonden): string =>
    listed([
      ...(bsn === 0 ? [] : [`${counted(bsn, 'cel', 'cellen')} met een BSN`]),
      ...(email === 0 ? [] : [counted(email, 'e-mailadres', 'e-mailadressen')]),
      ...(telefoon === 0 ? [] : [counted(telefoon, 'telefoonnummer', 'telefoonnummers')]),
    ]);
  return (
    <section className={page.tight} aria-label="Persoonsgegevens">
      <h2 className={page.heading}>Gezocht naar persoonsgegevens</h2>
      {gespeurd.length === 0 ? (
        <p className={page.text}>Op geen enkel blad is een BSN, e-mailadres of telefoonnummer gevonden.</p>
      ) : (
        <ul className={page.numbered}>
          {gespeurd.map((regel) => (
            <li key={regel.blad}>
              {regel.blad}: {found(regel)}. {whatOf(regel)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whatOf({ gaatMee, bsn, email, telefoon }: Gevonden): string {
  if (!gaatMee) return 'Dit blad gaat niet mee.';
  const says = bsn === 0 ? [] : ['BSN’s worden vervangen.'];
  return [...says, ...(email + telefoon === 0 ? [] : ['De rest gaat mee: kijk het na.'])].join(' ');
}

/** The delivery that was made, and how to get it and its proof. */
function Klaar({ gemaakt: { werkmap, bladen, bewijs } }: { readonly gemaakt: Gemaakt }) {
  const page = usePageStyles();
  return (
    <section className={page.tight} aria-label="Gemaakte aanlevering">
      <p className={page.text}>
        {werkmap.opened
          ? 'De aanlevering staat open in een nieuw venster. Sla haar daar op.'
          : 'De aanlevering is klaar, maar kan hier niet vanzelf worden geopend. Sla haar op als bestand.'}{' '}
        Zij heeft {counted(bladen.length, 'blad', 'bladen')}: {listed(bladen)}.
      </p>
      {!werkmap.opened && (
        <FileLink name={werkmap.name} bytes={werkmap.bytes}>
          Aanlevering opslaan
        </FileLink>
      )}
      <FileLink name={bewijs.name} bytes={bewijs.bytes} type="application/json">
        Leveringsbewijs opslaan
      </FileLink>
      <p className={page.text}>Bewaar het Leveringsbewijs: daarmee toont u later aan wat u hebt geleverd en gecontroleerd.</p>
    </section>
  );
}
