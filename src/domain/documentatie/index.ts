import { controlesPagina } from './controles';
import { leverformaatPagina } from './leverformaat';

/** A page of documentation: the name of its file and its Markdown. */
export interface Pagina {
  readonly naam: string;
  readonly tekst: string;
}

/** The documentation that follows from the declarations: one page with all controls, one with the format. */
export const documentatie = (): readonly Pagina[] => [
  { naam: 'controles.md', tekst: controlesPagina() },
  { naam: 'leverformaat.md', tekst: leverformaatPagina() },
];
