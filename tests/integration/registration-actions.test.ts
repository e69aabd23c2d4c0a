import { randomUUID } from "node:crypto";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { applicants, approving, asLead, body, call, database, facts } from "./stages/staff-actions.ts";

describe("a preview", () => {
  test("says what happens, also where the places end in the middle, and changes nothing", async () => {
    const { event, ids } = await applicants(7, 4);
    const cancelled = await registration(database, event, { state: "CANCELLED" });
    const chosen = [...ids, cancelled.id];
    const before = await facts(event.id);
    const asked = { eventId: event.id, action: "approve" as const, registrationIds: chosen };
    const preview = await asLead.registration.dryRun(asked);
    expect(await facts(event.id)).toBe(before);
    expect(preview).toMatchObject({
      will: { CONFIRMED: 4, WAITLISTED: 3 },
      refused: { "registration.notPossible": 1 },
      withoutEmail: 0,
    });

    const result = await asLead.registration.act({ ...asked, registrationIds: preview.inOrder });
    expect(result.done).toEqual(preview.will);
    expect(result.refused).toMatchObject([{ id: cancelled.id, code: "registration.notPossible" }]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 4, rows: 4 }]);
  });

  test("counts all that are chosen at once, and portions of them come to the same", async () => {
    const { event, ids } = await applicants(9, 5);
    const asked = { eventId: event.id, action: "approve" as const };
    const { will, inOrder } = await asLead.registration.dryRun({ ...asked, registrationIds: ids });
    const done: Record<string, number> = {};
    for (let start = 0; start < inOrder.length; start += 2) {
      const portion = await asLead.registration.act({
        ...asked,
        registrationIds: inOrder.slice(start, start + 2),
      });
      for (const [state, count] of Object.entries(portion.done)) done[state] = (done[state] ?? 0) + count;
    }
    expect(done).toEqual(will);
  });

  test("says who gets no mail, and who moves up", async () => {
    const event = await publishedEvent(database, body.id, { places: 1, event: approving });
    const one = await registration(database, event, { email: null });
    await registration(database, event, { state: "WAITLISTED" });
    const preview = await asLead.registration.dryRun({
      eventId: event.id,
      action: "cancelByOrganiser",
      registrationIds: [one.id],
    });
    expect(preview).toMatchObject({ will: { CANCELLED: 1 }, withoutEmail: 1, promoted: 1 });
  });

  test("puts those who wait first, in the queue's order, whatever order they were chosen in", async () => {
    const event = await publishedEvent(database, body.id, { event: approving });
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    const later = await registration(database, event, { state: "WAITLISTED", queuedAt: at(2) });
    const has = await registration(database, event, { createdAt: at(0) });
    const sooner = await registration(database, event, { state: "WAITLISTED", queuedAt: at(1) });
    const { inOrder } = await asLead.registration.dryRun({
      eventId: event.id,
      action: "cancelByOrganiser",
      registrationIds: [has.id, later.id, sooner.id],
    });
    expect(inOrder).toEqual([sooner.id, later.id, has.id]);
    const { ids } = await asLead.registration.ids({ eventId: event.id });
    expect(ids).toEqual(inOrder);
  });
});

describe("an action", () => {
  test("done twice is refused the second time and changes nothing", async () => {
    const { event, ids } = await applicants(3, 3);
    const asked = { eventId: event.id, action: "approve" as const, registrationIds: ids };
    expect((await asLead.registration.act(asked)).done).toEqual({ CONFIRMED: 3 });
    const before = await facts(event.id);
    const again = await asLead.registration.act(asked);
    expect(again.done).toEqual({});
    expect(again.refused.map(({ code }) => code)).toEqual(Array(3).fill("registration.notPossible"));
    expect(await facts(event.id)).toBe(before);
  });

  const ways: [StaffAction, "PENDING" | "WAITLISTED" | "CANCELLED" | "CONFIRMED", string][] = [
    ["approve", "PENDING", "CONFIRMED"],
    ["reject", "PENDING", "REJECTED"],
    ["promote", "WAITLISTED", "CONFIRMED"],
    ["reinstate", "CANCELLED", "CONFIRMED"],
    ["cancelByOrganiser", "CONFIRMED", "CANCELLED"],
  ];
  test.each(ways)("%s leads from %s to %s, with one trace by name and one mail", async (action, from, to) => {
    const event = await publishedEvent(database, body.id, {
      places: 5,
      event: { ...approving, approvalMode: action === "promote" ? "NONE" : approving.approvalMode },
    });
    const { id } = await registration(database, event, { state: from });
    const chosen = { eventId: event.id, registrationIds: [id] };
    const reason = "Aus gutem Grund";
    const result = await asLead.registration.act(
      action === "reject" || action === "cancelByOrganiser"
        ? { ...chosen, action, reason }
        : { ...chosen, action },
    );
    expect(result).toEqual({ done: { [to]: 1 }, refused: [] });
    const shown = await asLead.registration.byId({ eventId: event.id, registrationId: id });
    expect(shown.state).toBe(to);
    expect(shown.reason).toBe(action === "reject" || action === "cancelByOrganiser" ? reason : null);
    expect(shown.history).toMatchObject([{ actor: "Lea" }]);
    expect(JSON.stringify(shown.history)).not.toContain(reason);
    expect(shown.mails).toHaveLength(1);
  });

  test("nobody is reinstated past those who wait", async () => {
    const event = await publishedEvent(database, body.id, {
      places: 1,
      event: { ...approving, quietFrom: "00:00", quietUntil: "23:59" },
    });
    const gone = await registration(database, event, { state: "CANCELLED" });
    await registration(database, event, { state: "WAITLISTED" });
    const asked = { eventId: event.id, action: "reinstate" as const, registrationIds: [gone.id] };
    expect((await asLead.registration.act(asked)).refused).toMatchObject([
      { code: "registration.somebodyWaits" },
    ]);
  });

  test("reaches nobody of another event, alone or among one's own", async () => {
    const { event, ids } = await applicants(1, 3);
    const foreign = await applicants(1, 3);
    const asked = { eventId: event.id, action: "approve" as const };
    await expect(asLead.registration.act({ ...asked, registrationIds: foreign.ids })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const mixed = await asLead.registration.act({ ...asked, registrationIds: [...foreign.ids, ...ids] });
    expect(mixed).toEqual({ done: { CONFIRMED: 1 }, refused: [] });
    expect(await database.registration.findUniqueOrThrow({ where: { id: foreign.ids[0] } })).toMatchObject({
      state: "PENDING",
    });
  });

  test("belongs to those who decide: who only looks or moderates is kept out", async () => {
    const { event, ids } = await applicants(1, 3);
    for (const role of ["VIEWER", "MODERATOR"] as const) {
      const other = call(
        await contextOf(await staffMember(database, role, { organisationId: body.id, role })),
      );
      const asked = { eventId: event.id, action: "approve" as const, registrationIds: ids };
      await expect(other.registration.dryRun(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(other.registration.act(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("takes no more than a hundred at once, and none without a reason where one is due", async () => {
    const { event, ids } = await applicants(1, 3);
    const many = Array.from({ length: 101 }, () => randomUUID());
    await expect(
      asLead.registration.act({ eventId: event.id, action: "approve", registrationIds: many }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      asLead.registration.act({ eventId: event.id, action: "reject", registrationIds: ids, reason: " " }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
