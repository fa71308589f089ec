import { mergeClasses } from '@fluentui/react-components';
import { usePageStyles } from '../../look/page';
import type { Step } from '../../state';
import { paginas } from './paginas';

/** The short help of a page. */
export default function PaginaHulp({ step }: { readonly step: Step }) {
  const page = usePageStyles();
  const { doet, stappen, let: weten } = paginas[step];
  return (
    <div className={page.tight}>
      <p className={page.text}>{doet}</p>
      <ol className={mergeClasses(page.tight, page.numbered)}>
        {stappen.map((stap) => (
          <li key={stap}>{stap}</li>
        ))}
      </ol>
      <p className={page.text}>
        <strong>Goed om te weten.</strong> {weten}
      </p>
    </div>
  );
}
