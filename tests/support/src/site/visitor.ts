/** What the registration form asks of one person. */
export type FormPerson = { firstName: string; lastName: string; email: string };

/** The fields of the registration form as a browser names them. */
export function registrationFields(
  persons: readonly FormPerson[],
  more: Record<string, string> = {},
): Record<string, string> {
  const fields = persons.flatMap((person, index) =>
    Object.entries(person).map(([name, value]) => [`persons.${index}.${name}`, value]),
  );
  return { organisation: "", ...Object.fromEntries(fields), ...more };
}

/** Sends a form as a browser without JavaScript does; a redirect is the answer, not followed. */
export function sendForm(
  siteUrl: string,
  path: string,
  fields: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${siteUrl}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: siteUrl },
    redirect: "manual",
    ...(signal && { signal }),
  });
}

/** What a browser shows after a form was sent: it is sent on, and opens the page. */
export async function sendInBrowser(
  siteUrl: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: siteUrl },
) {
  const accept = { accept: "text/html,application/xhtml+xml" };
  const sent = await fetch(`${siteUrl}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...accept, ...headers },
    redirect: "manual",
  });
  const location = sent.headers.get("location") ?? "";
  const open = async () => {
    const page = await fetch(`${siteUrl}${location.split("#")[0]}`, { headers: accept });
    const html = await page.text();
    const title = /<title>(.*?)<\/title>/su.exec(html)?.[1] ?? "";
    return { status: page.status, cacheControl: page.headers.get("cache-control"), html, title };
  };
  return { status: sent.status, location, ...{ page: await open(), open } };
}

/** All of an answer but what differs by itself. */
export async function wholeAnswer(response: Response) {
  const headers = Object.fromEntries(response.headers);
  for (const own of ["date", "x-request-id", "connection", "keep-alive"]) delete headers[own];
  return { status: response.status, headers, body: await response.text() };
}
