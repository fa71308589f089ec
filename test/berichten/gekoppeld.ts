/** An invented, linked set of iWmo and iJw messages: a few clients with toewijzing, start, stop and declaratie. */

/** One message as a file. */
export interface BerichtBestand {
  readonly naam: string;
  readonly xml: string;
}

const codes: Readonly<Record<string, string>> = {
  wmo301: '414',
  wmo305: '418',
  wmo307: '420',
  wmo315: '444',
  wmo317: '480',
  wmo319: '482',
  wmo323: '484',
  wmo325: '485',
  jw301: '436',
  jw305: '438',
  jw307: '440',
  jw315: '446',
  jw317: '486',
  jw319: '488',
  jw323: '490',
  jw325: '491',
};

export const GEMEENTE = '1680';
export const AANBIEDER = '41123456';

/** Elements of the message itself, and (with a `~` before the name) of the basisschema. */
type Inhoud = string | readonly (readonly [naam: string, inhoud: Inhoud | null])[];

const draw = (inhoud: Inhoud, own: string, base: string): string =>
  typeof inhoud === 'string'
    ? inhoud
    : inhoud
        .filter(([, value]) => value !== null)
        .map(([naam, value]) => {
          const tag = naam.startsWith('~') ? `${base}:${naam.slice(1)}` : `${own}:${naam}`;
          return `<${tag}>${draw(value ?? '', own, base)}</${tag}>`;
        })
        .join('');

let identificatie = 100_000;

/** A message of one kind, such as wmo301. */
export function bericht(soort: string, body: Inhoud, dagtekening = '2026-07-01', versie = '3_2'): BerichtBestand {
  const base = soort.startsWith('wmo') ? 'iwmo' : 'ijw';
  const naarAanbieder = ['301', '319', '325'].includes(soort.slice(-3));
  const kop: Inhoud = [
    ['BerichtCode', codes[soort] ?? '999'],
    ['BerichtVersie', versie.split('_')[0] ?? ''],
    ['BerichtSubversie', versie.split('_')[1] ?? ''],
    ['Afzender', naarAanbieder ? GEMEENTE : AANBIEDER],
    ['Ontvanger', naarAanbieder ? AANBIEDER : GEMEENTE],
    ['BerichtIdentificatie', [['~Identificatie', String(identificatie++)], ['~Dagtekening', dagtekening]]],
    ['XsdVersie', [['~BasisschemaXsdVersie', '1.0.0'], ['~BerichtXsdVersie', '1.0.0']]],
  ];
  const root = 'http://www.istandaarden.nl';
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?>\n<${soort}:Bericht xmlns:${base}="${root}/${base}/${versie}/basisschema/schema" ` +
    `xmlns:${soort}="${root}/${base}/${versie}/${soort}/schema">` +
    `<${soort}:Header>${draw(kop, soort, base)}</${soort}:Header>${draw(body, soort, base)}</${soort}:Bericht>\n`;
  return { naam: `${soort}-${identificatie}.xml`, xml };
}

/** An invented client. */
export interface Verzonnen {
  readonly bsn: string;
  readonly geboren: string;
  readonly postcode: string;
}

const naam = (kort: boolean): Inhoud => [
  ['~Geslachtsnaam', [['~Achternaam', 'Voorbeeld']]],
  ...(kort ? [] : ([['~Voornamen', 'Test']] as const)),
  ['~Voorletters', 'T'],
  ...(kort ? [] : ([['~NaamGebruik', '1']] as const)),
];

const overClient = ({ bsn, geboren }: Verzonnen, kort: boolean): readonly (readonly [string, Inhoud])[] => [
  ['Bsn', bsn],
  ['Geboortedatum', [['~Datum', geboren]]],
  ['Geslacht', '2'],
  ['Naam', naam(kort)],
];

/** A toewijzing (301); `extra` replaces or adds fields of the product. */
export interface Toegewezen {
  readonly nummer: number;
  readonly product: string;
  readonly ingang: string;
  readonly eind?: string;
  readonly reden?: string;
  readonly omvang?: readonly [volume: number, eenheid: string, frequentie: string];
  readonly budget?: number;
  readonly referentie?: string;
  readonly gesteld?: string;
}

const productVan = (code: string): Inhoud => [['~Categorie', code.slice(0, 2)], ['~Code', code]];

export const b301 = (wet: string, client: Verzonnen, toegewezen: readonly Toegewezen[]): BerichtBestand =>
  bericht(`${wet}301`, [
    [
      'Client',
      [
        ...overClient(client, false),
        ['Contactgegevens', [['Contact', [['Soort', '01'], ['Adres', [['~Huis', [['~Huisnummer', '1']]], ['~Postcode', client.postcode], ['~Straatnaam', 'Weg'], ['~Plaatsnaam', 'Dorp']]]]]]],
        [
          'ToegewezenProducten',
          toegewezen.map(({ nummer, product, ingang, eind, reden, omvang, budget, referentie, gesteld }) => [
            'ToegewezenProduct',
            [
              ['ToewijzingNummer', String(nummer)],
              ['ReferentieAanbieder', referentie ?? null],
              ['Product', productVan(product)],
              ['Toewijzingsdatum', gesteld ?? ingang],
              ['Toewijzingstijd', '09:00:00'],
              ['Ingangsdatum', ingang],
              ['Einddatum', eind ?? null],
              ['RedenWijziging', reden ?? null],
              ['Omvang', omvang === undefined ? null : [['~Volume', String(omvang[0])], ['~Eenheid', omvang[1]], ['~Frequentie', omvang[2]]]],
              ['Budget', budget === undefined ? null : String(budget)],
            ],
          ]),
        ],
      ],
    ],
  ]);

export const b305 = (wet: string, client: Verzonnen, nummer: number, product: string, begin: string, status = '1'): BerichtBestand =>
  bericht(
    `${wet}305`,
    [['Client', [...overClient(client, true), ['StartProducten', [['StartProduct', [['ToewijzingNummer', String(nummer)], ['Product', productVan(product)], ['ToewijzingIngangsdatum', begin], ['Begindatum', begin], ['StatusAanlevering', status]]]]]]]],
    status === '1' ? '2026-07-01' : '2026-08-01',
  );

export const b307 = (wet: string, client: Verzonnen, nummer: number, product: string, begin: string, eind: string, reden: string): BerichtBestand =>
  bericht(`${wet}307`, [['Client', [...overClient(client, true), ['StopProducten', [['StopProduct', [['ToewijzingNummer', String(nummer)], ['Product', productVan(product)], ['ToewijzingIngangsdatum', begin], ['Begindatum', begin], ['RedenBeeindiging', reden], ['Einddatum', eind], ['StatusAanlevering', '1']]]]]]]]);

/** A prestatie of a declaratie, in eurocents. */
export interface Gedeclareerd {
  readonly bsn: string;
  readonly nummer: number;
  readonly product: string;
  readonly van: string;
  readonly tot: string;
  readonly volume: number;
  readonly eenheid: string;
  readonly tarief: number;
  readonly referentie: string;
  readonly credit?: boolean;
  /** Only in a 325. */
  readonly codes?: readonly string[];
}

const prestatie = (item: Gedeclareerd): Inhoud => [
  ['ProductReferentie', [['~ReferentieNummer', item.referentie]]],
  ['ToewijzingNummer', String(item.nummer)],
  ['ProductCategorie', item.product.slice(0, 2)],
  ['ProductCode', item.product],
  ['ProductPeriode', [['~Begindatum', item.van], ['~Einddatum', item.tot]]],
  ['GeleverdVolume', String(item.volume)],
  ['Eenheid', item.eenheid],
  ['ProductTarief', String(item.tarief)],
  ['IngediendBedrag', [['~Bedrag', String(item.volume * item.tarief)], ['~DebetCredit', item.credit === true ? 'C' : 'D']]],
  ['RetourCodes', item.codes === undefined ? null : item.codes.map((code) => ['RetourCode', code] as const)],
];

function declaratie(soort: string, body: string, nummer: string, prestaties: readonly Gedeclareerd[]): BerichtBestand {
  const total: Inhoud = [['~TotaalBedrag', String(prestaties.reduce((sum, { volume, tarief }) => sum + volume * tarief, 0))], ['~DebetCredit', 'D']];
  const clienten = [...new Set(prestaties.map(({ bsn }) => bsn))];
  return bericht(soort, [
    [
      body,
      [
        ['DeclaratieNummer', nummer],
        ...(soort.endsWith('323')
          ? ([['DeclaratiePeriode', [['~Begindatum', '2026-07-01'], ['~Einddatum', '2026-09-30']]], ['DeclaratieDagtekening', '2026-10-02']] as const)
          : []),
        ['TotaalIngediendBedrag', total],
        ['TotaalToegekendBedrag', soort.endsWith('325') ? total : null],
        ['Clienten', clienten.map((bsn) => ['Client', [['Bsn', bsn], ['Prestaties', prestaties.filter((item) => item.bsn === bsn).map((item) => ['Prestatie', prestatie(item)] as const)]]] as const)],
      ],
    ],
  ]);
}

export const b323 = (wet: string, nummer: string, prestaties: readonly Gedeclareerd[]): BerichtBestand => declaratie(`${wet}323`, 'Declaratie', nummer, prestaties);

export const b325 = (wet: string, nummer: string, prestaties: readonly Gedeclareerd[]): BerichtBestand => declaratie(`${wet}325`, 'DeclaratieAntwoord', nummer, prestaties);

export const b315 = (wet: string, client: Verzonnen, product: string, referentie: string, verwijzer: string): BerichtBestand =>
  bericht(`${wet}315`, [['Client', [...overClient(client, true), ...(wet === 'jw' ? ([['GezagsdragerBekend', '1']] as const) : []), ['AangevraagdeProducten', [['AangevraagdProduct', [['ReferentieAanbieder', referentie], ['Product', productVan(product)], ['ToewijzingIngangsdatum', '2026-07-01'], ['Verwijzer', [['~Type', verwijzer], ['~Naam', 'Dokter']]], ['Raamcontract', '1']]]]]]]]);

export const anna: Verzonnen = { bsn: '999900018', geboren: '1948-05-14', postcode: '9461AB' };
export const bram: Verzonnen = { bsn: '999900031', geboren: '1955-01-02', postcode: '9462AA' };
export const cas: Verzonnen = { bsn: '999900043', geboren: '2014-03-09', postcode: '9463AA' };

const zomer = (bsn: string, nummer: number, product: string, tarief: number, eenheid: string): Gedeclareerd[] =>
  [
    ['2026-07-01', '2026-07-31'],
    ['2026-08-01', '2026-08-31'],
    ['2026-09-01', '2026-09-30'],
  ].map(([van = '', tot = ''], place) => ({ bsn, nummer, product, van, tot, volume: 10, eenheid, tarief, referentie: `R${nummer}${place}` }));

/** The whole set: three clients, four voorzieningen, all that 2026K3 needs and nothing that it does not. */
export const gekoppeld = (): BerichtBestand[] => [
  b301('wmo', anna, [
    { nummer: 501, product: '01A03', ingang: '2026-01-01', omvang: [150, '01', '2'], eind: '2026-12-31' },
    { nummer: 502, product: '07A11', ingang: '2026-06-15', omvang: [3, '16', '2'], eind: '2027-06-14' },
  ]),
  b305('wmo', anna, 501, '01A03', '2026-01-05'),
  b305('wmo', anna, 502, '07A11', '2026-06-16'),
  b301('wmo', bram, [{ nummer: 503, product: '02A03', ingang: '2026-02-01', omvang: [4, '04', '2'], eind: '2027-01-31' }]),
  b305('wmo', bram, 503, '02A03', '2026-02-03'),
  b307('wmo', bram, 503, '02A03', '2026-02-03', '2026-08-31', '19'),
  b315('jw', cas, '45A04', 'V-77', '02'),
  b301('jw', cas, [{ nummer: 504, product: '45A04', ingang: '2026-07-01', omvang: [8, '04', '4'], eind: '2027-06-30', referentie: 'V-77' }]),
  b305('jw', cas, 504, '45A04', '2026-07-06'),
  b323('wmo', 'D1', [...zomer(anna.bsn, 501, '01A03', 55, '01'), ...zomer(anna.bsn, 502, '07A11', 4250, '16'), ...zomer(bram.bsn, 503, '02A03', 6120, '04').slice(0, 2)]),
  b323('jw', 'D2', zomer(cas.bsn, 504, '45A04', 9875, '04')),
];
