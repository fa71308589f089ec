import { CopyRefused, ExcelRefusal } from '#workbook';
import type { Notice } from './state';

const ours: Notice = {
  tone: 'fout',
  title: 'Dit lukte niet.',
  text: 'Er ging iets mis in Waaier. Probeer het nog eens. Lukt het niet, sluit dan dit venster en open het opnieuw.',
};

const notLoaded: Notice = {
  tone: 'fout',
  title: 'Een deel van Waaier kon niet worden geladen.',
  text: 'Misschien is de verbinding even weg, of is er een nieuwe versie. Probeer het nog eens. Lukt het niet, sluit dan dit venster en open het opnieuw.',
};

/** What the user reads of an error: a refusal of Excel in its own words, anything else calmly and without details. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof CopyRefused) return { tone: 'fout', title: 'Er is geen kopie gemaakt.', text: error.message };
  if (error instanceof ExcelRefusal) return { tone: 'fout', title: 'Excel kan dit nu niet doen.', text: error.message };
  // So webpack calls the failure to fetch a part.
  return error instanceof Error && error.name === 'ChunkLoadError' ? notLoaded : ours;
}
