import { valueAt, type Levering } from '../levering/sheet-data';

/** Who to ask about an invented delivery: nobody. By this it is known again. */
export const VERZONNEN_CONTACT = 'Verzonnen voorbeeld van Waaier';

/** True of a delivery that Waaier invented. */
export const isVerzonnen = ({ sheets: { Levering: about } }: Levering): boolean =>
  about !== null && valueAt(about.columns.contactpersoon, 0) === VERZONNEN_CONTACT;
