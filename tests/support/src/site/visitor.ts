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

/** All of an answer but what differs by itself. */
export async function wholeAnswer(response: Response) {
  const headers = Object.fromEntries(response.headers);
  for (const own of ["date", "x-request-id", "connection", "keep-alive"]) delete headers[own];
  return { status: response.status, headers, body: await response.text() };
}
