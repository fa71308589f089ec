import { useEffect } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { SheetName } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FileButton } from '../../parts/file-button';
import { PlacedSheets } from '../../parts/placed-sheets';
import { Running } from '../../parts/running';
import { Title } from '../../parts/title';
import { counted, listed } from '../../words';
import { doelen } from './beeld';
import { Bewaren } from './bewaren';
import { Kolommen } from './kolommen';
import { Maken } from './maken';
import { Waarden } from './waarden';

const NONE = '';

/** The page on which an export of another system is coupled to the columns of the format. */
export default function Koppelen() {
  const { state, tell, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices } = state;
  const { bladen, bladenInBestand, doel, bron, koppeling, beeld, geplaatst } = state.koppelen;
  useEffect(() => void tasks.findSources(), [tasks]);
  return (
    <div className={page.stack}>
      <Title>Kolommen koppelen</Title>
      {running !== null ? (
        <Running />
      ) : (
        <>
          {geplaatst !== null && (
            <section className={page.tight} aria-label="Gemaakt blad">
              <p className={page.text}>{counted(geplaatst.regels, 'regel', 'regels')} gekoppeld. De export zelf is niet veranderd.</p>
              <PlacedSheets geplaatst={geplaatst} />
              {geplaatst.nieuw === null && (
                <div className={page.row}>
                  <Button appearance="primary" onClick={() => void tasks.check(choices)}>
                    Controleren
                  </Button>
                </div>
              )}
            </section>
          )}
          <p className={page.text}>
            Kies een export van uw eigen systeem. U zegt welke kolom wat is, en Waaier maakt er een blad van het leverformaat van.
          </p>
          <Field label="Wordt blad">
            <Select value={doel} onChange={(_, { value }) => tell({ type: 'aimed', doel: value as SheetName })}>
              {doelen.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field label="Blad met de export">
            <Select
              value={bron !== null && bron.bestand === null ? bron.naam : NONE}
              onChange={(_, { value }) => value !== NONE && void tasks.chooseSheet(value, doel)}
            >
              <option value={NONE}>Kies een blad van deze werkmap</option>
              {bladen?.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <div className={page.row}>
            <span>Of:</span>
            <FileButton
              accept=".csv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods"
              onFiles={([file]) => file !== undefined && void tasks.chooseFile(file, doel)}
            >
              Bestand kiezen
            </FileButton>
          </div>
          {bladenInBestand.length > 0 && (
            <Field label={`Blad in ${bron?.bestand ?? ''}`}>
              <Select value={bron?.naam ?? NONE} onChange={(_, { value }) => void tasks.chooseSheetOfFile(value, doel)}>
                {bladenInBestand.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          {bron !== null && koppeling !== null && beeld !== null && (
            <>
              <p className={page.text}>
                {bron.bestand ?? `Blad ${bron.naam}`}: {counted(bron.aantal, 'regel', 'regels')}, koppen op rij {bron.kopRij}.
                {bron.genummerd.length > 0 &&
                  ` Een kop die vaker voorkomt, heeft een nummer: ${listed(bron.genummerd)}. Let bij een volgende export op de volgorde.`}
              </p>
              <Kolommen bron={bron} koppeling={koppeling} beeld={beeld} />
              <Waarden koppeling={koppeling} vragen={beeld.vragen} />
              <Bewaren koppeling={koppeling} />
              <Maken koppeling={koppeling} beeld={beeld} bron={bron} />
            </>
          )}
        </>
      )}
    </div>
  );
}
