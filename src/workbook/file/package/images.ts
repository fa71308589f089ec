import type { Zip } from '../zip';

/** A picture between two cells, as the codec writes it; its own size stands inside. */
const PICTURE =
  /<xdr:twoCellAnchor[^>]*>(<xdr:from>(?:(?!<\/xdr:from>).)*<\/xdr:from>)<xdr:to>(?:(?!<\/xdr:to>).)*<\/xdr:to>(<xdr:pic>(?:(?!<\/xdr:pic>).)*<a:ext (cx="\d+" cy="\d+")\/>(?:(?!<\/xdr:pic>).)*<\/xdr:pic><xdr:clientData\/>)<\/xdr:twoCellAnchor>/gsu;

/** Hangs the pictures of a package at one cell, in their own size: the codec stretches them over a few cells. */
export async function hangImages(zip: Zip): Promise<void> {
  for (const name of zip.names().filter((part) => /^xl\/drawings\/drawing\d+\.xml$/u.test(part))) {
    const xml = (await zip.text(name)) ?? '';
    const hung = xml.replace(PICTURE, '<xdr:oneCellAnchor>$1<xdr:ext $3/>$2</xdr:oneCellAnchor>');
    if (hung !== xml) zip.set(name, hung);
  }
}
