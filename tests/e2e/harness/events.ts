import { hashPassword } from "@podium/auth/password";
import { type Post, staffMember } from "@podium/tests-support/actors";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { announce, database } from "./database.ts";

export type JourneyEvent = TestEvent & { title: string };

/** An event of an organisation of its own, so that journeys do not meet each other. */
export async function ownEvent(
  title: string,
  options: Omit<NonNullable<Parameters<typeof publishedEvent>[2]>, "title"> = {},
): Promise<JourneyEvent> {
  const body = await organisation(database(), `Stadt ${title}`);
  const event = await publishedEvent(database(), body.id, { ...options, title });
  await announce();
  return { ...event, title };
}

export type StaffLogin = { userId: string; email: string; password: string };

/** Somebody of the staff who can log in. */
export async function ownStaff(name: string, ...posts: Post[]): Promise<StaffLogin> {
  const password = "ein-langes-passwort-fuer-alle-tests";
  const { userId, email } = await staffMember(database(), name, ...posts);
  await database().user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  });
  return { userId, email, password };
}
