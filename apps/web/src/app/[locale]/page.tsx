import type { Metadata } from "next";
import { caller } from "../../trpc/caller.ts";

export const metadata: Metadata = { title: "Podium" };

export default async function Page() {
  const api = await caller();
  const list = await api.event.list({ locale: "de", page: 1 });
  return <h1>{list.total}</h1>;
}
