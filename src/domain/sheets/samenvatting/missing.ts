import type { Calculated } from '../../calculated';
import { ONBEKEND, TOTAAL } from '../../counting/gebied-of-row';
import { ONB } from '../../leefdomeinen';
import { named, notComparedNotes } from '../benchmark/notes';
import { leftOutCirkels, leftOutWetten } from '../left-out';
import { percent } from './words';

/** From this share on, what has no gebied or leefdomein is worth a sentence. */
const WORTH_SAYING = 0.01;

/** What is not there, and what can therefore not be said. */
export function missingSentences(calculated: Calculated): string[] {
  const { wijken, leefdomeinen, cirkels, stapeling } = calculated;
  const whole = wijken.find(({ gebied }) => gebied === TOTAAL)?.voorzieningen ?? 0;
  const unplaced = wijken.find(({ gebied }) => gebied === ONBEKEND)?.voorzieningen ?? 0;
  const without = leefdomeinen.find((cell) => cell.gebied === TOTAAL && cell.leefdomein === ONB.code)?.voorzieningen ?? 0;
  const laws = leftOutWetten(calculated);
  const rings = leftOutCirkels(calculated);
  const mostlyMaatwerk = cirkels.some(({ gebied, cirkel, voorzieningen }) => gebied === TOTAAL && cirkel === 'M' && voorzieningen > whole / 2);
  const said = [
    laws.length > 0 ? `Niet aangeleverd: ${laws.join(' en ')}.` : null,
    rings.length > 0 ? `Niet aangeleverd: hulp uit ${named(rings)}.${mostlyMaatwerk ? ' De cijfers gaan vooral over maatwerk.' : ''}` : null,
    stapeling.huishoudens === null ? 'Huishoudens zijn niet aangeleverd: alles is per cliënt.' : null,
    whole > 0 && unplaced / whole >= WORTH_SAYING
      ? `Van ${percent(unplaced / whole)} van de voorzieningen is het gebied onbekend.`
      : null,
    whole > 0 && without / whole >= WORTH_SAYING
      ? `Van ${percent(without / whole)} van de voorzieningen staat het product in geen catalogus: zonder leefdomein.`
      : null,
    ...notComparedNotes(calculated),
  ];
  return said.filter((sentence) => sentence !== null);
}
