import { png, type PlanImage } from '#domain';

/** A picture as the bytes of a PNG. Drawing takes a while, so whoever has another thread does it there. */
export const bytesOf = ({ picture }: Pick<PlanImage, 'picture'>): Uint8Array => png(picture);
