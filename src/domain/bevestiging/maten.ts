/** So many hexadecimals of the hash are kept of what a confirmation is bound to: 128 bits. */
export const KEY_LENGTH = 32;

/** At most so many characters of explanation. */
export const MOST_CHARACTERS = 200;
