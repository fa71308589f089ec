/** What was made of a file of CBS or PDOK that was pasted on sheet Kerngegevens, and what could not be used. */
export interface CbsHerkomst {
  /** The figures that the file gives, by the names of the format. */
  readonly kolommen: readonly string[];
  /** The year of the file; null when it does not say. */
  readonly jaar: number | null;
  /** The older years in it, which were left out. */
  readonly andereJaren: readonly number[];
  /** True when the file has no inwoners: areas and inwoners then come from the embedded reference. */
  readonly uitReferentie: boolean;
  /** Gemeenten and wijken of which CBS publishes no inwoners. */
  readonly zonderInwoners: readonly { readonly code: string; readonly naam: string | null }[];
  /** Gemeenten and wijken of which a figure could not be used: the table with inwoners, or the reference, does not have them. */
  readonly nietBekend: readonly string[];
  /** True when wijken were added up from their buurten. */
  readonly uitBuurten: boolean;
}
