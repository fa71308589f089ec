import { useRef, useState } from 'react';
import { Button, FluentProvider, makeStyles, mergeClasses, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { Cancelled, zelftest, type Progress, type Uitkomst, type Zelftestrapport } from '#workbook';
import { noticeOf } from '../../faults';
import { useDocumentStyles, usePageStyles } from '../../look/page';
import { themes } from '../../look/theme';
import { useLook } from '../../look/use-look';
import { counted } from '../../words';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  report: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
});

const words: Readonly<Record<Uitkomst['uitkomst'], string>> = {
  goed: '✓ goed',
  fout: '✗ anders dan verwacht',
  gezien: '• gezien',
  'niet in deze versie': '– niet in deze versie',
};

/** What stands above the list: how it went, in one sentence. */
function verdictOf({ proeven }: Zelftestrapport): string {
  const wrong = proeven.filter(({ uitkomst }) => uitkomst === 'fout').length;
  return wrong === 0 ? 'Deze Excel doet wat Waaier nodig heeft.' : `${counted(wrong, 'proef gaat', 'proeven gaan')} anders dan verwacht.`;
}

/** The hidden page `?zelftest`: tries in an empty workbook what Waaier asks of Excel (design 5.4). */
export function Zelftest({ version }: { readonly version: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<Zelftestrapport | null>(null);
  const [trouble, setTrouble] = useState('');
  const stop = useRef(new AbortController());
  const styles = useStyles();
  const page = usePageStyles();
  const look = useLook();
  useDocumentStyles();
  const run = async (): Promise<void> => {
    setReport(null);
    setTrouble('');
    stop.current = new AbortController();
    setProgress({ phase: 'Proberen', done: 0, total: 1 });
    try {
      setReport(await zelftest(version, { onProgress: setProgress, signal: stop.current.signal }));
    } catch (problem) {
      const filled = problem instanceof Error && problem.name === 'NotEmpty';
      if (filled) setTrouble('In deze werkmap staan gegevens. Maak een nieuwe, lege werkmap en open de zelftest daar.');
      else setTrouble(problem instanceof Cancelled ? 'De zelftest is gestopt.' : noticeOf(problem).text);
    }
    setProgress(null);
  };
  return (
    <FluentProvider theme={themes[look]}>
      <main className={mergeClasses(styles.page, page.stack)}>
        <h1 className={page.heading}>Zelftest</h1>
        <p className={page.text}>
          Probeert in een lege werkmap wat Waaier van Excel vraagt. Alles wat de proef maakt, wordt weer weggehaald.
        </p>
        <div className={page.row}>
          <Button appearance="primary" disabledFocusable={progress !== null} onClick={() => void run()}>
            Zelftest starten
          </Button>
          {progress !== null && <Button onClick={() => stop.current.abort()}>Annuleren</Button>}
          <Button appearance="subtle" disabledFocusable={progress !== null} onClick={() => location.assign(location.pathname)}>
            Terug naar Waaier
          </Button>
        </div>
        {progress !== null && <ProgressBar className={page.bar} aria-label="De zelftest loopt" value={progress.done} max={progress.total} />}
        <p role="status" className={page.text}>
          {report === null ? trouble : verdictOf(report)}
        </p>
        {report !== null && (
          <>
            <ul className={mergeClasses(page.list, page.tight)}>
              {report.proeven.map(({ naam, uitkomst, gezien }) => (
                <li key={naam}>
                  <strong>{naam}</strong>
                  <div>{words[uitkomst]}</div>
                  <div className={page.small}>{gezien}</div>
                </li>
              ))}
            </ul>
            <label htmlFor="rapport">Het rapport, om te bewaren of te vergelijken</label>
            <Textarea id="rapport" className={styles.report} readOnly rows={8} value={JSON.stringify(report, null, 2)} />
          </>
        )}
      </main>
    </FluentProvider>
  );
}
