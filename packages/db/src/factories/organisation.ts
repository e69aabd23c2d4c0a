import { randomUUID } from "node:crypto";
import type { Transaction } from "../client.ts";
import type { Prisma } from "../generated/client.ts";

export type MadeOrganisation = { id: string; slug: string };

/** An organisation with all that the law asks to be shown; `given` are the columns that differ. */
export async function createOrganisation(
  database: Transaction,
  given: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<MadeOrganisation> {
  const name = given.nameDe ?? "Stadt Beispielhausen";
  return database.organisation.create({
    data: {
      slug: `koerperschaft-${randomUUID().slice(0, 8)}`,
      kind: "MUNICIPAL",
      nameDe: name,
      nameEn: name,
      shortName: name,
      postalAddress: "Marktplatz 1\n12345 Beispielhausen",
      representedBy: "Erika Beispiel",
      email: "kontakt@example.org",
      editorialResponsible: "Erika Beispiel",
      dataProtectionContact: "datenschutz@example.org",
      supervisoryAuthority: "Aufsicht Beispielland",
      accessibilityContact: "barriere@example.org",
      accessibilityEnforcementBody: "Durchsetzungsstelle Beispielland",
      ...given,
    },
    select: { id: true, slug: true },
  });
}
