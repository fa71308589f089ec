import type { Eenheid, Frequentie, Leveringsvorm, Uitvoerder, Wet } from '../codelijsten';
import type { CirkelCode } from '../cirkels';

/** How often a product is granted to someone of these ages, both included. */
interface Leeftijd {
  readonly van: number;
  readonly tot: number;
  readonly gewicht: number;
}

/** What a product costs: an amount per eenheid, so many per frequentie; for eenheid 83 the volume is the amount. */
interface Prijs {
  readonly eenheid: Eenheid;
  readonly frequentie: Frequentie;
  /** In eurocents; null where the volume is the amount. */
  readonly tarief: number | null;
  /** The largest at most twice the usual, because a higher cost would be remarkable (K04). */
  readonly volumes: readonly number[];
}

/** A product that the invented gemeente offers. All amounts are invented. */
export interface Product {
  readonly wet: Wet;
  readonly categorie: string;
  /** Null under the PW, which has no product codes. */
  readonly code: string | null;
  readonly leeftijden: readonly Leeftijd[];
  /** Null for what has no price per client; `kosten` is then per quarter. */
  readonly prijs: Prijs | null;
  /** In eurocents per quarter, where there is no prijs: from and to. */
  readonly kosten?: readonly [number, number];
  /** The lengths it is granted for, in months; none: until further notice. */
  readonly maanden: readonly number[];
  readonly vormen: readonly Leveringsvorm[];
  /** Delivered at once: it begins and ends on the same day of the quarter. */
  readonly eenmalig?: true;
  /** Without a toewijzing: the cirkel and who does it. */
  readonly zonderToewijzing?: { readonly cirkel: CirkelCode; readonly uitvoerder: Uitvoerder };
}

const bij = (van: number, tot: number, gewicht: number): Leeftijd => ({ van, tot, gewicht });
const prijs = (eenheid: Eenheid, frequentie: Frequentie, tarief: number | null, ...volumes: number[]): Prijs => ({
  eenheid,
  frequentie,
  tarief,
  volumes,
});

type Rest = Partial<Omit<Product, 'wet' | 'categorie' | 'code' | 'leeftijden' | 'prijs'>>;
const NATURA: readonly Leveringsvorm[] = ['ZIN'];
const MEEST_NATURA: readonly Leveringsvorm[] = [...Array<Leveringsvorm>(9).fill('ZIN'), 'PGB'];
const JAREN = [12, 12, 24, 36];

const product =
  (wet: Wet) =>
  (code: string, leeftijden: readonly Leeftijd[], price: Prijs, rest: Rest = {}): Product => ({
    wet,
    categorie: code.startsWith('PW') ? code : code.slice(0, 2),
    code: code.startsWith('PW') ? null : code,
    leeftijden,
    prijs: price,
    maanden: JAREN,
    vormen: MEEST_NATURA,
    ...rest,
  });
const wmo = product('WMO');
const jeugd = product('JW');
const pw = product('PW');

const HULPMIDDEL: Rest = { maanden: [], vormen: NATURA };
const VERBLIJF: Rest = { maanden: [6, 12, 12, 24], vormen: NATURA };
const UITKERING: Rest = { maanden: [], vormen: ['FT'] };
const TRAJECT: Rest = { maanden: [6, 12], vormen: NATURA };

/** An algemene voorziening: open to all, so no toewijzing, and paid by subsidy. */
const algemeen = (
  wet: Wet,
  code: string,
  leeftijden: readonly Leeftijd[],
  cirkel: CirkelCode = 'A',
  uitvoerder: Uitvoerder = 'professioneel',
): Product => ({
  wet,
  categorie: code,
  // Its code is product and categorie at once.
  code,
  leeftijden,
  prijs: null,
  kosten: [12_000, 24_000],
  maanden: [],
  vormen: ['SUB'],
  zonderToewijzing: { cirkel, uitvoerder },
});

/** The productcode that goes with an arrangement thuisondersteuning: its price is that of the Tarievenblad. */
export const ARRANGEMENT_CODE = '10A00';

/** What the invented gemeente offers; the weights say how often something is granted among people of that age. */
export const aanbod: readonly Product[] = [
  wmo('01A04', [bij(18, 64, 8), bij(65, 79, 30), bij(80, 110, 48)], prijs('04', '2', 3480, 2, 2.5, 3, 3, 3.5, 4)),
  wmo('01A05', [bij(18, 64, 3), bij(65, 79, 7), bij(80, 110, 10)], prijs('04', '2', 3720, 2, 3, 3, 4)),
  wmo('02A03', [bij(18, 64, 22), bij(65, 79, 9), bij(80, 110, 6)], prijs('04', '2', 5820, 1.5, 2, 2, 3, 3.5)),
  wmo('02A05', [bij(18, 64, 9), bij(65, 110, 2)], prijs('04', '2', 7440, 1.5, 2, 2, 3)),
  wmo('03A03', [bij(18, 64, 2), bij(65, 110, 2)], prijs('04', '2', 4980, 3, 4, 5)),
  wmo('04A04', [bij(18, 64, 1), bij(65, 110, 2)], prijs('14', '4', 14500, 2, 3, 3, 4)),
  wmo('07A03', [bij(18, 64, 7), bij(65, 79, 9), bij(80, 110, 10)], prijs('16', '2', 4850, 2, 3, 3, 4, 5)),
  wmo('07A04', [bij(18, 64, 3), bij(65, 110, 3)], prijs('16', '2', 6275, 2, 3, 4)),
  wmo('08A03', [bij(18, 64, 3), bij(65, 110, 6)], prijs('84', '2', 985, 4, 6, 6, 8)),
  wmo('05A07', [bij(65, 110, 0.12)], prijs('84', '4', 850, 4, 6, 8), { maanden: [12], vormen: NATURA }),
  wmo(ARRANGEMENT_CODE, [bij(18, 64, 8), bij(65, 79, 14), bij(80, 110, 14)], prijs('82', '4', null, 1), { vormen: NATURA }),
  wmo('11A03', [bij(4, 64, 3), bij(65, 110, 8)], prijs('82', '4', 2850, 1), HULPMIDDEL),
  wmo('11A02', [bij(12, 64, 2), bij(65, 110, 2)], prijs('82', '4', 11900, 1), HULPMIDDEL),
  wmo('12A05', [bij(18, 64, 3), bij(65, 79, 10), bij(80, 110, 9)], prijs('82', '4', 6240, 1), HULPMIDDEL),
  wmo('12A09', [bij(18, 64, 4), bij(65, 79, 14), bij(80, 110, 22)], prijs('84', '4', 640, 4, 6, 8, 8, 10), HULPMIDDEL),
  wmo('13A04', [bij(18, 64, 1), bij(65, 110, 7)], prijs('82', '4', 5200, 1), HULPMIDDEL),
  wmo('13A03', [bij(18, 64, 1), bij(65, 110, 3)], prijs('82', '6', 41500, 1, 2), { eenmalig: true, vormen: NATURA }),
  wmo('14A00', [bij(0, 64, 2), bij(65, 110, 5)], prijs('82', '4', 1980, 1), HULPMIDDEL),
  wmo('15A09', [bij(18, 64, 5), bij(65, 110, 1)], prijs('14', '1', 14250, 1), { maanden: [12, 24] }),
  wmo('16A02', [bij(18, 64, 3)], prijs('14', '1', 11800, 1), { maanden: [6, 12], vormen: NATURA }),
  algemeen('WMO', 'AV02', [bij(65, 110, 4)]),
  algemeen('WMO', 'AV03', [bij(18, 110, 4)]),
  algemeen('WMO', 'AV04', [bij(18, 110, 5)]),
  algemeen('WMO', 'AV06', [bij(70, 110, 4)], 'S', 'vrijwilliger'),
  algemeen('WMO', 'AV08', [bij(75, 110, 3)]),
  algemeen('JW', 'AV05', [bij(2, 17, 4)]),
  jeugd('45A04', [bij(2, 17, 34), bij(18, 20, 4)], prijs('01', '2', 118, 60, 90, 90, 120, 150)),
  jeugd('45A05', [bij(4, 17, 12), bij(18, 20, 2)], prijs('01', '2', 139, 60, 90, 90, 120)),
  jeugd('54A01', [bij(6, 17, 22), bij(18, 20, 2)], prijs('01', '2', 172, 45, 60, 60, 90)),
  jeugd('51A01', [bij(6, 17, 7)], prijs('01', '4', 158, 120, 180, 240), TRAJECT),
  jeugd('41A01', [bij(2, 17, 8)], prijs('16', '2', 9950, 2, 3, 4), { vormen: NATURA }),
  jeugd('42A01', [bij(4, 17, 5)], prijs('84', '2', 1675, 4, 6, 8), { vormen: NATURA }),
  jeugd('40A01', [bij(0, 17, 3)], prijs('04', '2', 5140, 2, 3, 4)),
  jeugd('44A07', [bij(0, 17, 5), bij(18, 20, 3)], prijs('14', '1', 5400, 1), VERBLIJF),
  jeugd('43A01', [bij(8, 17, 3)], prijs('14', '1', 29800, 1), VERBLIJF),
  jeugd('46A01', [bij(0, 17, 2)], prijs('14', '1', 8400, 1), { maanden: [6], vormen: NATURA }),
  jeugd('47A01', [bij(12, 17, 2)], prijs('82', '4', 91000, 1), TRAJECT),
  jeugd('48A01', [bij(0, 17, 5)], prijs('82', '4', 83500, 1), { maanden: [12, 12, 24], vormen: NATURA }),
  jeugd('50A01', [bij(4, 17, 4)], prijs('82', '4', 124000, 1), { vormen: NATURA }),
  pw('PW01', [bij(18, 26, 10), bij(27, 66, 38)], prijs('83', '4', null, 1060, 1150, 1330, 1330, 1515), UITKERING),
  pw('PW02', [bij(50, 66, 4)], prijs('83', '4', null, 820, 980, 1140), UITKERING),
  pw('PW04', [bij(18, 66, 4), bij(67, 110, 2)], prijs('83', '6', null, 145, 210, 260, 340), { eenmalig: true, vormen: ['FT'] }),
  pw('PW06', [bij(18, 66, 7)], prijs('82', '4', 13500, 1), { maanden: [18, 36], vormen: NATURA }),
  pw('PW10', [bij(18, 66, 6)], prijs('83', '4', null, 690, 815, 940), { maanden: [12, 24], vormen: ['FT'] }),
  pw('PW14', [bij(20, 66, 2)], prijs('83', '4', null, 905, 1010), { maanden: [], vormen: NATURA }),
  pw('PW15', [bij(40, 66, 3)], prijs('83', '4', null, 2280, 2590), { maanden: [], vormen: NATURA }),
  pw('PW17', [bij(18, 66, 8)], prijs('04', '2', 6900, 1, 1.5, 2), TRAJECT),
  pw('PW19', [bij(18, 66, 3)], prijs('04', '2', 7250, 1, 1.5, 2), TRAJECT),
  pw('PW21', [bij(27, 66, 4)], prijs('16', '2', 3600, 1, 2, 2), TRAJECT),
];
