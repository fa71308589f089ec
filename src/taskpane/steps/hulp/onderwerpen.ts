import { controleUitleg, resultSheets, sheetFormats, type ResultSheet, type SheetFormat, type Uitleg } from '#domain';
import type { Step } from '../../state';
import { paginas } from './paginas';
import type { Onderwerp } from './zoeken';

/** A subject of the help with what it is about. */
export type Stuk = Onderwerp &
  (
    | { readonly soort: 'controle'; readonly controle: Uitleg }
    | { readonly soort: 'blad'; readonly blad: ResultSheet }
    | { readonly soort: 'leverblad'; readonly leverblad: SheetFormat }
    | { readonly soort: 'pagina'; readonly step: Step }
  );

const controleStuk = (controle: Uitleg): Stuk => ({
  soort: 'controle',
  naam: controle.code,
  titel: controle.title,
  woorden: [
    controle.explanation,
    controle.fix,
    controle.herstel ?? '',
    controle.source,
    ...(controle.kijktNaar === null ? [] : [...controle.kijktNaar.bladen, ...controle.kijktNaar.kolommen]),
    ...controle.fout.flatMap(({ meldingen }) => meldingen),
  ],
  controle,
});

const bladStuk = (blad: ResultSheet): Stuk => ({
  soort: 'blad',
  naam: blad.name,
  titel: '',
  woorden: [blad.explanation, blad.goodFor, blad.notFor],
  blad,
});

const leverbladStuk = (leverblad: SheetFormat): Stuk => ({
  soort: 'leverblad',
  naam: leverblad.name,
  titel: '',
  woorden: [
    leverblad.explanation,
    ...Object.entries(leverblad.columns).flatMap(([name, { alsoKnownAs = [], explanation }]) => [name, ...alsoKnownAs, explanation]),
  ],
  leverblad,
});

const paginaStuk = (step: Step): Stuk => {
  const { naam, doet, stappen, let: weten } = paginas[step];
  return { soort: 'pagina', naam, titel: '', woorden: [doet, ...stappen, weten], step };
};

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/** Everything the help has words about, from the declarations themselves. */
export const stukken: readonly Stuk[] = [
  ...controleUitleg().map(controleStuk),
  ...resultSheets.map(bladStuk),
  ...[...formats].sort((a, b) => a.place - b.place).map(leverbladStuk),
  ...(Object.keys(paginas) as Step[]).map(paginaStuk),
];

/** What a subject is called in a list. */
export function kopVan({ soort, naam, titel }: Stuk): string {
  if (soort === 'controle') return `${naam} ${titel}`;
  if (soort === 'pagina') return `Pagina ${naam}`;
  return soort === 'blad' ? `Blad ${naam}` : `Blad ${naam} van het leverformaat`;
}
