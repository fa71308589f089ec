import { Button } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

/** Excel's own draaitabel on sheet Verrijkt, and what to do where it cannot be made. */
export function ExcelPivot() {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { excelPivot } = state.bladen;
  return (
    <div className={page.tight}>
      <div className={page.row}>
        <Button disabledFocusable={state.running !== null} onClick={() => void tasks.excelPivot()}>
          Draaitabel van Excel maken
        </Button>
      </div>
      <p className={page.small}>
        Om zelf te slepen, op blad Verrijkt. Alle regels over personen zitten erin: deel een werkmap met zo’n tabel nooit.
      </p>
      <p className={page.text} aria-live="polite">
        {excelPivot === 'kan niet' &&
          'Deze Excel kan dat niet vanuit Waaier. Gebruik de tabel hierboven, of kies in Excel op blad Verrijkt: Invoegen, Draaitabel.'}
        {excelPivot === 'geen bron' && 'Blad Verrijkt is er niet. Kies het bij Welke bladen en maak de bladen opnieuw.'}
        {excelPivot === 'gemaakt' && 'De draaitabel staat op een eigen blad.'}
        {excelPivot === 'bijgewerkt' && 'De draaitabel was er al en is bijgewerkt.'}
      </p>
    </div>
  );
}
