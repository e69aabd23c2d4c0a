type Header = readonly [name: string, value: string];

/** Nothing runs in it, nothing is fetched for it, whatever it holds and however a browser opens it. */
const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * What is said of the bytes of a medium. A document is saved and never opened on the page's origin.
 *
 * @param size bytes
 */
export function mediaHeaders(
  { type, isPicture, name }: { type: string; isPicture: boolean; name: string | null },
  size: number,
): Header[] {
  return [
    ["Content-Type", type],
    ["Content-Length", String(size)],
    ["Content-Security-Policy", CLOSED],
    ["X-Content-Type-Options", "nosniff"],
    ["Content-Disposition", isPicture ? "inline" : attachment(name ?? "document")],
  ];
}

/** RFC 6266: a name in ASCII for old programs, and the name itself. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/gu, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
