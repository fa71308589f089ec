/** CHANGELOG.md, read when the pane is built (docs/markdown.mjs). */
declare module '#changelog' {
  /** A piece of a line: plain text, in the type of code or in bold, or a link to a page of docs/. */
  interface Stukje {
    readonly tekst: string;
    readonly als: 'gewoon' | 'code' | 'vet' | 'link';
    readonly adres?: string;
  }
  /** A version and what changed in it, the newest first. */
  interface Versie {
    readonly naam: string;
    readonly regels: readonly (readonly Stukje[])[];
  }
  const versies: readonly Versie[];
  export default versies;
}
