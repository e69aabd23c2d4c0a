import type { Prisma } from "@podium/db/generated/client";

/** What `contactOf` has to know of an event's own contacts. */
export const contactsSelect = {
  orderBy: { position: "asc" },
  select: { email: true, phone: true },
} satisfies Prisma.Event$contactsArgs;
