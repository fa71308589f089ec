import type { Calculated } from '../../calculated';
import { cirkelModellen } from '../../cirkelmodellen';
import { presetOf } from '../../leefdomeinen';
import type { Settings } from '../../settings';
import { reconstructedNames, SMALL_NUMBERS } from '../footnotes';
import { SHARED_NUMBERS } from '../suppress';
import type { AccountLine } from './line';

const EENHEDEN: Readonly<Record<Settings['eenheid'], string>> = {
  wijk: 'wijk',
  kern: 'kern, volgens blad Wijkindeling',
  wijkteam: 'wijkteam, volgens blad Wijkindeling',
};

/** The choices that the figures rest on. */
export function choiceLines({ checked, deelbaar }: Calculated): AccountLine[] {
  const { settings } = checked.given;
  const preset = presetOf(settings.preset);
  const reconstructed = reconstructedNames(settings.preset);
  const model = cirkelModellen.find(({ code }) => code === settings.model);
  return [
    ['Eenheid', EENHEDEN[settings.eenheid]],
    ['Leefdomeinen', `${preset.naam} (${preset.code})`],
    ['Namen van leefdomeinen die zijn gereconstrueerd', reconstructed.length === 0 ? 'geen' : reconstructed.join(', ')],
    ['Namen van de cirkels', model?.naam ?? settings.model],
    [
      'Telwijze',
      'Voorzieningen: elke regel die in het kwartaal loopt. Ontdubbeld: regels van dezelfde cliënt en voorziening ' +
        'die op elkaar aansluiten, tellen één keer. Cliënten en huishoudens: elk één keer per vakje; ' +
        'daarom tellen vakjes niet op tot het totaal.',
    ],
    [
      'Kosten over leefdomeinen',
      'Kosten gaan naar gewicht over de leefdomeinen van een product en tellen wel op tot het totaal.',
    ],
    ['Kleine aantallen', deelbaar === undefined ? SMALL_NUMBERS : SHARED_NUMBERS],
    [
      'Kosten van arrangementen',
      settings.heleperiode ? 'per hele maand of periode van 4 weken' : 'naar het aantal dagen',
    ],
    ['Extra schoonmaak (EHS)', `om de ${settings.ehsIntervalMaanden} maanden`],
  ];
}
