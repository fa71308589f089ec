import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { dutchEuro, inDutch } from '#domain';
import { usePageStyles } from '../../look/page';
import { Fold } from '../../parts/fold';
import { capital, unbroken } from '../../words';
import { Facts } from './facts';
import type { Question } from './question';
import type { Reckoned, Remark } from './reckon';
import { typedDay } from './typed';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  code: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  wrong: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start', margin: 0 },
  sign: { fontSize: '20px', flexShrink: 0 },
  fout: { color: tokens.colorStatusDangerForeground1 },
  letOp: { color: tokens.colorStatusWarningForeground3 },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  strong: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** A code of an arrangement as it is shown; what is unknown is an ellipsis. */
export const shownCode = (code: string): string => code.split('·').map((part) => part || '…').join(' · ');

interface AnswerProps {
  readonly answer: Reckoned;
  readonly question: Question;
  /** The quarter is the delivery's own. */
  readonly own: boolean;
}

/** The whole answer: code, what is wrong, the costs, and why. */
export function Answer({ answer, question, own }: AnswerProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { code, limit, evaluation, duurklasse, costs, first, periode, redenen, verdeling, open, remarks } = answer;
  const runs = typedDay(question.eind).is === 'leeg';
  const ehs = costs === null || costs.ehs === null ? 'geen prijs' : dutchEuro(costs.ehs);
  const facts: readonly (readonly [string, string])[] = [
    ...(costs === null
      ? []
      : ([
          ['Tarief', `${dutchEuro(costs.tarief)} ${costs.per}`],
          [`Kwartaal ${periode.kwartaal} van ${periode.jaar}`, dutchEuro(costs.kwartaal)],
          ...(question.ehs ? ([['Waarvan extra schoonmaak', ehs]] as const) : []),
          [`Heel ${periode.jaar}`, dutchEuro(costs.jaar)],
          ...(first === null ? [] : ([[capital(first.naam), dutchEuro(first.kwartaal)]] as const)),
          ...(first === null || first.jaar === periode.jaar ? [] : ([[`Heel ${first.jaar}`, dutchEuro(first.heelJaar)]] as const)),
          // Without an end it is counted to the end of this year, in which it may not begin.
          ...(runs && first !== null && first.jaar > periode.jaar
            ? []
            : ([[runs ? `Tot en met 31-12-${periode.jaar}` : 'Tot het einde', dutchEuro(costs.totEinde)]] as const)),
        ] as const)),
    ...(evaluation === null
      ? []
      : ([['Volgende evaluatie', `${inDutch(evaluation.day)}${evaluation.soon ? ', binnen 90 dagen' : ''}`]] as const)),
    ...(limit === null ? [] : ([['Uiterste einddatum', inDutch(limit)]] as const)),
    ...(duurklasse === null ? [] : ([['Duurklasse', duurklasse === 'open' ? 'open' : `${duurklasse} jaar`]] as const)),
  ];
  return (
    <section className={styles.box} aria-labelledby="uitkomst">
      <h2 id="uitkomst" className={page.heading}>
        Uitkomst
      </h2>
      <span className={styles.code}>{shownCode(code)}</span>
      {remarks.map((remark) => (
        <Said key={remark.code} remark={remark} />
      ))}
      {open.length > 0 && (
        <ul className={page.numbered}>
          {open.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {costs === null && redenen.map((sentence) => <p key={sentence} className={page.text}>{sentence}</p>)}
      {costs !== null && (
        <Fold label="Hoe is dit berekend?">
          <ol className={page.numbered}>
            {redenen.map((sentence, place) => (
              <li key={place}>{unbroken(sentence)}</li>
            ))}
          </ol>
          {verdeling.length > 1 && (
            <>
              <p className={page.text}>Dit kwartaal, in gelijke delen over de resultaatgebieden:</p>
              <ul className={page.numbered}>
                {verdeling.map(({ naam, kosten }) => (
                  <li key={naam}>
                    {naam}: {unbroken(dutchEuro(kosten))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Fold>
      )}
      {!own && (
        <p className={mergeClasses(page.text, page.small)}>
          De werkmap noemt geen kwartaal. Daarom rekent Waaier met dit kwartaal.
        </p>
      )}
    </section>
  );
}

/** What a control says of it: that it cannot be so, or that it is worth a second look; and why. */
function Said({ remark: { ernst, melding, waarom } }: { readonly remark: Remark }) {
  const styles = useStyles();
  const page = usePageStyles();
  const isFout = ernst === 'F';
  const Sign = isFout ? ErrorCircleFilled : WarningFilled;
  return (
    <div className={styles.wrong}>
      <Sign className={mergeClasses(styles.sign, isFout ? styles.fout : styles.letOp)} />
      <span>
        <strong>{isFout ? 'Kan niet. ' : 'Let op. '}</strong>
        {melding} <span className={page.quiet}>{waarom}</span>
      </span>
    </div>
  );
}

/** The answer in short, always in view at the bottom. */
export function ShortAnswer({ answer: { code, costs, first, remarks, periode } }: { readonly answer: Reckoned }) {
  const styles = useStyles();
  const amount =
    costs === null
      ? 'Nog geen bedrag'
      : first === null
        ? `${dutchEuro(costs.kwartaal)} in kwartaal ${periode.kwartaal}`
        : `${dutchEuro(first.kwartaal)} in ${first.naam}`;
  const says = remarks.some(({ ernst }) => ernst === 'F') ? 'Kan niet' : amount;
  return (
    <div className={styles.bar} aria-live="polite" aria-atomic="true">
      <span className={styles.strong}>{shownCode(code)}</span>
      <span className={styles.strong}>{says}</span>
    </div>
  );
}
