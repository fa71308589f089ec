import { useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { RepairGroup as Group } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted } from '../../words';
import { chosenAtFirst, isChosen, untouched, withOne, type Chosen } from './chosen';
import { Codes } from './codes';
import { Proposals } from './proposals';
import type { Offer } from './state';

/** The cells that one control offers to mend: each with what it becomes, to choose all or some of, and the button. */
export function RepairGroup({ group, offer }: { readonly group: Group; readonly offer: Offer }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const { proposals, label, code } = group;
  const [said, setSaid] = useState<Chosen>(untouched);
  const questions = code === 'V06' ? offer.questions : [];
  const chosen = useMemo(() => {
    const atFirst = chosenAtFirst(group, code === 'V06' ? offer.questions : []);
    return proposals.map((proposal, place) => isChosen(said, place, () => atFirst(proposal)));
  }, [group, proposals, code, offer, said]);
  const count = chosen.filter(Boolean).length;
  const mend = (): void => {
    if (count === 0 || state.running !== null) return;
    void tasks.mend(offer, proposals.filter((_, place) => chosen[place]), label, state.choices);
  };
  return (
    <div className={page.tight}>
      {group.changesMeaning && (
        <p className={page.text}>De betekenis van de cel verandert. Kies daarom zelf welke cellen u wilt herstellen.</p>
      )}
      {questions.length > 0 && <Codes questions={questions} offer={offer} />}
      {proposals.length > 0 && (
        <>
          <div className={page.row}>
            <Button size="small" onClick={() => setSaid({ all: true, ones: new Map() })}>
              Alles kiezen
            </Button>
            <Button size="small" onClick={() => setSaid({ all: false, ones: new Map() })}>
              Niets kiezen
            </Button>
          </div>
          <Proposals
            name={`Te herstellen: ${group.title}`}
            proposals={proposals}
            isChosen={(place) => chosen[place] === true}
            onChoose={(place, wanted) => setSaid((before) => withOne(before, place, wanted))}
          />
          {proposals.some(({ together }) => together !== null) && (
            <p className={page.small}>Cellen die alleen samen te lezen zijn, worden samen hersteld.</p>
          )}
          <div>
            <Button appearance="primary" disabledFocusable={count === 0 || state.running !== null} onClick={mend}>
              {count === 0 ? 'Herstel de gekozen cellen' : `Herstel ${counted(count, 'cel', 'cellen')}`}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
