import type { Transaction } from "@podium/db/client";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { groupSelect, isContactOf } from "./group.ts";

/** A registration as far as the steps about it need to know it. */
export type OwnRegistration = {
  id: string;
  eventId: string;
  groupId: string;
  categoryId: string;
  occurrenceId: string | null;
  emailNormalised: string | null;
  sequence: bigint;
  firstName: string;
  lastName: string;
  /** Of its mails. */
  locale: string;
};

/** @throws Refusal registration.linkInvalid when the registration is not there any more */
export async function readRegistration(ctx: Context, registrationId: string): Promise<OwnRegistration> {
  const row = await ctx.database.registration.findUnique({
    where: { id: registrationId },
    select: {
      id: true,
      eventId: true,
      groupId: true,
      categoryId: true,
      occurrenceId: true,
      emailNormalised: true,
      sequence: true,
      firstName: true,
      lastName: true,
      group: { select: { locale: true } },
    },
  });
  if (!row) throw new Refusal("registration.linkInvalid");
  const { group, ...own } = row;
  return { ...own, locale: group.locale };
}

/** The group of a registration that is its contact. @throws Refusal registration.notPossible for anybody else */
export async function groupOfContact(transaction: Transaction, { groupId, sequence }: OwnRegistration) {
  const group = await transaction.registrationGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: groupSelect,
  });
  if (!isContactOf(group, sequence)) throw new Refusal("registration.notPossible");
  return group;
}
