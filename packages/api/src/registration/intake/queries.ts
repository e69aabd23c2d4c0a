import { randomUUID } from "node:crypto";
import { turnsOfFacts } from "@podium/domain/event/availability";
import type { Locale } from "@podium/domain/locale";
import { categoriesAsked } from "@podium/domain/registration/admission";
import { companionsOf, withCompanions } from "@podium/domain/registration/companion/mode";
import { judgeParty, judgeRegistration, type Prospect, sumOf } from "@podium/domain/registration/rules";
import type { CheckRegistrationInput } from "@podium/domain/registration/schema";
import { nextDay } from "@podium/domain/time/wall-time";
import type { Context } from "../../context.ts";
import { networkOf } from "../../limits/network.ts";
import { insist, Refusal } from "../../refusal.ts";
import { note, sources } from "../../request/made-of.ts";
import { withinShare } from "../capacity/networks.ts";
import { factsOf, snapshotBySlug, visibleCategories } from "../capacity/snapshot.ts";
import { throughPg } from "../capacity/statements.ts";
import { categoriesOf } from "./create.ts";
import { type AvailabilityView, availabilitySelect, availabilityView, type CheckView } from "./views.ts";

/**
 * The judgement that registering would get at this moment, with what the page beside the form says.
 *
 * @throws Refusal event.notFound, event.offline
 */
export async function availability(ctx: Context, slug: string, locale: Locale): Promise<AvailabilityView> {
  const [snapshot, event] = await Promise.all([
    snapshotBySlug(throughPg(ctx.pool), slug),
    ctx.database.event.findFirst({ where: { slugs: { some: { slug } } }, select: availabilitySelect }),
  ]);
  if (!snapshot || !event || snapshot.status === "DRAFT") {
    note(ctx, [sources.everyText]);
    throw new Refusal("event.notFound");
  }
  if (snapshot.status === "WITHDRAWN" || snapshot.facts.unpublished) {
    note(ctx, [sources.text(snapshot.eventId)]);
    throw new Refusal("event.offline");
  }
  const windows = [snapshot.facts, ...snapshot.categories.map(({ facts }) => facts)];
  const turns = [nextDay(snapshot.now, snapshot.policy.timezone), ...windows.flatMap(turnsOfFacts)];
  note(ctx, [sources.event(snapshot.eventId)], { now: snapshot.now, turns });
  return availabilityView(snapshot, event, locale);
}

/**
 * The step before registering: what would happen now, judged like the registration itself, without a look at the
 * addresses.
 *
 * @returns what to expect, and a key to send along, so that a form that is sent twice is stored once
 * @throws Refusal as `createRegistration`
 */
export async function check(ctx: Context, input: CheckRegistrationInput): Promise<CheckView> {
  const run = throughPg(ctx.pool);
  const snapshot = await snapshotBySlug(run, input.slug);
  if (!snapshot) throw new Refusal("event.notFound");
  const { now } = snapshot;
  const categories = visibleCategories(snapshot);
  if (categories.length === 0) insist(judgeRegistration(snapshot.facts, now));
  const found = categoriesAsked(categories, categoriesOf(input));
  if (!found.ok) throw new Refusal(found.judgement.code, found.judgement.details);
  const { companions } = withCompanions(input.persons, input.companions ?? 0);
  const asked = {
    persons: input.persons.length + (input.companions ?? 0),
    maySplit: input.maySplit ?? false,
    companions: companionsOf(companions),
  };
  const prospects: Prospect[] = [];
  for (const category of found.categories) {
    const { judgement, prospect } = judgeParty(factsOf(snapshot, category), asked, now);
    // Holds that have run out are swept when it is sent: there will be places then.
    const swept = snapshot.overdue && !judgement.ok && judgement.code === "registration.full";
    if (!swept) insist(judgement);
    const expected = swept ? { ...prospect, places: asked.persons } : prospect;
    const terms = { categoryId: category.id, prospect: expected };
    prospects.push(await withinShare(run, snapshot, networkOf(ctx), terms));
  }
  return { prospect: sumOf(prospects), key: randomUUID() };
}
