import { sleutelcontrole, type Sleutel } from '#domain';
import { KLEINSTE_SLEUTEL, sleutelUitBestand, sleutelUitWachtzin, type Workbook } from '#workbook';
import type { Notice } from '../../state';

/** Where the key comes from: a passphrase with the code of the gemeente, or the bytes of a file. */
export type Sleutelbron =
  | { readonly wachtzin: string; readonly gemeente: string }
  | { readonly bytes: Uint8Array };

/** Under this key the workbook knows the key again, without holding it. */
const CHECK = 'sleutelcontrole';

/** A key, and what the workbook keeps to know it again. */
export interface HerkendeSleutel {
  readonly sleutel: Sleutel;
  readonly check: string;
}

/** The key, `'anders'` when it is another than this workbook had before, or what is wrong with it. */
export async function sleutelUit(
  workbook: Pick<Workbook, 'setting'>,
  bron: Sleutelbron,
  ookAnders: boolean,
): Promise<HerkendeSleutel | 'anders' | Notice> {
  const sleutel = 'bytes' in bron ? await sleutelUitBestand(bron.bytes) : await sleutelUitWachtzin(bron.wachtzin, bron.gemeente);
  if (sleutel === null) {
    const text = `Kies een bestand van ten minste ${KLEINSTE_SLEUTEL} bytes.`;
    return { tone: 'fout', title: 'Dit bestand is te kort voor een sleutel.', text };
  }
  const check = JSON.stringify(await sleutelcontrole(sleutel));
  const known = await workbook.setting(CHECK);
  return known !== null && known !== check && !ookAnders ? 'anders' : { sleutel, check };
}

/** Remembers how the key is known again. */
export const onthoudSleutel = (workbook: Pick<Workbook, 'setSetting'>, { check }: HerkendeSleutel): Promise<void> => workbook.setSetting(CHECK, check);
