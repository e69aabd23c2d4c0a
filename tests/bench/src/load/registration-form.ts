import { randomUUID } from "node:crypto";

/** An address that nobody has used yet, spread over the index as the addresses of strangers are. */
export function newAddress(): string {
  return `${randomUUID()}@example.org`;
}

/** What a browser sends from the check step: one person, and the key that makes sending it twice harmless. */
function fieldsOf(email: string): Record<string, string> {
  return {
    form: "registration",
    step: "send",
    key: randomUUID(),
    "persons.0.firstName": "Anna",
    "persons.0.lastName": "Beispiel",
    "persons.0.email": email,
    organisation: "Stadt Beispielhausen",
  };
}

/** The public form's own request, as bytes. */
export function registrationRequest(url: string, slug: string, email: string): string {
  const { host, origin } = new URL(url);
  const body = new URLSearchParams(fieldsOf(email)).toString();
  return [
    `POST /veranstaltungen/${slug}/anmeldung HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}
