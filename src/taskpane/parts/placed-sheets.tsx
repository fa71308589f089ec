import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { usePageStyles } from '../look/page';
import { usePane } from '../pane';
import type { Geplaatst } from '../placing';
import { listed } from '../words';
import { FileLink } from './new-file';

/** Where new sheets ended up, and the way to them. */
export function PlacedSheets({ geplaatst: { names, nieuw } }: { readonly geplaatst: Geplaatst }) {
  const { tasks } = usePane();
  const page = usePageStyles();
  if (nieuw === null) {
    return (
      <>
        <p className={page.text}>
          In uw werkmap {names.length === 1 ? 'staat' : 'staan'} nu {listed(names)}.
        </p>
        <div className={page.row}>
          {names.map((name) => (
            <Button key={name} size="small" icon={<OpenRegular />} onClick={() => void tasks.open(name)}>
              Open blad {name}
            </Button>
          ))}
        </div>
      </>
    );
  }
  return (
    <>
      <p className={page.text}>
        {nieuw.opened
          ? 'De nieuwe werkmap staat open in een eigen venster. Ga daar verder en sla haar op.'
          : 'De nieuwe werkmap is klaar, maar kan hier niet vanzelf worden geopend. Sla haar op en open haar.'}
      </p>
      {!nieuw.opened && (
        <FileLink name={nieuw.name} bytes={nieuw.bytes}>
          Werkmap opslaan
        </FileLink>
      )}
    </>
  );
}
