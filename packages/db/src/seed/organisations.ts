import type { Transaction } from "../client.ts";
import { createOrganisation } from "../factories/organisation.ts";

/** The two real hosts and a made-up city. Electronic contacts are made up, too: RFC 2606 keeps ".example" free. */
const organisations = {
  bmi: {
    kind: "FEDERAL",
    nameDe: "Bundesministerium des Innern und für Heimat",
    nameEn: "Federal Ministry of the Interior and Community",
    shortName: "BMI",
    postalAddress: "Alt-Moabit 140\n10557 Berlin",
    representedBy: "Leitung des Hauses",
    email: "kontakt@bmi.example",
    editorialResponsible: "Referat Öffentlichkeitsarbeit, Alt-Moabit 140, 10557 Berlin",
    dataProtectionContact: "datenschutz@bmi.example",
    supervisoryAuthority: "Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
    accessibilityContact: "barrierefreiheit@bmi.example",
    accessibilityEnforcementBody:
      "Schlichtungsstelle nach § 16 Behindertengleichstellungsgesetz, Mauerstraße 53, 10117 Berlin",
  },
  "offene-kommunen-nrw": {
    kind: "OTHER",
    nameDe: "Offene Kommunen.NRW",
    nameEn: "Offene Kommunen.NRW",
    shortName: "OK.NRW",
    inSentenceDe: "das Netzwerk Offene Kommunen.NRW",
    inSentenceEn: "the network Offene Kommunen.NRW",
    postalAddress: "Offene Kommunen.NRW\nBeispielweg 7\n42283 Wuppertal",
    representedBy: "Sprecherkreis der Initiative",
    email: "kontakt@oknrw.example",
    editorialResponsible: "Sprecherkreis der Initiative, Beispielweg 7, 42283 Wuppertal",
    dataProtectionContact: "datenschutz@oknrw.example",
    supervisoryAuthority: "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
    accessibilityContact: "barrierefreiheit@oknrw.example",
    accessibilityEnforcementBody:
      "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
  },
  musterstadt: {
    kind: "MUNICIPAL",
    nameDe: "Stadt Musterstadt",
    nameEn: "City of Musterstadt",
    shortName: "Musterstadt",
    postalAddress: "Rathausplatz 1\n12345 Musterstadt",
    representedBy: "Erika Mustermann, Oberbürgermeisterin",
    email: "beteiligung@musterstadt.example",
    phone: "+49 30 23125 000",
    colour: "#0b5d3b",
    helpDe: "**Sie kommen mit dem Rollstuhl?** Rufen Sie uns an, wir halten einen Platz frei.",
    helpEn: "**You come in a wheelchair?** Call us, we keep a place free.",
    easyText: [
      "Wir sind die **Stadt Musterstadt**.\nBei uns leben viele Menschen.\nWir wollen Ihre Meinung wissen.",
      "Deshalb machen wir Veranstaltungen.\nZum Beispiel:",
      "- Wir sprechen über neue Häuser.\n- Wir sprechen über neue Wege.\n- Wir machen einen Rundgang.",
      "Alle dürfen kommen.\nFür Rollstühle ist Platz.",
      "Haben Sie Fragen?\nDann rufen Sie uns an:\n030 23125 000",
    ].join("\n\n"),
    signFilmUrl: "https://www.musterstadt.example/video-dgs",
    signFilmTitle: "Willkommen in Musterstadt",
    editorialResponsible: "Max Mustermann, Presseamt, Rathausplatz 1, 12345 Musterstadt",
    dataProtectionContact: "datenschutz@musterstadt.example",
    supervisoryAuthority: "Landesbeauftragte für Datenschutz Musterland",
    accessibilityContact: "barrierefreiheit@musterstadt.example",
    accessibilityEnforcementBody: "Durchsetzungsstelle für digitale Barrierefreiheit Musterland",
  },
} as const;

export type DemoOrganisation = keyof typeof organisations;

/** @returns the organisations' ids by slug */
export async function seedOrganisations(database: Transaction): Promise<Record<DemoOrganisation, string>> {
  const ids: Partial<Record<DemoOrganisation, string>> = {};
  for (const [slug, columns] of Object.entries(organisations)) {
    ids[slug as DemoOrganisation] = (await createOrganisation(database, { slug, ...columns })).id;
  }
  return ids as Record<DemoOrganisation, string>;
}

/** @returns the ids of the two real series by slug */
export async function seedSeries(database: Transaction, ids: Record<DemoOrganisation, string>) {
  const create = (organisationId: string, slug: string, name: string) =>
    database.eventSeries.create({
      data: { organisationId, slug, nameDe: name, nameEn: name },
      select: { id: true },
    });
  return {
    kommunenKonstruktiv: (await create(ids.bmi, "kommunen-konstruktiv", "Kommunen konstruktiv!")).id,
    offeneKommunen: (await create(ids["offene-kommunen-nrw"], "offene-kommunen-nrw", "Offene Kommunen.NRW"))
      .id,
  };
}
