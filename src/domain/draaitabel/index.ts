export { assen, maten, type As, type DraaiMaat, type DraaiVraag } from './vraag';
export { draaifeitenSteps, type Draaifeiten } from './feiten';
export { telling, type Telling } from './tellen';
export { getoondDelen, getoondIntern, type Getoond } from './getoond';
export { draaiblad, draaitabelNaam } from './blad';
