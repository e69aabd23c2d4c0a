import type { Prisma } from "@podium/db/generated/client";
import { venueFactCodes } from "@podium/domain/venue/facts";
import type { VenueForm } from "../../staff/views.ts";
import { factSelect, toFactForms } from "./accessibility.ts";

export const venueSelect = {
  id: true,
  name: true,
  street: true,
  postalCode: true,
  city: true,
  arrivalDe: true,
  arrivalEn: true,
  version: true,
  facts: { select: factSelect },
} satisfies Prisma.VenueSelect;
type VenueRow = Prisma.VenueGetPayload<{ select: typeof venueSelect }>;

/** A row of its own, which several events of an organisation share. */
export const venue = {
  select: { venue: { select: venueSelect } },
  toForm: (row: { venue: VenueRow | null }) => ({ venue: row.venue && toVenueForm(row.venue) }),
};

export function toVenueForm(row: VenueRow): VenueForm {
  return {
    id: row.id,
    version: row.version,
    reach: "EVENT",
    seen: [],
    name: row.name,
    street: row.street,
    postalCode: row.postalCode,
    city: row.city,
    arrivalDe: row.arrivalDe ?? "",
    arrivalEn: row.arrivalEn ?? "",
    facts: toFactForms(row.facts).flatMap((fact) => {
      const code = venueFactCodes.find((known) => known === fact.code);
      return code ? [{ ...fact, code }] : [];
    }),
  };
}
