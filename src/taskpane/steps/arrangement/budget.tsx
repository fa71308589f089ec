import { useEffect, useMemo } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dutchEuro, ruimtes, settingsOf, type Cents, type GeteldBudget, type Ruimte, type RuimteVoor } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { listed, unbroken } from '../../words';
import { Facts } from './facts';
import { invoerOf, type Question } from './question';
import type { Reckoned } from './reckon';
import type { Sources } from './sources';
import type { Budget } from './state';

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface BudgetProps {
  readonly question: Question;
  readonly answer: Reckoned;
}

const UNIT = { wijk: 'de wijk', kern: 'de kern', wijkteam: 'het wijkteam' } as const;

/** What is left of the budget where the arrangement counts, now and with this arrangement. */
export function WijkBudget({ question, answer }: BudgetProps) {
  const { state, tasks } = usePane();
  const { budget, sources, rij } = state.arrangement;
  const { choices, delivery } = state;
  const page = usePageStyles();
  const { eenheid } = settingsOf(choices.settings);
  const lacks = sources === null ? null : lackingIn(sources, delivery?.sheets.has('Voorzieningen') === true);
  const isWanted = sources !== null && lacks === null && budget === 'nodig';
  useEffect(() => {
    if (isWanted) void tasks.findBudget(choices);
  }, [isWanted, choices, tasks]);
  const left = useMemo(
    () => (sources === null || typeof budget === 'string' ? null : ruimtes(budget, sources.levering, sources.given)),
    [sources, budget],
  );
  const found = useMemo(
    () => left?.voor(invoerOf(question, answer.intensiteit), rij) ?? null,
    [left, question, answer.intensiteit, rij],
  );
  if (sources === null) return null;
  const says = lacks ?? waiting(budget) ?? (found?.eigen === null ? without(found, UNIT[eenheid]) : null);
  const of = { periode: sources.given.periode, isPriced: answer.costs !== null };
  return (
    <section className={page.tight} aria-labelledby="budget-van-de-wijk">
      <h2 id="budget-van-de-wijk" className={page.heading}>
        Budget van {UNIT[eenheid]}
      </h2>
      {says !== null && <p className={page.text}>{says}</p>}
      {budget === 'mislukt' && lacks === null && (
        <div>
          <Button size="small" onClick={() => void tasks.findBudget(choices)}>
            Bereken het budget
          </Button>
        </div>
      )}
      {says === null && found?.eigen != null && (
        <>
          <Lines ruimte={found.eigen} naam={found.eigen.naam} {...of} />
          {found.eigen.nu.ruimte === null && <p className={page.text}>{hiddenSays(found, UNIT[eenheid])}</p>}
          {found.wijkteam !== null && <Lines ruimte={found.wijkteam} naam={`Wijkteam ${found.wijkteam.naam}`} {...of} />}
          {typeof budget === 'object' && <p className={mergeClasses(page.text, page.small)}>{basisSays(budget, sources.given.periode.jaar)}</p>}
          {left !== null && left.ontbrekend.length > 0 && (
            <p className={page.text}>
              Van {listed(left.ontbrekend)} zijn er geen gegevens. Er is dus minder over dan hier staat. Zet die kwartalen
              op blad Historie.
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What the workbook lacks to know a budget, and what to do; null when nothing. */
function lackingIn({ own, given }: Sources, hasVoorzieningen: boolean): string | null {
  if (given.settings.kleineAantallen === 'delen') return 'In de stand om te delen toont Waaier hier geen budget.';
  if (!hasVoorzieningen) return 'Wat er over is, volgt uit blad Voorzieningen. Deze werkmap heeft dat blad nog niet.';
  if (own && given.has('gemeente')) return null;
  const what = own ? 'gemeente' : 'kwartaal';
  return `Wat er over is, is nog niet te berekenen: de werkmap noemt geen ${what}. Vul blad Levering in.`;
}

/** Why what is over is not shown, and what is left to look at. */
function hiddenSays({ wijkteam }: RuimteVoor, unit: string): string {
  const why = `Wat er over is van ${unit} staat hier niet: er is een bedrag bij van minder dan 5 cliënten, en dat zou dan te herleiden zijn.`;
  if (wijkteam === null) return `${why} Kijk op blad Wijkbudget naar het totaal.`;
  if (wijkteam.nu.ruimte === null) return `${why} Bij het wijkteam is dat ook zo. Kijk op blad Wijkbudget naar het totaal.`;
  return `${why} Kijk daarom naar wat het wijkteam over heeft: ${unbroken(dutchEuro(wijkteam.nu.ruimte))}.`;
}

/** How the budget of the year came about (design 4.9), when not all of its four quarters are there. */
function basisSays({ wijkbudget: { kwartalen, totaalGegeven } }: GeteldBudget, jaar: number): string {
  const quarters = `de kosten van ${listed(kwartalen)}`;
  const n = kwartalen.length;
  const year = n === 4 ? quarters : `${quarters}, omgerekend naar een jaar (${n} van de 4 kwartalen, dus maal 4/${n})`;
  const total = totaalGegeven ? ' Het totaal is dat van Instellingen.' : '';
  return `Budget ${jaar}: ${year}, verdeeld naar historie en inwoners.${total}`;
}

function waiting(budget: Budget): string | null {
  if (budget === 'mislukt') return 'Het budget is nu niet te berekenen.';
  return budget === 'nodig' || budget === 'bezig' ? 'Wat er over is, wordt berekend.' : null;
}

function without({ gebied }: RuimteVoor, unit: string): string {
  if (gebied === 'buiten') return 'De cliënt woont buiten de gemeente. Dit gaat van geen budget af.';
  if (gebied === 'onbekend') return 'Niet bekend is waar de cliënt woont. Vul hieronder de cliënt in, of een postcode of wijk.';
  return `Voor ${unit} ${gebied} is er geen budget, want er is daar niets bekend van eerdere kosten.`;
}

interface LinesProps {
  readonly ruimte: Ruimte;
  readonly naam: string;
  readonly periode: Sources['given']['periode'];
  /** The arrangement has a cost to take off. */
  readonly isPriced: boolean;
}

const shown = (cents: Cents | null): string => (cents === null ? 'minder dan 5 cliënten' : dutchEuro(cents));

/** A budget as lines: what there is, what is spent and committed, and what is left. */
function Lines({ ruimte: { budget, gerealiseerd, nu, met }, naam, periode, isPriced }: LinesProps) {
  const styles = useStyles();
  const facts: readonly (readonly [string, Cents | null])[] = [
    [`Budget ${periode.jaar}`, budget],
    [`Uitgegeven tot en met kwartaal ${periode.kwartaal}`, gerealiseerd],
    ['Toegezegd tot en met 31 december', nu.toegezegd],
    ['Over', nu.ruimte],
    ...(met === null || !isPriced ? [] : ([['Over met dit arrangement', met.ruimte]] as const)),
  ];
  return (
    <>
      <h3 className={styles.name}>{naam}</h3>
      <Facts facts={facts.map(([name, value]) => [name, shown(value)])} />
    </>
  );
}
