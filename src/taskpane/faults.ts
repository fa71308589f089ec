import { CopyRefused, ExcelRefusal } from '#workbook';
import type { Notice } from './state';

const ours: Notice = {
  tone: 'fout',
  title: 'Dit lukte niet.',
  text: 'Er ging iets mis in Waaier. Probeer het nog eens. Lukt het niet, sluit dan dit venster en open het opnieuw.',
};

/** What the user reads of an error: a refusal of Excel in its own words, anything else calmly and without details. */
export const noticeOf = (error: unknown): Notice =>
  error instanceof CopyRefused
    ? { tone: 'fout', title: 'Er is geen kopie gemaakt.', text: error.message }
    : error instanceof ExcelRefusal ? { tone: 'fout', title: 'Excel kan dit nu niet doen.', text: error.message } : ours;
