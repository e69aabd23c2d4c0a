import { randomUUID } from "node:crypto";
import type { Database } from "@podium/db/client";

/** A body with all that the law asks to be shown, under a slug of its own. */
export async function organisation(
  database: Database,
  name = "Stadt Beispielhausen",
): Promise<{ id: string; slug: string }> {
  const slug = `koerperschaft-${randomUUID().slice(0, 8)}`;
  return database.organisation.create({
    data: {
      slug,
      kind: "MUNICIPAL",
      nameDe: name,
      nameEn: name,
      shortName: name,
      postalAddress: "Marktplatz 1, 12345 Beispielhausen",
      representedBy: "Erika Beispiel",
      email: "kontakt@example.org",
      editorialResponsible: "Erika Beispiel",
      dataProtectionContact: "datenschutz@example.org",
      supervisoryAuthority: "Aufsicht Beispielland",
      accessibilityContact: "barriere@example.org",
      accessibilityEnforcementBody: "Durchsetzungsstelle Beispielland",
    },
    select: { id: true, slug: true },
  });
}
