import "server-only";
import type { Permission } from "@podium/domain/staff/permissions";
import { notFound } from "next/navigation";
import { asked, caller } from "./caller.ts";

/** For pages over many events: whoever has the permission for none of them finds nothing at this address. */
export async function permitted(permission: Permission): Promise<void> {
  const { permissions } = await asked((await caller()).person.me());
  if (!permissions.includes(permission)) notFound();
}
