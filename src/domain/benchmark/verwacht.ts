import { byar, signaalOf, type Signaal, type Verhouding } from './byar';
import { inwonersPerLeeftijd, type ClientenPerLeeftijd } from './ages';
import type { Deel } from './delen';
import type { Area } from './reference-set';

/** How many clients an area would have at the rates per age of the rest of the gemeente (design 4.7). */
export interface NaarLeeftijd extends Verhouding {
  readonly gebied: string;
  readonly deel: string;
  readonly gezien: number;
  readonly verwacht: number;
  readonly signaal: Signaal;
}

/** Expected by age, or why that cannot be said. */
export interface LeeftijdVerwachting {
  readonly regels: readonly NaarLeeftijd[];
  /** Null when there are lines. */
  readonly reden: string | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Aged {
  readonly area: Area;
  readonly inwoners: readonly number[];
}

/** Σ over ages of the area's inhabitants × clients per inhabitant of the others; null where an age has nobody else. */
function expected(own: Aged, others: readonly Aged[], clienten: NonNullable<ClientenPerLeeftijd>, deel: string): number | null {
  const parts = own.inwoners.map((many, age) => {
    if (many === 0) return 0;
    const inhabitants = sum(others.map(({ inwoners }) => inwoners[age] ?? 0));
    const clients = sum(others.map(({ area }) => clienten(area.code, deel)[age] ?? 0));
    return inhabitants === 0 ? null : (many * clients) / inhabitants;
  });
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? sum(known) : null;
}

/** Every own area against the other own areas, standardised by age; one area without ages leaves it out for all. */
export function naarLeeftijd(
  areas: readonly Area[],
  delen: readonly Deel[],
  clienten: ClientenPerLeeftijd,
): LeeftijdVerwachting {
  const own = areas.filter(({ eigen }) => eigen);
  const aged = own.flatMap((area): Aged[] => {
    const inwoners = inwonersPerLeeftijd(area.gebied);
    return inwoners === null ? [] : [{ area, inwoners }];
  });
  if (own.length < 2) return { regels: [], reden: 'er zijn geen twee gebieden met ten minste 50 inwoners' };
  if (aged.length < own.length) {
    return { regels: [], reden: 'Kerngegevens geeft niet voor elk gebied het aantal inwoners per leeftijd' };
  }
  if (clienten === null) return { regels: [], reden: 'niet van elke cliënt is de leeftijd bekend' };
  const regels = aged.flatMap((one) => {
    const others = aged.filter((other) => other !== one);
    return delen.flatMap(({ code }): NaarLeeftijd[] => {
      const verwacht = expected(one, others, clienten, code);
      const gezien = sum(clienten(one.area.code, code));
      const verhouding = verwacht === null ? null : byar(gezien, verwacht);
      if (verwacht === null || verhouding === null) return [];
      return [{ gebied: one.area.code, deel: code, gezien, verwacht, ...verhouding, signaal: signaalOf(gezien, verwacht, verhouding) }];
    });
  });
  return { regels, reden: null };
}
