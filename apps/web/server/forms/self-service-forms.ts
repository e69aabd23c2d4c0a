import type { Done } from "../../src/form/done-steps.ts";
import { type Form, form, type Redirect, type Submission } from "./form.ts";

const OWN = "/registration/[token]";

/** The token in the address says whose registration it is. */
export const byLink = ({ parameters }: Submission) => ({ token: parameters.token ?? "" });

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
    page: "/registration/[token]/add-person",
    name: "addPerson",
    address: byLink,
    procedure: ({ registration }) => registration.addPerson,
    next: back("personAdded"),
  }),
  form({
    page: "/registration/[token]/remove-person/[person]",
    name: "removePerson",
    address: (given) => ({ ...byLink(given), registrationId: given.parameters.person ?? "" }),
    procedure: ({ registration }) => registration.removePerson,
    next: back("personRemoved"),
  }),
];
