import type { DrawnImage } from '../paged-plan';

/** Names of what we draw on our own sheets. */
const ours = /^am_/;

/** Points for each pixel of 1/96 inch. */
const POINTS = 0.75;

const CHUNK = 8192;

/** Bytes as Excel takes an image. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Puts a plan's drawings on its sheet; those of an earlier run go first. Two round trips. */
export async function fillImages(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  images: readonly DrawnImage[],
): Promise<void> {
  const drawn = await Promise.all(images.map(async ({ bytes, picture }) => bytes ?? (await import('../drawn')).bytesOf({ picture })));
  const { shapes } = sheet;
  shapes.load('items/name');
  const corners = images.map(({ place }) => sheet.getRangeByIndexes(place.top, place.left, 1, 1).load('left,top'));
  await context.sync();
  const old = shapes.items.filter(({ name }) => ours.test(name));
  if (old.length + images.length === 0) return;
  for (const shape of old) shape.delete();
  images.forEach(({ name, picture, zoom, altText }, i) => {
    const shape = shapes.addImage(base64(drawn[i] ?? new Uint8Array()));
    shape.name = name;
    shape.altTextDescription = altText;
    shape.lockAspectRatio = false;
    shape.width = picture.width * zoom * POINTS;
    shape.height = picture.height * zoom * POINTS;
    shape.lockAspectRatio = true;
    shape.left = corners[i]?.left ?? 0;
    shape.top = corners[i]?.top ?? 0;
  });
  await context.sync();
}
