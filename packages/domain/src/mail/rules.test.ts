import { describe, expect, it } from "vitest";
import { resting } from "../occurrence/times.ts";
import { type RegistrationMailKind, registrationMails } from "../registration/mails.ts";
import { type EventStanding, type RegistrationState, registrationStates } from "../registration/states.ts";
import { type MailKind, mailKinds } from "./kinds.ts";
import { reminderOccasion } from "./reminders.ts";
import { stillTrue } from "./rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-11-21T12:00:01Z");

describe("a mail is sent only while it is true", () => {
  it("the link to confirm is not sent once the hold is over", () => {
    const of = (holdUntil: Date) => ({
      registration: { state: "UNCONFIRMED" as const, holdUntil },
      comment: null,
    });
    expect(stillTrue("registration.confirm", of(later), now)).toBe(true);
    expect(stillTrue("registration.confirm", of(now), now)).toBe(false);
    expect(stillTrue("registration.known", of(now), now)).toBe(false);
  });

  it("nothing about a registration that is gone", () => {
    for (const kind of mailKinds.filter((name) => name.startsWith("registration."))) {
      expect(stillTrue(kind, { registration: null, comment: null }, now)).toBe(false);
    }
  });

  it("a question is not asked after its deadline, and what needs no answer is still told", () => {
    const event = { begins: [later], status: "PUBLISHED" as const };
    const past = { registration: { state: "RECONFIRM_DUE" as const, holdUntil: now }, comment: null, event };
    expect(stillTrue("registration.reconfirm", past, now)).toBe(false);
    expect(stillTrue("registration.reconfirmReminder", past, now)).toBe(false);
    expect(stillTrue("registration.message", past, now)).toBe(true);
    expect(stillTrue("registration.eventChanged", past, now)).toBe(true);
    const offered = { registration: { state: "OFFERED" as const, holdUntil: now }, comment: null };
    expect(stillTrue("registration.offered", offered, now)).toBe(false);
  });

  it("the link and the reminder reach a person who was late to say yes, for the place is still kept; nobody else", () => {
    const late = (kind: MailKind, state: RegistrationState) =>
      stillTrue(
        kind,
        {
          registration: { state, holdUntil: now },
          comment: null,
          event: { begins: [later], status: "PUBLISHED" as const },
        },
        now,
      );
    expect(late("registration.link", "RECONFIRM_DUE")).toBe(true);
    expect(late("registration.known", "RECONFIRM_DUE")).toBe(true);
    expect(late("registration.reminder", "RECONFIRM_DUE")).toBe(true);
    for (const state of ["UNCONFIRMED", "OFFERED"] as const) {
      expect(late("registration.link", state)).toBe(false);
      expect(late("registration.reminder", state)).toBe(false);
    }
    expect(late("registration.link", "EXPIRED")).toBe(true);
    const begun = {
      registration: { state: "RECONFIRM_DUE" as const, holdUntil: now },
      comment: null,
      event: { begins: [now], status: "PUBLISHED" as const },
    };
    expect(stillTrue("registration.link", begun, now)).toBe(true);
    expect(stillTrue("registration.reminder", begun, now)).toBe(false);
  });

  it("that the event has moved is told to all who come or hope to, also when a time to answer is over", () => {
    const told = registrationStates.filter((state) =>
      stillTrue("registration.eventChanged", { registration: { state, holdUntil: now }, comment: null }, now),
    );
    expect(told).toEqual(["PENDING", "CONFIRMED", "RECONFIRM_DUE", "WAITLISTED", "OFFERED"]);
  });

  it("nobody is reminded of what has begun, or of a beginning that was moved", () => {
    const registration = { state: "CONFIRMED" as const, holdUntil: null };
    const about = (startsAt: Date, occasion: string | null) =>
      stillTrue(
        "registration.reminder",
        { registration, comment: null, event: { begins: [startsAt], status: "PUBLISHED" }, occasion },
        now,
      );
    expect(about(later, reminderOccasion(24, later))).toBe(true);
    expect(about(now, reminderOccasion(24, now))).toBe(false);
    expect(about(later, reminderOccasion(24, now))).toBe(false);
    expect(stillTrue("registration.reminder", { registration, comment: null, event: null }, now)).toBe(false);
  });

  it("an event that is offline is not reminded of, nor asked about; that it went offline is told only while it is", () => {
    const of = (kind: MailKind, status: EventStanding, state: RegistrationState) =>
      stillTrue(
        kind,
        { registration: { state, holdUntil: later }, comment: null, event: { begins: [later], status } },
        now,
      );
    for (const [kind, state] of [
      ["registration.reminder", "CONFIRMED"],
      ["registration.reconfirm", "RECONFIRM_DUE"],
      ["registration.reconfirmReminder", "RECONFIRM_DUE"],
    ] as const) {
      expect(of(kind, "PUBLISHED", state), kind).toBe(true);
      expect(of(kind, "WITHDRAWN", state), kind).toBe(false);
    }
    expect(of("registration.eventWithdrawn", "WITHDRAWN", "CONFIRMED")).toBe(true);
    expect(of("registration.eventWithdrawn", "PUBLISHED", "CONFIRMED")).toBe(false);
  });

  it("nothing is asked while the time to answer rests, and of a postponement one is told while there is no date", () => {
    const of = (kind: RegistrationMailKind, holdUntil: Date, postponed: boolean) =>
      stillTrue(
        kind,
        {
          registration: { state: "RECONFIRM_DUE", holdUntil },
          comment: null,
          event: { begins: [later], status: "PUBLISHED", postponed },
        },
        now,
      );
    for (const kind of ["registration.reconfirm", "registration.rescheduled"] as const) {
      expect(of(kind, resting, true), kind).toBe(false);
      expect(of(kind, later, false), kind).toBe(true);
    }
    expect(of("registration.postponed", resting, true)).toBe(true);
    expect(of("registration.postponed", later, false)).toBe(false);
  });

  it("every kind about a registration is true in some state, and one that ended gets nothing that speaks of a place", () => {
    const event = { begins: [later], status: "PUBLISHED" as const };
    for (const kind of Object.keys(registrationMails) as RegistrationMailKind[]) {
      const { eventIs = "PUBLISHED", dateIs } = registrationMails[kind];
      const of = { ...event, status: eventIs, postponed: dateIs === "OPEN" };
      const states = registrationStates.filter((state) =>
        stillTrue(kind, { registration: { state, holdUntil: later }, comment: null, event: of }, now),
      );
      expect(states, kind).not.toEqual([]);
    }
    const ended = ["CANCELLED", "REJECTED", "EXPIRED"] as const;
    for (const state of ended) {
      const told = mailKinds.filter((kind) =>
        stillTrue(kind, { registration: { state, holdUntil: null }, comment: null, event }, now),
      );
      for (const kind of [
        "registration.confirm",
        "registration.known",
        "registration.confirmed",
        "registration.approved",
        "registration.promoted",
        "registration.entered",
        "registration.reinstated",
        "registration.reminder",
        "registration.eventChanged",
      ] as const) {
        expect(told).not.toContain(kind);
      }
    }
  });

  it("a place that was confirmed and cancelled before the mail left is not announced", () => {
    const cancelled = { registration: { state: "CANCELLED" as const, holdUntil: null }, comment: null };
    expect(stillTrue("registration.confirmed", cancelled, now)).toBe(false);
    expect(stillTrue("registration.cancelledByAttendee", cancelled, now)).toBe(true);
  });

  it("the author of a comment hears of the decision in force only", () => {
    const hidden = { registration: null, comment: { state: "HIDDEN" as const } };
    expect(stillTrue("comment.hidden", hidden, now)).toBe(true);
    expect(stillTrue("comment.released", hidden, now)).toBe(false);
    expect(stillTrue("comment.rejected", hidden, now)).toBe(false);
  });
});
