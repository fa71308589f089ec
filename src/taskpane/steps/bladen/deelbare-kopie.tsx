import { Button } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

/** Makes a copy of the sheets that may leave the gemeente, and says what it hides. */
export function DeelbareKopie({ nothing }: { readonly nothing: boolean }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { running, choices } = state;
  return (
    <div className={page.tight}>
      <p className={page.text}>
        Een nieuwe werkmap met alleen bladen die de gemeente mogen verlaten: geen gegevens per persoon, minder dan 10
        cliënten verborgen, de rest afgerond. Ook uitrekenen kan niemand ze. Uw werkmap verandert niet.
      </p>
      <div className={page.row}>
        <Button disabledFocusable={nothing || running !== null} onClick={() => void tasks.share(choices)}>
          Deelbare kopie
        </Button>
      </div>
    </div>
  );
}
