/** One line of the Verantwoording: a subject and what is to be said of it. */
export type AccountLine = readonly [onderwerp: string, waarde: string];
