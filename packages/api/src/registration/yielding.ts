/**
 * Priority of jobs that concern thousands at once: somebody who has just registered waits for a mail at the screen and
 * goes first (the queue takes the lowest number first; others have 0).
 */
export const YIELDING = 10;
