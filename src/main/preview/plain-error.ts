/** Something the person at the terminal can mend, said in one line. */
export class PlainError extends Error {}
