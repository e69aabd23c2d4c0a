export type Header = readonly [name: string, value: string];

/** Of both apps' pages: nothing but what is named, no frames, no foreign forms. An app says what it runs and draws with. */
const commonPolicy = {
  "default-src": "'none'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

/** A content security policy (CSP level 3). @param own directives beside the common ones, or in their place */
export function contentPolicy(own: Record<string, string>): string {
  return Object.entries({ ...commonPolicy, ...own })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/**
 * What every answer of an app carries.
 *
 * @param baseUrl the app's public address; only one with https may ask browsers to stay with https
 * @param own the app's policies
 */
export function securityHeaders(baseUrl: string, own: readonly Header[]): Header[] {
  const headers: Header[] = [
    ...own,
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
  ];
  if (baseUrl.startsWith("https:")) headers.push(["Strict-Transport-Security", "max-age=31536000"]);
  return headers;
}

/** The base with some headers replaced or added, flat as `writeHead` takes them. */
export function merged(base: readonly Header[], over: readonly Header[]): string[] {
  const replaced = new Set(over.map(([name]) => name));
  return [...base.filter(([name]) => !replaced.has(name)), ...over].flat();
}
