import type { Ernst } from '../rules/finding';
import { code, pageOf, plain, table } from './markdown';
import { controleUitleg, type Uitleg } from './uitleg';

const WORDS: Readonly<Record<Ernst, string>> = { F: 'fout', W: 'waarschuwing', S: 'signaal' };

function controlPart({ code: own, title, ernsten, kijktNaar, fout, explanation, fix, herstel, source }: Uitleg): (string | string[])[] {
  const [said] = fout.flatMap(({ meldingen }) => meldingen);
  return [
    `## ${own} ${plain(title)}`,
    [
      `- Ernst: ${ernsten.map((ernst) => WORDS[ernst]).join(', soms ')}`,
      ...(kijktNaar === null ? [] : [`- Kijkt naar: ${kijktNaar.bladen.join(', ')}, ${kijktNaar.kolommen.map(code).join(', ')}`]),
      ...(said === undefined ? [] : [`- Bijvoorbeeld: ${plain(said)}`]),
      `- Waarom dit telt: ${plain(explanation)}`,
      `- Wat te doen: ${plain(fix)}`,
      ...(herstel === null ? [] : [`- Waaier kan herstellen: ${plain(herstel)}`]),
      `- Bron: ${plain(source)}`,
    ],
  ];
}

/** The page with all controls: what, why and what to do, from the controls themselves. */
export function controlesPagina(): string {
  const uitleg = controleUitleg();
  const lines = uitleg.map(({ code: own, title, ernsten: [usual] }) => [own, usual === undefined ? '' : WORDS[usual], plain(title)]);
  return pageOf([
    '# De controles van Waaier',
    'Gemaakt door Waaier uit de controles zelf. Een fout moet eerst worden verbeterd, een waarschuwing bevestigt iemand met een reden, een signaal is goed om te weten.',
    table(['code', 'ernst', 'controle'], lines),
    ...uitleg.flatMap(controlPart),
  ]);
}
