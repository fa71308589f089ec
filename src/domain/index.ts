/** The only door into the domain. */
export type { Cell, CellCodes, CellColumn, Cents, Day, Rect, SheetCells, WorkbookCells } from './cell';
export { cellAddress, columnLetters } from './cell';
export { dayOf, dayOfDate, inDutch, overlapOf } from './calendar';
export { readDay } from './levering/values/date';
export type { CalculatedArrangement, Calculated, Checked, CountedCell, Measures, Oordeel, ReportGebied } from './calculated';
export { calculateLevering, checkLevering, verdictSentence, type Circumstances } from './pipeline';
export { resultJson, type AmResultaat } from './json';
export { kubusCsv } from './kubus-csv';
export { leveringsbewijs, type Leveringsbewijs } from './leveringsbewijs/leveringsbewijs';
export { documentatie } from './documentatie';
export { controleUitleg, type Uitleg, type Voorbeeldgeval } from './documentatie/uitleg';
export { allowedText, requiredText } from './sjabloon/uitleg';
export { exampleText } from './sjabloon/voorbeeldwaarde';
export { runAll, type StepProgress, type Steps } from './steps';
export type { Coverage, Ernst, Finding, NotRun } from './rules/finding';
export { rules } from './rules';
export { allowedValues, type AllowedValues } from './rules/allowed-values';
export { verdelingen, type Verdeling } from './verdelingen';
export { isFormatSheet } from './levering/read';
export { SheetEncoder, sheetFacts, sheetOfColumns, type SheetFacts } from './levering/cell-columns';
export { SheetAgain } from './levering/known-columns';
export { settingsOf, settingsSchema, type GivenSettings, type Settings } from './settings';
export { NotSafe, sharedBewijs, sharedPlans, sharedSheets, shareSteps } from './delen';
export { resultSheets } from './sheets';
export type { ResultSheet, RunFacts } from './sheets/result-sheet';
export type { DataCell, DataColumn, DataHelp, DataSheet } from './sheets/data-sheet';
export { numberFormats } from './sheets/sheet-plan';
export { PAGE } from './sheets/print-areas';
export { hasButtons, roomForHeader } from './sheets/table';
export type { CellFormat, PlanChart, PlanColumn, PlanHighlight, PlanImage, PlanLink, PlanRows, PlanTable, PlanText, SheetPlan } from './sheets/sheet-plan';
export {
  assen,
  draaiblad,
  draaifeitenSteps,
  draaitabelNaam,
  getoondDelen,
  getoondIntern,
  maten,
  telling,
  type As,
  type Draaifeiten,
  type DraaiMaat,
  type DraaiVraag,
  type Telling,
} from './draaitabel';
export { fanCells, fanOf, type Fan } from './waaier/fan';
export { fanPicture } from './waaier/fan-picture';
export { png } from './picture/png';
export { HATCH, type Picture } from './picture/picture';
export { BenchmarksetBuilder, referentieregels, type Referentieregel } from './referentie';
export { readLevering } from './levering/read';
export type { Levering, SheetData, SheetName } from './levering/sheet-data';
export type { SheetFormat } from './levering/column';
export { sheetFormats } from './levering/format';
export { givenAgain, givenOf, type Given } from './given';
export { periodeOf, type Periode } from './periode';
export { gemeenteIn } from './cbs';
export { nietGebruikt } from './niet-gebruikt';
export { presets } from './leefdomeinen';
export { cirkelModellen } from './cirkelmodellen';
export { omstandigheden, resultaatgebieden } from './codelijsten';
export { thuisondersteuning } from './arrangementen/thuisondersteuning';
export { cellsOf, classesOf, suggestedClass } from './arrangementen/model';
export { perWords } from './arrangementen/reden';
export { splitOverResultaatgebieden } from './arrangementen/split';
export {
  adresOntbreekt,
  arrangementInRij,
  arrangementKenmerk,
  begindatumBezwaar,
  isTeVroeg,
  rijenVan,
  zelfdeArrangement,
  huishoudenVan,
  overnemenInBlad,
  rekenUit,
  ruimtes,
  leesAdres,
  leuntOpVoorzieningen,
  voorliggendFor,
  werkUit,
  type Bezwaar,
  type Kenmerk,
  type Aanbod,
  type AanbodPerResultaatgebied,
  type Adreskolom,
  type ArrangementInRij,
  type ArrangementInvoer,
  type Huishouden,
  type HuishoudenCel,
  type HuishoudenRij,
  type Onleesbaar,
  type GeteldBudget,
  type RekenContext,
  type Ruimte,
  type Ruimtes,
  type RuimteVoor,
  type Stand,
  type Uitgewerkt,
  type Uitkomst,
} from './rekenhulp';
export { emptyTarievenblad } from './tarieven/leeg-tarievenblad';
export { copyTarievenblad, type NewTariffs, type TariefVoorbeeld } from './tarieven/nieuw-jaar';
export { isGewonePercentage, tariefPercentageSchema } from './tarieven/raise';
export { tariffConflicts, tariffConflictsIn, unreadTariffs, type TariffConflict } from './tarieven/conflicten';
export type { CellToWrite, RowsToWrite } from './levering/write-rows';
export { weglaatbaar } from './wijkbudget/weglaatbaar';
export { scenario, type Scenario } from './wijkbudget/scenario';
export { geenScenario, scenarioSchema, type ScenarioKeuze } from './wijkbudget/scenario-keuze';
export type { Tarievenblad } from './tarieven/tarievenblad';
export { centsOf } from './money';
export { dutchEuro, masked } from './wording';
export { isVerzonnen } from './voorbeeld/verzonnen';
export { voorbeeld, type Voorbeeld, type VoorbeeldVraag, type Waarheid } from './voorbeeld';
export { sjabloon, type SjabloonVraag } from './sjabloon';
export { leegBlad } from './sjabloon/leeg-blad';
export { repairsOf, repairSteps, carriedOut, mendableCodes, type RepairGroup } from './herstel/herstel';
export { missingSheets } from './herstel/bladen';
export { isKoppelbaar, kolomVragen, metKopVan, type KolomVraag, type KopKeuze } from './herstel/kolommen';
export { catalogueWith, productQuestions, type ProductChoice, type ProductQuestion } from './herstel/producten';
export { proposalText, type Proposal } from './herstel/voorstel';
export {
  codeChoicesNow,
  codeChoicesText,
  codeQuestions,
  withCodeChoice,
  type CodeChoices,
  type CodeQuestion,
} from './herstel/keuzes';
export {
  confirm,
  confirmationSteps,
  confirmSteps,
  openWarnings,
  redenTekst,
  retract,
  retractSteps,
  statusOf,
  troubleWithReden,
  withConfirmations,
  type Bevestiging,
  type Reden,
} from './bevestiging/bevestiging';
export { redenen, type RedenCode } from './bevestiging/redenen';
export { CONFIRMATIONS_NAMESPACE, confirmationsOf, confirmationsXml } from './bevestiging/xml';
export { recheckRows, recheckSteps } from './live/recheck-rows';
export { omzetten, type Omzetting, type OmzettingVraag } from './berichten/omzetten';
export type { BerichtBestand } from './berichten/lezen';
export type { XmlElement } from './berichten/element';
export { vergelijken, type Vergelijking, type VerschilRegel } from './vergelijken/vergelijken';
export { verschilBlad } from './vergelijken/verschil-blad';
export {
  pseudoniemenVan,
  pseudoniemVan,
  sleutelcontrole,
  type Sleutel,
} from './pseudonimiseren/pseudoniem';
export { KORTSTE_WACHTZIN, sterkteVan, type Sterkte } from './pseudonimiseren/wachtzin';
export { bezwaarTekst, bsnPlekken, bsnPlekSteps, metPseudoniemen, vervangen, type BsnBezwaar, type BsnPlek, type BsnVondst } from './pseudonimiseren/plekken';
export { naamZonderBsn } from './elfproef';
export { speuren, speurSteps, type Speurregel } from './pseudonimiseren/speuren';
export { bronVan, type Bron } from './koppelen/kop';
export { aandeelDatPast, kolomvoorstellen, voorbeelden, voorstelSteps, type Grond, type Kolomvoorstel } from './koppelen/voorstel';
export {
  gekoppeld,
  herkend,
  koppelingTekst,
  koppelSteps,
  koppelingVan,
  legeKoppeling,
  metKolom,
  metVast,
  metWaarde,
  ongebruikt,
  ontbrekend,
  ontbrekendInWoorden,
  plaatsVan,
  type Gekoppeld,
  type Koppeling,
} from './koppelen/koppeling';
export { keuzelijst, waardevragen, type Waardevraag } from './koppelen/waarden';
export { aanlevering, aanleveringNaam, waaromGeenAanlevering } from './aanlevering/aanlevering';
export { bevestigingenOver } from './aanlevering/bevestigingen';
