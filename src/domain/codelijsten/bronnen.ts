import type { CodeList } from './code-list';

/** Who published a figure on the sheet Aggregaten. */
export const bronnen = {
  name: 'bron',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'VGZ', naam: 'Zorgverzekeraar (Vektis)' },
    { code: 'UWV', naam: 'Uitvoeringsinstituut Werknemersverzekeringen' },
    { code: 'GGD', naam: 'Gemeentelijke gezondheidsdienst' },
    { code: 'CBS', naam: 'Centraal Bureau voor de Statistiek' },
    { code: 'GEM', naam: 'Eigen telling van de gemeente' },
  ],
} as const satisfies CodeList;
