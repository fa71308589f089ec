export { sjabloon, type SjabloonVraag } from './sjabloon';
