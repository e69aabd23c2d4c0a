/** Next writes whole addresses with the host that it was asked by; only the path is ours to hand on. */
export function redirectPath(location: string | undefined): string | null {
  if (!location) return null;
  const url = new URL(location, "http://site.invalid");
  return `${url.pathname}${url.search}`.replace(/^\/+/, "/");
}
