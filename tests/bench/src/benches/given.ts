/** How long a bench measures: pairs of rounds (or rounds), and the length of each. */
export type Given = { pairs: number; seconds: number };
