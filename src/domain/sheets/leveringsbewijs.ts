import { openWarnings } from '../bevestiging/bevestiging';
import { redenNaam } from '../bevestiging/redenen';
import type { Calculated } from '../calculated';
import { exampleBewijs, gegevensBewijs, type GegevensBewijs } from '../leveringsbewijs/gegevens';
import { withoutGegevens, type Leveringsbewijs } from '../leveringsbewijs/leveringsbewijs';
import { verdictSentence } from '../pipeline';
import { rules } from '../rules';
import type { Ernst } from '../rules/finding';
import { counted } from './counted';
import { LaterRows } from './made-rows';
import { page, TOP } from './page';
import { resultSheet, type RunFacts } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { tableOf, type TableColumn } from './table';
import type { AccountLine } from './verantwoording/line';

const columns: readonly TableColumn[] = [
  { name: 'onderwerp', format: 'wrapped', width: 46 },
  { name: 'waarde', format: 'wrapped', width: 96 },
];

const WORDS: Readonly<Record<Ernst, readonly [string, string]>> = {
  F: ['fout', 'fouten'],
  W: ['waarschuwing', 'waarschuwingen'],
  S: ['signaal', 'signalen'],
};

const titles = new Map(rules.map(({ code, title }) => [code, title]));
const titled = (code: string): string => `${code} ${titles.get(code) ?? ''}`.trim();

const dataLines = ({ sha256, bladen }: GegevensBewijs): AccountLine[] => [
  ['Gegevens (SHA-256)', sha256],
  ...bladen.map((one): AccountLine => [`Blad ${one.blad}`, `${counted(one.regels, 'regel', 'regels')}, ${one.sha256}`]),
];

type Outcome = Omit<Leveringsbewijs, 'gegevens'>;

const rowLines = ({ regels }: Outcome): AccountLine[] => [
  ['Regels van blad Voorzieningen die meetellen', counted(regels.meegeteld, 'regel', 'regels')],
  ['Regels die niet meetellen', counted(regels.uitgesloten, 'regel', 'regels')],
];

function deliveryLines({ levering }: Outcome): AccountLine[] {
  const said = (value: string | null): string => value ?? 'niet ingevuld of niet te lezen';
  return [
    ['Bestand', levering.bestand ?? 'geopende werkmap'],
    ['Gemeentecode', said(levering.gemeentecode)],
    ['Periode', said(levering.periode)],
    ['Leveringssoort', said(levering.leveringssoort)],
    ['Kostenbasis', said(levering.kostenbasis)],
  ];
}

function outcomeLines({ oordeel, bevindingen, bevestigingen, niet_uitgevoerd: notRun }: Outcome): AccountLine[] {
  const { technisch, fouten, waarschuwingen, signalen, bevestigd, open } = oordeel;
  const confirmed = `${counted(bevestigd, 'bevestigd', 'bevestigd')}, ${counted(open, 'open', 'open')}`;
  return [
    ['Oordeel', `technisch ${technisch}`],
    ['Fouten', counted(fouten, ...WORDS.F)],
    ['Waarschuwingen', `${counted(waarschuwingen, ...WORDS.W)}: ${confirmed}`],
    ['Signalen', counted(signalen, ...WORDS.S)],
    ...bevindingen.map(({ code, ernst, aantal }): AccountLine => [`${titled(code)} (${WORDS[ernst][0]})`, counted(aantal, ...WORDS[ernst])]),
    ...bevestigingen.map(({ code, reden, aantal }): AccountLine => [`Bevestigd ${code}: ${redenNaam(reden)}`, counted(aantal, 'keer', 'keer')]),
    ['Controles die niet zijn uitgevoerd', notRun.length === 0 ? 'geen' : notRun.join(', ')],
  ];
}

const versionLines = ({ versies, controles }: Outcome): AccountLine[] => [
  ['Versie', `Waaier ${versies.waaier}`],
  ['Leverformaat', `AM-leverformaat ${versies.leverformaat}`],
  ['Controles', `${counted(controles, 'controle', 'controles')}, versie ${versies.controles}`],
];

const HOW =
  'De hash is de vingerafdruk van de gegevens: dezelfde gegevens geven altijd dezelfde hash, in welke volgorde de regels ook ' +
  'staan. Is één cel anders, dan is de hash anders. Er is geen gegeven uit terug te lezen.';

function plan(calculated: Calculated, facts: RunFacts): SheetPlan {
  const { checked } = calculated;
  const { levering } = checked;
  const outcome = withoutGegevens(calculated, facts);
  const text = {
    id: 'leveringsbewijs',
    name: 'Leveringsbewijs',
    subtitle: verdictSentence(checked.oordeel, openWarnings(checked)),
    notes: [HOW, 'Wat iemand bij een bevestiging schreef en wanneer de bladen zijn gemaakt, staat op blad Verantwoording.'],
  };
  const below = [...rowLines(outcome), ...deliveryLines(outcome), ...outcomeLines(outcome), ...versionLines(outcome)];
  const linesOf = (gegevens: GegevensBewijs): AccountLine[] => [...dataLines(gegevens), ...below];
  // The hash takes longer than any other sheet and this one is written last: Excel has the others to write meanwhile.
  const rows = new LaterRows(linesOf(exampleBewijs(levering)), () => linesOf(gegevensBewijs(levering)));
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_leveringsbewijs', top: TOP, left: 0, columns, rows, hasTotal: false, plain: true })],
  });
}

export default resultSheet({
  id: 'leveringsbewijs',
  order: 170,
  name: 'Leveringsbewijs',
  explanation: 'Welke gegevens zijn gecontroleerd, waarmee, met welke uitkomst en wat er is bevestigd.',
  goodFor: 'Later aantonen welke gegevens zijn gecontroleerd en met welke uitkomst.',
  notFor: 'Als bewijs dat de gegevens zelf waar zijn: het zegt alleen wat is gecontroleerd.',
  perPersoon: false,
  plan,
});
