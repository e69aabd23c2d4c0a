import { isEmptyText } from "@podium/domain/person/text";
import { companionInput } from "@podium/domain/registration/schema";
import type { Done } from "../../src/form/done-steps.ts";
import { formSchemas } from "../../src/form/forms.ts";
import { type Form, form, type Outcome, type Redirect, type Submission } from "./form.ts";
import { atField } from "./verdict.ts";

const OWN = "/registration/[token]";

/** The token in the address says whose registration it is. */
export const byLink = ({ parameters }: Submission) => ({ token: parameters.token ?? "" });

/** With the one of the others whom the address names. */
const byPerson = (given: Submission) => ({ ...byLink(given), registrationId: given.parameters.person ?? "" });

/** Each leads back to the registration's own page, which says what was done where its state does not show it. */
const back = (done?: Done): Redirect => ({ page: OWN, query: done ? { done } : {} });

/** The forms of the registration's own page and of those below it. */
export const selfServiceForms: readonly Form[] = [
  form({
    page: OWN,
    name: "confirmation",
    address: byLink,
    procedure: ({ registration }) => registration.confirm,
    next: back(),
  }),
  form({
    page: OWN,
    name: "acceptance",
    address: byLink,
    procedure: ({ registration }) => registration.accept,
    next: back(),
  }),
  form({
    page: OWN,
    name: "reconfirmation",
    address: byLink,
    procedure: ({ registration }) => registration.reconfirm,
    next: back(),
  }),
  form({
    page: OWN,
    name: "split",
    address: byLink,
    procedure: ({ registration }) => registration.allowSplit,
    next: back("split"),
  }),
  form({
    page: "/registration/[token]/cancel",
    name: "cancellation",
    address: byLink,
    procedure: ({ registration }) => registration.cancel,
    next: back(),
  }),
  form({
    page: "/registration/[token]/cancel",
    name: "decline",
    address: byLink,
    procedure: ({ registration }) => registration.decline,
    next: back(),
  }),
  form({
    page: "/registration/[token]/change",
    name: "change",
    address: byLink,
    procedure: ({ registration }) => registration.change,
    next: back("changed"),
  }),
  form({
    page: "/registration/[token]/hand-over",
    name: "handOver",
    address: byLink,
    procedure: ({ registration }) => registration.handOver,
    next: back("handedOver"),
  }),
  form({
    page: "/registration/[token]/hand-over",
    name: "takeBack",
    address: byLink,
    procedure: ({ registration }) => registration.takeBackHandOver,
    next: back("takenBack"),
  }),
  { page: "/registration/[token]/add-person", name: "addPerson", repeats: () => true, submit: addSomebody },
  form({
    page: "/registration/[token]/companion/[person]",
    name: "companion",
    address: byPerson,
    procedure: ({ registration }) => registration.nameCompanion,
    next: back("changed"),
  }),
  form({
    page: "/registration/[token]/remove-person/[person]",
    name: "removePerson",
    address: byPerson,
    procedure: ({ registration }) => registration.removePerson,
    next: back("personRemoved"),
  }),
];

/** One more person: with an address of his or her own, or without one as a companion. */
async function addSomebody(given: Submission): Promise<Outcome> {
  const { registration } = given.caller;
  const { email = "", ...name } = given.fields;
  if (!isEmptyText(email)) {
    await registration.addPerson(formSchemas.addPerson.parse({ ...given.fields, ...byLink(given) }));
    return { redirect: back("personAdded") };
  }
  const companion = companionInput.parse({ ...name, ...byLink(given) });
  await registration.addCompanion(companion).catch((error: unknown) => {
    throw atField(error, {
      "registration.addressNeeded": ["email"],
      "registration.nameNeeded": ["lastName"],
    });
  });
  return { redirect: back("companionAdded") };
}
