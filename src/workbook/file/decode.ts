/** The characters of Windows-1252 from 80 to 9F; Node's own decoder takes them for control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 128] ?? character);

const latin = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso-8859-15', 'latin1', 'us-ascii']);

/** The text in bytes: by its mark, by its zeros, as UTF-8, else as Windows-1252; `declared` is what the file says it is. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = sniffUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (declared !== null && latin.has(declared)) return fromWindows(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** UTF-16 without a mark shows itself by zeros on every other place. */
function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 1000) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (sample < 4) return null;
  if (odd > sample * 0.35 && even === 0) return 'utf-16le';
  return even > sample * 0.35 && odd === 0 ? 'utf-16be' : null;
}
