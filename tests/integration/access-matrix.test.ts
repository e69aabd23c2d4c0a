import { appRouter } from "@podium/api/app-router";
import { createCallerFactory, type ProcedureMeta } from "@podium/api/procedures";
import { publicRouter } from "@podium/api/public-router";
import { actorOf } from "@podium/auth/sessions";
import type { Actor } from "@podium/domain/staff/actor";
import { may, type Permission } from "@podium/domain/staff/permissions";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { expected, type Outcome, type Person, type Target } from "./access/expectation.ts";
import { type MadePlace, makePlace, nowhere } from "./access/place.ts";
import { type Place, publicSamples, type Sample, staffSamples } from "./access/samples.ts";

type Procedure = { _def: { type: string; meta?: ProcedureMeta } };

const people: Person[] = [
  { name: "visitor", roles: null },
  { name: "disabled user", roles: null },
  { name: "administrator", roles: { inBody: ["ADMINISTRATOR"], inEvent: [] } },
  { name: "event lead", roles: { inBody: ["EVENT_LEAD"], inEvent: [] } },
  { name: "lead of this event only", roles: { inBody: [], inEvent: ["EVENT_LEAD"] } },
  { name: "moderator", roles: { inBody: ["MODERATOR"], inEvent: [] } },
  { name: "moderator of this event only", roles: { inBody: [], inEvent: ["MODERATOR"] } },
  { name: "viewer", roles: { inBody: ["VIEWER"], inEvent: [] } },
  {
    name: "staff of another organisation",
    roles: { inBody: ["ADMINISTRATOR"], inEvent: [] },
    elsewhere: true,
  },
];
const targets: Target[] = ["own", "foreign", "missing"];

let places: Record<Target, Place>;
let made: { own: MadePlace; foreign: MadePlace };
const actors = new Map<string, Actor | null>();

beforeAll(async () => {
  const { database } = await testDatabase();
  const own = await makePlace(database, "Eigenstadt");
  const foreign = await makePlace(database, "Fremdstadt");
  places = { own, foreign, missing: nowhere() };
  made = { own, foreign };
  for (const { name, roles, elsewhere } of people) {
    if (name === "visitor") {
      actors.set(name, null);
      continue;
    }
    const { organisationId, eventId } = elsewhere ? foreign : own;
    const member = await staffMember(
      database,
      name,
      ...(roles?.inBody ?? ["ADMINISTRATOR" as const]).map((role) => ({ organisationId, role })),
      ...(roles?.inEvent ?? []).map((role) => ({ eventId, role })),
    );
    if (name === "disabled user") {
      await database.user.update({ where: { id: member.userId }, data: { disabledAt: new Date() } });
      // The door asks at every request who sends it; for somebody who was disabled it answers: nobody.
      actors.set(name, await actorOf(database, member.sessionId));
    } else actors.set(name, member);
  }
});

describe.each([
  ["publicRouter", publicRouter, publicSamples],
  ["appRouter", appRouter, staffSamples],
] as const)("%s", (routerName, router, samples: Record<string, Sample>) => {
  const procedures = Object.entries(router._def.procedures as unknown as Record<string, Procedure>);
  const accessOf = (procedure: Procedure) => procedure._def.meta?.access ?? "public";

  test("every procedure has a sample, and every sample a procedure", () => {
    expect(Object.keys(samples).sort()).toEqual(procedures.map(([path]) => path).sort());
  });

  test("holds only procedures of its own kind", () => {
    const wanted = (access: ProcedureMeta["access"]) =>
      (routerName === "publicRouter") === (access === "public");
    expect(procedures.filter(([, procedure]) => !wanted(accessOf(procedure))).map(([path]) => path)).toEqual(
      [],
    );
  });

  describe.each(procedures)("%s", (path, procedure) => {
    const access = accessOf(procedure);
    const sample = samples[path];

    test.each(people)("$name", async (person) => {
      expect(sample, `access/samples.ts has no line for ${path}`).toBeDefined();
      const answers = new Map<Target, Answer>();
      for (const target of targets) answers.set(target, await call(router, path, sample, person, target));
      const wanted = targets.map(
        (target) => [target, expected(access, sample?.reach, person, target)] as const,
      );
      expect(
        wanted.map(([target, outcome]) => [target, simplify(answers.get(target)?.outcome, outcome)]),
      ).toEqual(wanted);
      for (const [target, answer] of answers) {
        if (answer.outcome !== "through")
          expect(answer.changed, `denied, but changed something: ${target}`).toBe(false);
        if (sample?.reach !== "link")
          expect(leaks(answer, person, access), `${target}: what this person may not see`).toEqual([]);
        if (sample?.shows) expect(answer.result.includes(eventOf(person))).toBe(sees(person, sample.shows));
      }
      // Nobody learns from the answer whether something exists that is not theirs.
      const notTheirs = person.elsewhere ? "own" : "foreign";
      if (access !== "public") expect(answers.get(notTheirs)?.said).toEqual(answers.get("missing")?.said);
    });
  });
});

describe("an event's procedure does not reach into another event", () => {
  const crossed = () => ({
    ...places.own,
    registrationId: places.foreign.registrationId,
    categoryId: places.foreign.categoryId,
    messageId: places.foreign.messageId,
    commentId: places.foreign.commentId,
    mailId: places.foreign.mailId,
  });
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
  const ofEvents = procedures.filter(([, { _def }]) => typeof _def.meta?.access === "object");

  test.each(ofEvents)("%s", async (path) => {
    const sample = staffSamples[path];
    const { registrationId, categoryId, messageId, commentId, mailId } = crossed();
    const input = JSON.stringify(sample?.input?.(crossed())) ?? "";
    const ids = [registrationId, categoryId, messageId, commentId, mailId];
    if (!ids.some((id) => input.includes(id))) return;
    places = { ...places, missing: crossed() };
    const administrator = people.find(({ name }) => name === "administrator") as Person;
    const answer = await call(appRouter, path, sample, administrator, "missing");
    expect(answer).toMatchObject({ outcome: "not found", changed: false });
  });
});

type Answer = { outcome: Outcome | `broken: ${string}`; said: string; result: string; changed: boolean };

async function call(
  router: typeof publicRouter | typeof appRouter,
  path: string,
  sample: Sample | undefined,
  person: Person,
  target: Target,
): Promise<Answer> {
  const { database } = await testDatabase();
  const caller = createCallerFactory(router as typeof appRouter)(
    await contextOf(actors.get(person.name) ?? null),
  );
  const procedure = path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], caller);
  const before = await database.auditEntry.count();
  const answer = await (procedure as (input: unknown) => Promise<unknown>)(
    sample?.input?.(places[target]),
  ).then(
    (result): Omit<Answer, "changed"> => ({
      outcome: "through",
      said: "through",
      result: JSON.stringify(result) ?? "",
    }),
    (error: unknown): Omit<Answer, "changed"> => ({ ...readError(error), result: "" }),
  );
  return { ...answer, changed: (await database.auditEntry.count()) !== before };
}

function readError(error: unknown): { outcome: Answer["outcome"]; said: string } {
  if (!(error instanceof TRPCError)) return { outcome: `broken: ${String(error)}`, said: "" };
  const said = `${error.code} ${error.message}`;
  switch (error.code) {
    case "UNAUTHORIZED":
      return { outcome: "unauthorised", said };
    case "FORBIDDEN":
      return { outcome: "forbidden", said };
    case "NOT_FOUND":
      return { outcome: "not found", said };
    // A rule's answer comes after the door.
    case "CONFLICT":
    case "TOO_MANY_REQUESTS":
      return { outcome: "through", said };
    default:
      return { outcome: `broken: ${said}`, said };
  }
}

/** Where only "denied" is asked for, either way of saying no is right. */
function simplify(outcome: Answer["outcome"] | undefined, wanted: Outcome) {
  return wanted === "denied" && (outcome === "forbidden" || outcome === "not found") ? "denied" : outcome;
}

/**
 * In an answer: attendees' addresses, of the other organisation to anybody, of one's own to a moderator or visitor; and
 * to staff, any row of the other organisation that the site does not show.
 */
function leaks({ result }: Answer, { roles, elsewhere }: Person, access: ProcedureMeta["access"]): string[] {
  const mayKnow = roles?.inBody.concat(roles.inEvent).some((role) => role !== "MODERATOR");
  const [own, other] = elsewhere ? [made.foreign, made.own] : [made.own, made.foreign];
  const secrets = [
    other.attendee,
    ...(mayKnow ? [] : [own.attendee]),
    ...(access === "public" ? [] : other.hidden),
  ];
  return secrets.filter((secret) => result.includes(secret));
}

function eventOf({ elsewhere }: Person): string {
  return (elsewhere ? made.foreign : made.own).eventId;
}

/** Is the event one of those that a list over all events shows to this person? */
function sees({ roles }: Person, permission: Permission): boolean {
  return roles !== null && may([...roles.inBody, ...roles.inEvent], permission);
}
