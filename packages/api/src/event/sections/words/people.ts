import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { numbered } from "../../plain-section.ts";

export const personsSelect = {
  orderBy: { position: "asc" },
  select: {
    id: true,
    role: true,
    name: true,
    officeDe: true,
    officeEn: true,
    organisation: true,
    biographyDe: true,
    biographyEn: true,
    url: true,
    pictureId: true,
    pictureAltDe: true,
    pictureAltEn: true,
    pictureCredit: true,
  },
} satisfies Prisma.Event$personsArgs;

const select = {
  persons: personsSelect,
  partners: { orderBy: { position: "asc" }, select: { role: true, name: true, url: true, markId: true } },
  contacts: { orderBy: { position: "asc" }, select: { purpose: true, name: true, email: true, phone: true } },
  links: { orderBy: { position: "asc" }, select: { labelDe: true, labelEn: true, url: true } },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Rows of their own, in the order of the form. */
export const people = {
  select,
  toForm: ({ persons, partners, contacts, links }: Row) => ({
    persons: persons.map((person) => ({
      ...person,
      officeDe: person.officeDe ?? "",
      officeEn: person.officeEn ?? "",
      organisation: person.organisation ?? "",
      biographyDe: person.biographyDe ?? "",
      biographyEn: person.biographyEn ?? "",
      pictureAltDe: person.pictureAltDe ?? "",
      pictureAltEn: person.pictureAltEn ?? "",
      pictureCredit: person.pictureCredit ?? "",
    })),
    partners: partners.map(({ role, name, url, markId }) => ({ role, name, url, markId })),
    contacts: contacts.map(({ purpose, name, email, phone }) => ({
      purpose,
      name,
      email,
      phone: phone ?? "",
    })),
    links: links.map(({ labelDe, labelEn, url }) => ({ labelDe, labelEn: labelEn ?? "", url })),
  }),
  data: ({ persons, partners, contacts, links }: EventInput) => ({
    persons: { create: numbered(persons.map(({ id, ...person }) => ({ ...person, ...(id && { id }) }))) },
    partners: { create: numbered(partners) },
    contacts: { create: numbered(contacts) },
    links: { create: numbered(links) },
  }),
};
