export { voorbeeld, type Voorbeeld, type VoorbeeldVraag, type Waarheid } from './voorbeeld';
