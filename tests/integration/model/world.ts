import { randomUUID } from "node:crypto";
import { appCaller } from "@podium/api/app-router";
import type { Context } from "@podium/api/context";
import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { act } from "@podium/api/registration/transition/apply";
import { runDue } from "@podium/api/registration/transition/deadlines";
import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Actor } from "@podium/domain/staff/actor";
import { testSecret } from "@podium/tests-support/environment";
import type { TestEvent } from "@podium/tests-support/events";
import type { Along, Answer, Call } from "./calls.ts";

/** Podium as it is used: a visitor, somebody of the staff, and the clock, at one event with pools and kinds. */
export type World = {
  event: TestEvent;
  lead: Actor;
  ctx: Context;
};

const manage = (subject: string) =>
  signLink(testSecret, {
    purpose: "registration.manage",
    subject,
    expiresAt: new Date(Date.now() + 3_600_000),
  });

const companion = (isNamed: boolean) =>
  isNamed ? { firstName: "Lea", lastName: `Begleitung ${++companions}` } : { firstName: "", lastName: "" };
let companions = 0;

/** Of one sending: the same when it arrives again, others at another date. */
const named = ({ named: count }: Along, of: string) =>
  Array.from({ length: count }, (_, index) => ({ firstName: `Lea ${index}`, lastName: of }));

const person = (email: string) => ({ firstName: "Kim", lastName: "Beispiel", email });

/** Asks, and answers what was answered: a refusal's code instead of an error. */
export async function perform(world: World, call: Call, requestId: string = randomUUID()): Promise<Answer> {
  try {
    return await ask(world, call, requestId);
  } catch (error) {
    return refusalCode(error);
  }
}

/** @throws the error itself when it is no refusal */
export function refusalCode(error: unknown): RefusalCode {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause && typeof cause === "object" && "code" in cause ? cause.code : undefined;
  if (cause instanceof Error && cause.name === "Refusal") return code as RefusalCode;
  throw error;
}

async function ask({ event, lead, ctx: own }: World, call: Call, requestId: string): Promise<Answer> {
  const visitor = publicCaller({ requestId }).registration;
  const staff = appCaller({ actor: lead, requestId });
  const ctx = { ...own, requestId };
  const categoryId = "kind" in call ? (event.categoryIds[call.kind] ?? "") : "";
  switch (call.to) {
    case "create": {
      const { emails, along, maySplit, organisation, key } = call;
      const given = { slug: event.slug, locale: "de" as const, categoryId, maySplit, organisation };
      const others = named(along, `${call.kind} ${emails[0]}`).map((name) => ({ ...name, email: "" }));
      const persons = [...emails.map(person), ...others];
      const whole = { ...given, persons, companions: along.counted, ...(key && { key }) };
      return (await visitor.create(whole)).prospect;
    }
    case "own": {
      const token = manage(call.id);
      if (call.action === "change")
        await visitor.change({ token, firstName: "Kim", lastName: "Anders", organisation: undefined });
      else await visitor[call.action]({ token });
      return "done";
    }
    case "handOver":
    case "addPerson":
      await visitor[call.to]({ token: manage(call.id), ...person(call.email) });
      return "done";
    case "removePerson":
      await visitor.removePerson({ token: manage(call.id), registrationId: call.other });
      return "done";
    case "addCompanion":
      await visitor.addCompanion({ token: manage(call.id), ...companion(call.isNamed) });
      return "done";
    case "nameCompanion":
      await visitor.nameCompanion({ token: manage(call.id), registrationId: call.other, ...companion(true) });
      return "done";
    case "enterCompanion": {
      const { id: registrationId, isNamed, overflow, mail: sendMail } = call;
      const given = { eventId: event.id, registrationId, overflow, sendMail };
      await staff.registration.enterCompanion({ ...given, ...companion(isNamed) });
      return "done";
    }
    case "renameCompanion": {
      const given = { eventId: event.id, registrationId: call.id, sendMail: call.mail };
      await staff.registration.renameCompanion({ ...given, ...companion(true) });
      return "done";
    }
    case "staff": {
      const given = { eventId: event.id, registrationIds: call.ids };
      const { action } = call;
      const { done, refused } =
        action === "reject" || action === "cancelByOrganiser"
          ? await staff.registration.act({ ...given, action, reason: "Es gibt einen Grund." })
          : await staff.registration.act({ ...given, action });
      const states = Object.entries(done).flatMap(([state, count]) =>
        Array.from({ length: count }, () => state as RegistrationState),
      );
      return [...states, ...refused.map(({ code }) => code)].sort();
    }
    case "enter": {
      const { overflow, mail: sendMail, email, along } = call;
      const terms = {
        eventId: event.id,
        categoryId,
        channel: "PHONE" as const,
        locale: "de" as const,
        overflow,
        sendMail,
      };
      const who = { ...person(email ?? ""), organisation: undefined, noticeGiven: true as const };
      const company = { companions: named(along, `${call.kind} Eintrag`), counted: along.counted };
      return [(await staff.registration.enter({ ...terms, ...who, ...company })).state];
    }
    case "import": {
      const persons = call.emails.map((email) => ({ ...person(email), organisation: undefined }));
      const outcomes = await staff.registration.import({
        eventId: event.id,
        importId: randomUUID(),
        categoryId,
        channel: "LETTER",
        locale: "de",
        overflow: call.overflow,
        sendMail: true,
        noticeGiven: true,
        persons,
      });
      return outcomes.map((outcome) => (outcome.ok ? outcome.state : outcome.code));
    }
    case "resize": {
      const { version, form } = await staff.event.forEditing({ eventId: event.id });
      const id = event.poolIds[call.pool];
      const pools = form.pools.map((pool) => (pool.id === id ? { ...pool, size: call.size } : pool));
      // Those of a date stand with the category that it is chosen for.
      const categories = form.categories.map((category) => ({
        ...category,
        occurrences: category.occurrences?.map((date, at) =>
          call.pool === at + form.pools.length ? { ...date, size: call.size } : date,
        ),
      }));
      await staff.event.update({ eventId: event.id, version, event: { ...form, pools, categories } });
      return "done";
    }
    case "deadline":
      await passDeadline(ctx, call.id);
      return "done";
    case "clock":
      await runDue(ctx);
      return "done";
    case "runOut": {
      await passDeadline(ctx, call.id);
      const late = await visitor[call.late]({ token: manage(call.id) }).then(
        () => "done" as const,
        (error: unknown) => refusalCode(error),
      );
      await runDue(ctx);
      return late;
    }
    case "decoyEnds":
      await ctx.pool.query(
        `UPDATE "DecoyHold" SET "holdUntil" = statement_timestamp() - interval '1 second' WHERE "registrationId" = $1`,
        [call.id],
      );
      await runDue(ctx);
      return "done";
    case "askReconfirmation": {
      const question = { by: "SYSTEM", action: "askReconfirmation" } as const;
      const outcomes = await act(ctx, event.id, question, [call.id]);
      return outcomes.map((outcome) => (outcome.ok ? outcome.state : outcome.code));
    }
  }
}

/** What was kept until later is over now; the mails that told of it went out long before. */
async function passDeadline({ pool }: Context, id: string): Promise<void> {
  await pool.query(
    `WITH sent AS (
       UPDATE "Mail" SET "state" = 'SENT', "sentAt" = "createdAt" - interval '1 hour' WHERE "registrationId" = $1
     ), reminded AS (
       INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId", "state", "sentAt")
       SELECT 'registration.reconfirmReminder', 'de', "email", "eventId", "id", 'SENT', statement_timestamp()
       FROM "Registration" WHERE "id" = $1 AND "state" = 'RECONFIRM_DUE' AND "email" IS NOT NULL
     )
     UPDATE "Registration" SET "holdUntil" = statement_timestamp() - interval '1 second'
     WHERE ("id" = $1 OR "companionOfId" = $1) AND "state" IN ('UNCONFIRMED', 'OFFERED', 'RECONFIRM_DUE')`,
    [id],
  );
}
