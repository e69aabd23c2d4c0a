import { partNames, partOf } from "@podium/domain/event/form/parts";
import { redirect } from "next/navigation";
import { eventOfPage } from "../../../../../features/event/event-of-page.ts";
import { partAddress } from "../../../../../screen/form-address.ts";

type Properties = { params: Promise<{ id: string }> };

/** To the first part of the form in which something is missing, else to the first. */
export default async function DetailsPage({ params }: Properties) {
  const { id, missing } = await eventOfPage((await params).id);
  const incomplete = partNames.find((part) => missing.some((path) => partOf(path) === part));
  redirect(partAddress(id, incomplete ?? "about"));
}
