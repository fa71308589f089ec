import { leveringRule } from './rule';

export default leveringRule({
  code: 'B10',
  severity: 'F',
  title: 'Het bestand telt datums vanaf 1904',
  explanation: 'Bij kopiëren of samenvoegen schuiven alle datums dan vier jaar op.',
  fix: 'Zet in Excel bij Opties, Geavanceerd de keuze voor het datumsysteem 1904 uit en controleer de datums.',
  source: 'Ontwerp 3; Microsoft, datumsystemen in Excel',
  find(levering, _given, report) {
    report.looked(1);
    if (!levering.date1904) return;
    const melding = 'Dit bestand gebruikt het datumsysteem 1904; de datums kunnen vier jaar verschoven zijn.';
    report.hit({ blad: null, row: null, kolom: null, melding });
  },
  examples: {
    accepted: [{}],
    rejected: [
      {
        date1904: true,
        finds: [
          {
            blad: null,
            rij: null,
            kolom: null,
            says: 'Dit bestand gebruikt het datumsysteem 1904; de datums kunnen vier jaar verschoven zijn.',
          },
        ],
      },
    ],
  },
});
