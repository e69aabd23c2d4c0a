import { accepted, type Judgement, type RefusalCode, refused } from "../refusal.ts";

/** How one comes to take part in a category: here, on another website, by mail, telephone or post, at a counter, or just so. */
export const channels = ["HERE", "EXTERNAL", "EMAIL", "PHONE", "POST", "COUNTER", "NONE"] as const;
export type Channel = (typeof channels)[number];

/** What a category says of its channel, as it is stored or as a form holds it: "" is nothing, too. */
export type ChannelWords = { channel: Channel; hidden: boolean } & Partial<
  Record<ChannelField, string | null>
>;

/** What a channel says besides its name. The first of each is needed before the event can go online. */
export const channelFields = {
  HERE: [],
  EXTERNAL: ["url"],
  EMAIL: ["email"],
  PHONE: ["phone", "hoursDe", "hoursEn"],
  POST: ["address"],
  COUNTER: ["address", "hoursDe", "hoursEn"],
  NONE: [],
} as const satisfies Record<Channel, readonly string[]>;
export type ChannelField = (typeof channelFields)[Channel][number];

/** Does it say how one reaches it? What visitors do not see need not. */
export function isChannelComplete(category: ChannelWords): boolean {
  const [needed] = channelFields[category.channel];
  return category.hidden || needed === undefined || Boolean(category[needed]?.trim());
}

/** Is every way to take part somewhere else? Where none is offered, or one may just come, it is not. */
export function isAllElsewhere(categories: readonly Pick<ChannelWords, "channel" | "hidden">[]): boolean {
  const offered = categories.filter(({ hidden }) => !hidden);
  return offered.length > 0 && offered.every(({ channel }) => channel !== "HERE" && channel !== "NONE");
}

/** May everybody just come? @param offered the categories that visitors see; where there are none, it is not said */
export function isOpenToAll(offered: readonly { channel: Channel }[]): boolean {
  return offered.length > 0 && offered.every(({ channel }) => channel === "NONE");
}

/** Does anybody register here, be it that only staff enter people? */
export function registersHere(categories: readonly { channel: Channel }[]): boolean {
  return categories.some(({ channel }) => channel === "HERE");
}

/** The same category without what only other channels have. */
export function ofItsChannel<
  Category extends {
    channel: Channel;
    pools: string[];
    dates: string;
    datesMax: number | null;
    occurrences: unknown[];
  } & Record<ChannelField | "opensAt" | "closesAt" | "onlineUrl", string | null>,
>(category: Category): Category {
  const own: readonly ChannelField[] = channelFields[category.channel];
  const kept = (field: ChannelField) => (own.includes(field) ? category[field] : null);
  return {
    ...category,
    url: kept("url"),
    email: kept("email"),
    phone: kept("phone"),
    address: kept("address"),
    hoursDe: kept("hoursDe"),
    hoursEn: kept("hoursEn"),
    // Who registers elsewhere gets the link there.
    onlineUrl: category.channel === "HERE" || category.channel === "NONE" ? category.onlineUrl : null,
    opensAt: category.channel === "NONE" ? null : category.opensAt,
    closesAt: category.channel === "NONE" ? null : category.closesAt,
    pools: category.channel === "HERE" ? category.pools : [],
    // Elsewhere one chooses there.
    dates: category.dates === "CHOICE" && category.channel !== "HERE" ? "SOME" : category.dates,
    datesMax: category.dates === "CHOICE" && category.channel === "HERE" ? category.datesMax : null,
    occurrences: category.dates === "ALL" ? [] : category.occurrences,
  };
}

const refusals = {
  EXTERNAL: "registration.elsewhere",
  EMAIL: "registration.byEmail",
  PHONE: "registration.byPhone",
  POST: "registration.byPost",
  COUNTER: "registration.atCounter",
  NONE: "registration.none",
} as const satisfies Record<Exclude<Channel, "HERE">, RefusalCode>;

/** May somebody be registered here for a category of this channel? Neither by visitors nor by staff for any but one. */
export function judgeChannel(channel: Channel | null): Judgement {
  if (channel === null) return refused("registration.notOffered");
  return channel === "HERE" ? accepted : refused(refusals[channel]);
}
