import type { CodeEntry, CodeList } from './code-list';
import type { Wet } from './wetten';

/** Why a Wmo voorziening ended. */
export const redenEindeWmo = {
  name: 'reden_einde',
  source: 'iStandaarden iWmo 3.2, WMO588',
  entries: [
    { code: '02', naam: 'Overlijden' },
    { code: '19', naam: 'Levering volgens plan beëindigd' },
    { code: '20', naam: 'Levering is tijdelijk beëindigd' },
    { code: '21', naam: 'Levering is eenzijdig door cliënt beëindigd' },
    { code: '22', naam: 'Levering is eenzijdig door aanbieder beëindigd' },
    { code: '23', naam: 'Levering is in overeenstemming voortijdig beëindigd' },
    { code: '31', naam: 'Verhuizing naar een andere gemeente' },
    { code: '36', naam: 'Geïnitieerd door de gemeente' },
    { code: '37', naam: 'In verband met wijzigingsverzoek' },
    { code: '38', naam: 'Overstap naar andere aanbieder' },
    { code: '39', naam: 'Uitstroom naar ander domein' },
  ],
} as const satisfies CodeList;

/** Why jeugdhulp ended; 31 means something else than in the Wmo. */
export const redenEindeJw = {
  name: 'reden_einde',
  source: 'iStandaarden iJw 3.2, JZ588',
  entries: [
    { code: '02', naam: 'Overlijden' },
    { code: '20', naam: 'Levering is tijdelijk beëindigd' },
    { code: '31', naam: 'Levering is volgens plan beëindigd' },
    { code: '32', naam: 'Voortijdig afgesloten, door cliënt' },
    { code: '33', naam: 'Voortijdig afgesloten, door aanbieder' },
    { code: '34', naam: 'Voortijdig afgesloten, in overleg' },
    { code: '35', naam: 'Voortijdig afgesloten, externe oorzaak' },
    { code: '36', naam: 'Geïnitieerd door de gemeente' },
    { code: '37', naam: 'In verband met wijzigingsverzoek' },
    { code: '38', naam: 'Overstap naar andere aanbieder' },
    { code: '39', naam: 'Uitstroom naar ander domein' },
  ],
} as const satisfies CodeList;

/** The list of reasons under a wet (D07); null for the PW, where the field is free. */
export function redenEindeOf(wet: Wet): CodeList | null {
  if (wet === 'WMO') return redenEindeWmo;
  return wet === 'JW' ? redenEindeJw : null;
}

const bothLists: readonly CodeEntry[] = [...redenEindeWmo.entries, ...redenEindeJw.entries];

/** Every reason of either wet once, in order of code: for reading and dropdowns, where the wet is not known yet. */
export const redenenEinde: CodeList = {
  name: 'reden_einde',
  source: 'iStandaarden iWmo/iJw 3.2, WMO588 en JZ588',
  entries: [...new Set(bothLists.map(({ code }) => code))].sort().map((code) => {
    const namen = new Set(bothLists.filter((entry) => entry.code === code).map(({ naam }) => naam));
    return { code, naam: [...namen].join(' / ') };
  }),
};
