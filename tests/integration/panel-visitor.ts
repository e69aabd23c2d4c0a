import { hashPassword } from "@podium/auth/password";
import type { Database } from "@podium/db/client";
import { createUser } from "@podium/db/factories/user";
import { organisation } from "@podium/tests-support/organisations";

/** A password that no other text of a test holds, so that a log can be searched for it. */
export const staffPassword = "Kiefernzapfen-Wanderung-im-Nebel";

export type StaffLogin = { userId: string; email: string; organisationId: string };

/** Somebody with a password, who leads the events of a body of their own. */
export async function staffLogin(database: Database, name = "Dora Tür", email?: string): Promise<StaffLogin> {
  const body = await organisation(database, `Amt ${name}`);
  const user = await createUser(database, {
    ...(email === undefined ? {} : { email }),
    name,
    passwordHash: await hashPassword(staffPassword),
    memberships: [{ organisationId: body.id, role: "EVENT_LEAD" }],
  });
  return { userId: user.id, email: user.email, organisationId: body.id };
}

export type Visitor = {
  /** Everything that this browser would send along; may be read, copied and planted. */
  cookies: Map<string, string>;
  /** Sends as a page of the panel would. Redirects are not followed. */
  send(path: string, request?: RequestInit): Promise<Response>;
  /** Fills in the log-in form that the panel shows. */
  logIn(given: { email: string; password?: string; callbackUrl?: string }): Promise<Response>;
  logOut(): Promise<Response>;
  /** Calls a procedure as the panel's pages do. */
  call(procedure: string, input?: unknown): Promise<Response>;
  /** Who the panel takes this visitor for: 200 for staff, 401 for anybody else. */
  standing(): Promise<number>;
};

/** A browser without a screen: keeps cookies, says where its forms stood, follows nothing. */
export function visitorOf(panelUrl: string): Visitor {
  const cookies = new Map<string, string>();
  const { origin } = new URL(panelUrl);
  let token: string | undefined;

  const send: Visitor["send"] = async (path, request = {}) => {
    const response = await fetch(`${origin}${path}`, {
      ...request,
      redirect: "manual",
      headers: {
        ...(request.method === undefined || request.method === "GET" ? {} : { Origin: origin }),
        Cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
        ...request.headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return response;
  };
  const form = async (path: string, fields: Record<string, string>) =>
    send(path, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken: await csrfToken() }) });
  /** The one that the log-in page's form holds; the page is looked at once. */
  const csrfToken = async () => {
    token ??= /name="csrfToken" value="([0-9a-f]+)"/u.exec(await (await send("/login")).text())?.[1];
    return token ?? "";
  };

  const call: Visitor["call"] = (procedure, input) =>
    send(`/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input ?? {}),
    });

  return {
    cookies,
    send,
    call,
    logIn: ({ email, password = staffPassword, callbackUrl = "/" }) =>
      form("/api/auth/callback/credentials", { email, password, callbackUrl }),
    logOut: () => form("/api/auth/signout", { callbackUrl: "/login" }),
    standing: async () => (await call("event.start")).status,
  };
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split(";");
  const [name = "", ...value] = pair.split("=");
  const ended = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/iu.test(attribute));
  if (ended || value.join("=") === "") cookies.delete(name);
  else cookies.set(name, value.join("="));
}
