import type { Database } from "@podium/db/client";
import { createOrganisation, type MadeOrganisation } from "@podium/db/factories/organisation";

/** A body with all that the law asks to be shown, under a slug of its own. */
export function organisation(database: Database, name = "Stadt Beispielhausen"): Promise<MadeOrganisation> {
  return createOrganisation(database, { nameDe: name, nameEn: name, shortName: name });
}
