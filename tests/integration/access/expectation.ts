import type { ProcedureMeta } from "@podium/api/procedures";
import { may, type Permission, type StaffRole } from "@podium/domain/staff/permissions";
import type { Sample } from "./samples.ts";

export type Target = "own" | "foreign" | "missing";
/** "denied" leaves open how: where existence is private, nobody has to be told that something is forbidden. */
export type Outcome = "through" | "unauthorised" | "forbidden" | "not found" | "denied";

export type Person = {
  name: string;
  /** Null: nobody is logged in. */
  roles: { inBody: readonly StaffRole[]; inEvent: readonly StaffRole[] } | null;
  /** Staff of the other organisation: they reach what is "foreign" to all others, and nothing of theirs. */
  elsewhere?: boolean;
};

/** What the permissions say should happen, without looking at the procedure's code. */
export function expected(
  access: ProcedureMeta["access"],
  reach: Sample["reach"],
  person: Person,
  target: Target,
): Outcome {
  if (access === "public") return "through";
  if (!person.roles) return "unauthorised";
  const reachable = target === (person.elsewhere ? "foreign" : "own");
  if (access === "staff") {
    if (reach === "self" || reach === "list") return "through";
    return reachable && reach && reach !== "link" && may(rolesInEvent(person), reach) ? "through" : "denied";
  }
  const [roles, permission]: [readonly StaffRole[], Permission] =
    "event" in access ? [rolesInEvent(person), access.event] : [person.roles.inBody, access.organisation];
  if (!reachable || roles.length === 0) return "not found";
  return may(roles, permission) ? "through" : "forbidden";
}

function rolesInEvent({ roles }: Person): readonly StaffRole[] {
  return roles ? [...roles.inBody, ...roles.inEvent] : [];
}
