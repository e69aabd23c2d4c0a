/**
 * Where somebody may be sent after logging in: a path of this app, whatever was asked for. `//evil.example`,
 * `https:evil`, `/\evil` and the like lead to the start page.
 *
 * @param base the app's public base address
 */
export function ownPath(wanted: string | null | undefined, base: string): string {
  if (!wanted) return "/";
  try {
    const origin = new URL(base).origin;
    const address = new URL(wanted, origin);
    const path = `${address.pathname}${address.search}`;
    return address.origin === origin && /^\/(?![/\\])/u.test(path) ? path : "/";
  } catch {
    return "/";
  }
}
