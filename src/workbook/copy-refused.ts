/** Thrown when a shareable copy would give away what it hides; `message` is one Dutch sentence for the user. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}
