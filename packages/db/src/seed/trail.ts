import type { RegistrationState } from "@podium/domain/registration/states";
import type { Transaction } from "../client.ts";
import type { MadeEvent } from "../factories/event.ts";

const QUARTER = 900_000;

type Step = { actorKind: "VISITOR" | "SYSTEM"; action: string; state: RegistrationState };

/** The steps after the registration, up to each state. */
function stepsTo(state: RegistrationState, endedBy: Step["actorKind"]): Step[] {
  const confirmed = (reached: RegistrationState): Step => ({
    actorKind: "VISITOR",
    action: "confirmed",
    state: reached,
  });
  if (state === "UNCONFIRMED" || state === "REJECTED") return [];
  if (state === "CANCELLED") return [{ actorKind: endedBy, action: "cancelled", state }];
  if (state === "EXPIRED") return [{ actorKind: "SYSTEM", action: "expired", state }];
  if (state === "OFFERED")
    return [confirmed("WAITLISTED"), { actorKind: "SYSTEM", action: "offered", state }];
  if (state === "RECONFIRM_DUE")
    return [confirmed("CONFIRMED"), { actorKind: "SYSTEM", action: "reconfirmationAsked", state }];
  return [confirmed(state)];
}

/** The same entries that the procedures write, so that a person's page has a history. */
export async function trail(
  database: Transaction,
  event: MadeEvent,
  entityId: string,
  { state, createdAt, endedBy }: { state: RegistrationState; createdAt: Date; endedBy: Step["actorKind"] },
): Promise<void> {
  const entry = {
    organisationId: event.organisationId,
    eventId: event.id,
    entity: "registration",
    entityId,
  };
  const steps = stepsTo(state, endedBy).map((step, index, all) => ({
    ...entry,
    actorKind: step.actorKind,
    action: step.action,
    before: { state: all[index - 1]?.state ?? "UNCONFIRMED" },
    after: { state: step.state },
    at: new Date(createdAt.getTime() + (index + 1) * QUARTER),
  }));
  const created = { ...entry, actorKind: "VISITOR" as const, action: "created", at: createdAt };
  await database.auditEntry.createMany({
    data: [{ ...created, after: { state: "UNCONFIRMED" } }, ...steps],
  });
}
