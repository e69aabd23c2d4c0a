import "server-only";
import type { Permission } from "@podium/domain/staff/permissions";
import { notFound } from "next/navigation";
import { asked, caller } from "./caller.ts";

/** For pages over many events: without the permission for any event the page is not found. */
export async function permitted(permission: Permission): Promise<void> {
  const { permissions } = await asked((await caller()).person.me());
  if (!permissions.includes(permission)) notFound();
}
