/** What can go wrong before or instead of a page; each has a page of its own that says what to do. */
export const problems = {
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  notAllowed: 405,
  forgotten: 410,
  tooLarge: 413,
  fault: 500,
  arrived: 503,
  unavailable: 503,
} as const;

/** When to come again where nothing better is known, in seconds. */
export const RETRY_AFTER = 30;

export type Problem = keyof typeof problems;

export function isProblem(text: string): text is Problem {
  return Object.hasOwn(problems, text);
}
