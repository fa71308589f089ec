import { useEffect, useState, type ComponentType } from 'react';
import { Button } from '@fluentui/react-components';
import { usePageStyles } from '../look/page';

type Loaded<P> = { readonly default: ComponentType<P> };

/** A part that is loaded when it is first shown; where it cannot be had, a message says so and lets the user try again. */
export function arriving<P extends object>(load: () => Promise<Loaded<P>>): ComponentType<P> {
  let Part: ComponentType<P> | null = null;
  return function Arriving(given: P) {
    const [tries, setTries] = useState(0);
    const [, setArrived] = useState(false);
    const [missing, setMissing] = useState(false);
    useEffect(() => {
      if (Part !== null) return undefined;
      let isShown = true;
      load().then(
        (loaded) => {
          Part = loaded.default;
          if (isShown) setArrived(true);
        },
        () => {
          if (isShown) setMissing(true);
        },
      );
      return () => {
        isShown = false;
      };
    }, [tries]);
    const again = (): void => {
      setMissing(false);
      setTries(tries + 1);
    };
    if (Part !== null) return <Part {...given} />;
    return missing ? <NotThere onAgain={again} /> : null;
  };
}

/** Says that a part of Waaier could not be loaded, and what to do. */
function NotThere({ onAgain }: { readonly onAgain: () => void }) {
  const page = usePageStyles();
  return (
    <div role="alert" className={page.tight}>
      <strong>Dit deel van Waaier kon niet worden geladen.</strong>
      <p className={page.text}>
        Misschien is de verbinding even weg, of is er een nieuwe versie. Probeer het opnieuw. Lukt dat niet, sluit dan dit
        venster en open het weer. Uw werkmap blijft zoals die is.
      </p>
      <div>
        <Button onClick={onAgain}>Opnieuw proberen</Button>
      </div>
    </div>
  );
}
