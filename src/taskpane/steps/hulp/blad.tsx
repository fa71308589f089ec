import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { allowedText, exampleText, requiredText, type ResultSheet, type SheetFormat } from '#domain';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';

const useStyles = makeStyles({
  columns: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  name: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
});

/** What a result sheet shows, what it may be used for and what not. */
export function BladHulp({ blad: { explanation, goodFor, notFor, perPersoon } }: { readonly blad: ResultSheet }) {
  const page = usePageStyles();
  return (
    <div className={page.tight}>
      <p className={page.text}>{explanation}</p>
      <p className={page.text}>
        <strong>Waarvoor wel.</strong> {goodFor}
      </p>
      <p className={page.text}>
        <strong>Waarvoor niet.</strong> {notFor}
      </p>
      {perPersoon && <p className={page.text}>Dit blad heeft regels over personen: het blijft binnen de gemeente.</p>}
    </div>
  );
}

/** What belongs on a sheet of the format, column by column. */
export function LeverbladHulp({ leverblad: { explanation, required, layout, columns } }: { readonly leverblad: SheetFormat }) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <div className={page.tight}>
      <p className={page.text}>{explanation}</p>
      <p className={page.text}>
        {required ? 'Dit blad is verplicht.' : 'Dit blad mag ontbreken.'}{' '}
        {layout === 'keys' ? 'Het veld staat in kolom A, de waarde in kolom B.' : 'Eén regel met koppen, daaronder de gegevens.'}
      </p>
      <dl className={styles.columns}>
        {Object.entries(columns).map(([name, column]) => {
          const allowed = allowedText(column);
          const example = exampleText(column);
          return (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.said}>
                {column.explanation}
                <p className={mergeClasses(page.text, page.small)}>
                  Verplicht: {requiredText(column.required)}.{example === '' ? '' : ` Voorbeeld: ${example}.`}
                  {column.alsoKnownAs === undefined ? '' : ` Ook goed als kop: ${column.alsoKnownAs.join(', ')}.`}
                </p>
                {allowed !== null && (
                  <Fold label={`Toegestaan in ${name}`}>
                    <ul className={page.list}>
                      {allowed.split('; ').map((code) => (
                        <li key={code}>{code}</li>
                      ))}
                    </ul>
                  </Fold>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
