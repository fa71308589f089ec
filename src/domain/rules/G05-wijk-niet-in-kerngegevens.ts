import { shown } from '../wording';
import { gemeenteVan, wijkVan } from './gemeente-van-gebied';
import { rowRule } from './rule';

const KERN = {
  Kerngegevens: [
    { gebiedscode: 'WK168001', indelingsjaar: 2026 },
    { gebiedscode: 'WK168002', indelingsjaar: 2025 },
    { gebiedscode: 'WK168003', indelingsjaar: null },
  ],
};

export default rowRule({
  code: 'G05',
  severity: 'W',
  needs: ['gemeente'],
  sheets: ['Voorzieningen'],
  columns: ['gebiedscode'],
  title: 'Wijk staat niet in de Kerngegevens',
  holds({ gebiedscode }, { gemeentecode, gebieden }) {
    const wijk = gebiedscode === null || gemeenteVan(gebiedscode) !== gemeentecode ? null : wijkVan(gebiedscode);
    if (wijk === null) return true;
    const known = gebieden.gebied(wijk);
    return known !== null && (known.indelingsjaar === null || known.indelingsjaar === gebieden.indelingsjaar);
  },
  message: ({ gebiedscode }, { gebieden }) => {
    const jaar = gebieden.indelingsjaar ?? 'dit jaar';
    return `De wijk van gebiedscode ${shown(gebiedscode)} staat niet in de kerngegevens van ${jaar}.`;
  },
  explanation: 'Wijkcodes veranderen soms per jaar. Van een onbekende wijk zijn de inwoners niet bekend.',
  fix: 'Gebruik de code uit de wijkindeling van dat jaar, of voeg de wijk toe aan blad Kerngegevens.',
  source: 'Ontwerp 1.5 en 3',
  examples: {
    accepted: [
      { row: { gebiedscode: 'WK168000' } },
      { row: { gebiedscode: 'BU16800099' } },
      { row: { gebiedscode: 'GM1680' } },
      { row: { gebiedscode: 'WK010699' } },
      { row: { gebiedscode: null } },
      { row: { gebiedscode: 'WK168001' }, with: { sheets: KERN } },
      { row: { gebiedscode: 'WK168003' }, with: { sheets: KERN } },
      { row: { gebiedscode: 'GM1680' }, with: { sheets: KERN } },
    ],
    rejected: [
      {
        row: { gebiedscode: 'WK168099' },
        says: 'De wijk van gebiedscode ‘WK168099’ staat niet in de kerngegevens van 2024.',
      },
      {
        row: { gebiedscode: 'BU16809900' },
        says: 'De wijk van gebiedscode ‘BU16809900’ staat niet in de kerngegevens van 2024.',
      },
      {
        row: { gebiedscode: 'WK168002' },
        with: { sheets: KERN },
        says: 'De wijk van gebiedscode ‘WK168002’ staat niet in de kerngegevens van 2026.',
      },
    ],
  },
});
