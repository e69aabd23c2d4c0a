import { type Attempt, admit } from "@podium/auth/attempts";
import type { AuthSettings } from "@podium/auth/settings";
import { testDatabase } from "@podium/tests-support/database";

const { database, pool } = await testDatabase();

export const settings: AuthSettings = {
  connections: { database, pool },
  secrets: ["a-secret-that-only-this-test-knows-0123456789"],
  url: "http://127.0.0.1:4699",
  limits: true,
};

export const office = "192.0.2.1";
export const elsewhere = "203.0.113.9";
/** Clients of a botnet: every number another network. */
export const network = (number: number) => `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;

export function guess(email: string, client: string, device: string | null = null): Attempt {
  return { email, client, device };
}

export function times(count: number, attempt: (number: number) => Attempt): Attempt[] {
  return Array.from({ length: count }, (_, number) => attempt(number));
}

/** How many of these attempts get to the password. All are wrong, so nothing is given back. */
export async function looked(attempts: readonly Attempt[], atOnce = 1): Promise<number> {
  let count = 0;
  for (let from = 0; from < attempts.length; from += atOnce) {
    const outcomes = await Promise.all(
      attempts.slice(from, from + atOnce).map((each) => admit(settings, each)),
    );
    count += outcomes.filter((outcome) => "undo" in outcome).length;
  }
  return count;
}
