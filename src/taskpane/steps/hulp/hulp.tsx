import { useDeferredValue, useMemo } from 'react';
import { Button, makeStyles, mergeClasses, SearchBox } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { arriving } from '../../parts/arriving';
import { Fold } from '../../parts/fold';
import { Title } from '../../parts/title';
import { counted } from '../../words';
import { stappen } from '../kennismaken/stappen';
import { BladHulp, LeverbladHulp } from './blad';
import { ControleHulp } from './controle';
import { kopVan, stukken, type Stuk } from './onderwerpen';
import PaginaHulp from './pagina-hulp';
import { paginas } from './paginas';
import { gevonden } from './zoeken';

const Over = arriving(() => import('./over'));

const useStyles = makeStyles({ search: { width: '100%', maxWidth: '100%' } });

/** The page of help: everything that can be looked up, and about Waaier itself. */
export default function Hulp() {
  const { state, tell } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { zoek, van } = state.hulp;
  const sought = useDeferredValue(zoek);
  const found = useMemo(() => gevonden(stukken, sought), [sought]);
  const isEmpty = zoek.trim() === '';
  return (
    <div className={page.stack}>
      <Title>Hulp</Title>
      {van !== null && (
        <div>
          <Button icon={<ArrowLeftRegular />} onClick={() => tell({ type: 'went', step: van })}>
            Terug naar {paginas[van].naam}
          </Button>
        </div>
      )}
      <SearchBox
        className={styles.search}
        placeholder="Zoek op code of woord"
        aria-label="Zoek in de hulp"
        dismiss={{ 'aria-label': 'Zoekwoord wissen' }}
        value={zoek}
        onChange={(_, { value }) => tell({ type: 'soughtHelp', zoek: value })}
      />
      <p className={mergeClasses(page.text, page.small)} aria-live="polite">
        {isEmpty ? '' : counted(found.length, 'onderwerp gevonden.', 'onderwerpen gevonden.')}
      </p>
      {isEmpty ? <Alles /> : <Stukken stukken={found} level={2} open={found.length === 1} />}
      {!isEmpty && found.length === 0 && (
        <p className={page.text}>Probeer een ander woord, of een code zoals D01. Haal het zoekwoord weg om alles te zien.</p>
      )}
    </div>
  );
}

/** Everything, by its kind. */
function Alles() {
  const { tell } = usePane();
  const page = usePageStyles();
  const of = (soort: Stuk['soort']): readonly Stuk[] => stukken.filter((stuk) => stuk.soort === soort);
  const controles = of('controle');
  return (
    <>
      <section className={page.tight} aria-labelledby="zo-werkt-het">
        <h2 id="zo-werkt-het" className={page.heading}>
          Zo werkt het
        </h2>
        <ol className={mergeClasses(page.tight, page.numbered)}>
          {stappen.map(({ step, zegt }) => (
            <li key={step}>{zegt}</li>
          ))}
        </ol>
        <div>
          <Button onClick={() => tell({ type: 'went', step: 'kennismaken' })}>Oefenen met een voorbeeld</Button>
        </div>
      </section>
      <div className={page.tight}>
        <Fold label={`De controles (${controles.length})`} level={2}>
          <Stukken stukken={controles} level={3} />
        </Fold>
        <Fold label="De bladen die Waaier maakt" level={2}>
          <Stukken stukken={of('blad')} level={3} />
        </Fold>
        <Fold label="De bladen van het leverformaat" level={2}>
          <Stukken stukken={of('leverblad')} level={3} />
        </Fold>
        <Fold label="De pagina’s van dit venster" level={2}>
          <Stukken stukken={of('pagina')} level={3} />
        </Fold>
        <Fold label="Over Waaier" level={2}>
          <Over />
        </Fold>
      </div>
    </>
  );
}

interface StukkenProps {
  readonly stukken: readonly Stuk[];
  readonly level: 2 | 3;
  readonly open?: boolean;
}

/** Subjects to be opened one by one. */
function Stukken({ stukken: shown, level, open = false }: StukkenProps) {
  return (
    <div>
      {shown.map((stuk) => (
        <Fold key={`${stuk.soort} ${stuk.naam} ${open}`} label={kopVan(stuk)} level={level} startOpen={open}>
          <Inhoud stuk={stuk} />
        </Fold>
      ))}
    </div>
  );
}

function Inhoud({ stuk }: { readonly stuk: Stuk }) {
  if (stuk.soort === 'controle') return <ControleHulp uitleg={stuk.controle} />;
  if (stuk.soort === 'blad') return <BladHulp blad={stuk.blad} />;
  return stuk.soort === 'leverblad' ? <LeverbladHulp leverblad={stuk.leverblad} /> : <PaginaHulp step={stuk.step} />;
}
