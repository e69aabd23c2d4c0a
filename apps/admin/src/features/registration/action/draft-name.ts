/**
 * Under which name a text to or about people is kept. What is written about one person is not put into a dialog about
 * another one; what is written to many is found again also where the choice was not quite the same.
 */
export function draftName(what: string, eventId: string, ids: readonly string[]): string {
  const [only, ...others] = ids;
  return only && others.length === 0 ? `${what} ${eventId} ${only}` : `${what} ${eventId} many`;
}
