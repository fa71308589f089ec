import { Button } from '@fluentui/react-components';
import { HighlightRegular } from '@fluentui/react-icons';
import type { Checked } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';

/** Says whether cells are marked in the sheets, and takes the marks away or (after a check) puts them on. */
export function Marking({ checked }: { readonly checked: Checked | null }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { marked } = state.controleren;
  const isBusy = state.running !== null;
  if (!marked && !checked?.findings.some(({ cel }) => cel !== null)) return null;
  return (
    <div className={page.row}>
      <span className={page.small}>
        {marked
          ? 'De cellen met een melding zijn gekleurd. Uw eigen opmaak blijft.'
          : 'U kunt de cellen met een melding kleuren.'}
      </span>
      {marked ? (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void tasks.unmark()}>
          Markeringen wissen
        </Button>
      ) : (
        checked !== null && (
          <Button
            size="small"
            icon={<HighlightRegular />}
            disabledFocusable={isBusy}
            onClick={() => void tasks.mark(checked)}
          >
            Cellen markeren
          </Button>
        )
      )}
    </div>
  );
}
