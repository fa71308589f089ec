import { dutchDay } from '../wording';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'D02',
  severity: 'F',
  needs: ['periode'],
  title: 'Voorziening loopt niet in het kwartaal',
  explanation: 'Alleen voorzieningen die in het kwartaal lopen tellen mee. Deze regel telt dus nergens.',
  fix: 'Haal de regel uit deze levering, of verbeter de datum als die niet klopt.',
  source: 'Ontwerp 2, 3 en 4.1',
  find(levering, { periode }, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { begindatum, einddatum } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['begindatum', 'einddatum'], report.room);
    const [begins, eindes] = [begindatum.values, einddatum.values];
    const [beginCodes, eindeCodes] = [begindatum.codes, einddatum.codes];
    for (let row = 0; row < sheet.size; row++) {
      const begin = begins[beginCodes[row] as number] ?? null;
      const einde = eindes[eindeCodes[row] as number] ?? null;
      if (readable[row] === 0) continue;
      // Without a begin, or with the begin after the end (D01), it is unknown when the voorziening runs.
      if (begin === null || (einde !== null && begin > einde)) continue;
      if (begin > periode.laatste) {
        const melding = `De begindatum (${dutchDay(begin)}) ligt na het kwartaal ${periode.code}.`;
        report.hit({ blad: 'Voorzieningen', row, kolom: 'begindatum', melding });
      } else if (einde !== null && einde < periode.eerste) {
        const melding = `De einddatum (${dutchDay(einde)}) ligt voor het kwartaal ${periode.code}.`;
        report.hit({ blad: 'Voorzieningen', row, kolom: 'einddatum', melding });
      }
    }
    report.looked(sheet.size - skipped, skipped);
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{ begindatum: '01-10-2026', einddatum: 'later' }] } },
      { sheets: { Voorzieningen: [{ begindatum: '30-09-2026', einddatum: null }] } },
      { sheets: { Voorzieningen: [{ begindatum: '01-01-2020', einddatum: '01-07-2026' }] } },
      { sheets: { Voorzieningen: [{ begindatum: '01-10-2026', einddatum: '01-06-2026' }] } },
      { sheets: { Voorzieningen: [{ begindatum: null, einddatum: '01-06-2026' }] } },
      { sheets: { Arrangementen: [{ begindatum: '01-10-2026', einddatum: null }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ begindatum: '30-06-2026', einddatum: '30-06-2026' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'einddatum' }],
      },
      {
        sheets: { Voorzieningen: [{}, { begindatum: '01-10-2026', einddatum: null }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'begindatum',
            says: 'De begindatum (01-10-2026) ligt na het kwartaal 2026K3.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: [{ begindatum: '01-01-2026', einddatum: '30-06-2026' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'einddatum',
            says: 'De einddatum (30-06-2026) ligt voor het kwartaal 2026K3.',
          },
        ],
      },
    ],
  },
});
