import { likelyAddress } from "@podium/domain/person/email-slip";
import type { Prospect } from "@podium/domain/registration/rules";
import { type CheckRegistrationInput, checkRegistrationInput } from "@podium/domain/registration/schema";
import { type FieldOf, formSchemas, type ValuesOf } from "../../src/form/forms.ts";
import type { Form, Outcome, Submission } from "./form.ts";
import { firstFieldOf, PERSON_FIELD, partyOf, personsIn, withOneFewer, withOneMore } from "./party-fields.ts";
import { atField } from "./verdict.ts";

/** Refused like this, an event has nothing to choose any more. */
const alike: ReadonlySet<string> = new Set([
  "registration.full",
  "registration.closed",
  "registration.begun",
  "registration.paused",
  "event.cancelled",
]);

/** A visitor registers, in steps: more or fewer persons, the check of what was typed, and the sending. */
export const registrationForm: Form = {
  page: "/events/[slug]/register",
  name: "registration",
  submit: (given) => {
    const { step = "send" } = given.fields;
    if (step.startsWith(EDIT)) return edit(given);
    return (step.startsWith(TAKE) ? take : (steps.get(step) ?? send))(given);
  },
  // With several categories another one may be open: what was typed is still needed.
  refusedAlike: (code, { categoryId }: ValuesOf<"registration">) =>
    alike.has(code) && categoryId === undefined,
  repeats: isRepeated,
};

const together: ReadonlySet<string> = new Set<FieldOf<"registration">>(["organisation", "key"]);

function isRepeated(field: string): boolean {
  return together.has(field) || PERSON_FIELD.test(field);
}

/** Before the name of the field: the step of a button. */
const TAKE = "take ";
const EDIT = "edit ";

/** What the buttons of the form and of the check page ask for. Only the last one stores anything. */
const steps = new Map<string, (given: Submission) => Promise<Outcome>>([
  ["edit", async ({ fields }) => ({ again: { values: withoutStep(fields) } })],
  ["more", async ({ fields }) => ({ again: atLast(withOneMore(withoutStep(fields))) })],
  ["fewer", async ({ fields }) => ({ again: atLast(withOneFewer(withoutStep(fields))) })],
  ["check", check],
  ["send", send],
]);

/** Back to the form with everything that was typed, to the field that is to be changed. */
async function edit({ fields }: Submission): Promise<Outcome> {
  const field = fields.step?.slice(EDIT.length) ?? "";
  return { again: { values: withoutStep(fields), ...(isField(field) && { focus: field }) } };
}

const others: ReadonlySet<string> = new Set<FieldOf<"registration">>([
  "companions",
  "maySplit",
  "organisation",
]);

function isField(name: string): boolean {
  return others.has(name) || PERSON_FIELD.test(name);
}

/** The visitor goes on with the last person. */
function atLast(values: Record<string, string>) {
  return { values, focus: firstFieldOf(personsIn(values) - 1) };
}

/** One of the addresses is taken as it was probably meant; then all is checked again. */
async function take(given: Submission): Promise<Outcome> {
  const { step = "", ...fields } = given.fields;
  const field = step.slice(TAKE.length);
  const meant = likelyAddress(fields[field] ?? "");
  return check({ ...given, fields: meant ? { ...fields, [field]: meant } : fields });
}

async function check({ caller, fields, parameters, locale }: Submission): Promise<Outcome> {
  const values = withoutStep(fields);
  const party = { ...partyOf(values), slug: parameters.slug ?? "", locale };
  const input = checkRegistrationInput.parse(party);
  const checked = await caller.registration.check(input).catch((error: unknown) => {
    throw atField(error, fieldsOf(input));
  });
  return { again: { values, checked } };
}

async function send({ caller, fields, parameters, locale }: Submission): Promise<Outcome> {
  const { step, ...rest } = fields;
  const known = step === undefined || step === "send";
  const party = { ...partyOf(known ? rest : fields), slug: parameters.slug ?? "", locale };
  const input = formSchemas.registration.parse(party);
  const { prospect, receipt } = await caller.registration.create(input).catch((error: unknown) => {
    throw atField(error, fieldsOf(input));
  });
  const result = resultOf(prospect);
  return {
    redirect: { page: "/events/[slug]/register/received", query: result ? { result } : {} },
    receipt,
  };
}

/** Where it is said that somebody needs an address, or a name. */
function fieldsOf({ persons }: CheckRegistrationInput): Record<string, PropertyKey[]> {
  const first = persons.findIndex(({ email }) => email === null);
  return {
    "registration.addressNeeded": first < 0 ? ["companions"] : ["persons", first, "email"],
    "registration.nameNeeded": ["companions"],
  };
}

/** Which receipt: nothing when everybody has a place. It says nothing about whose address is known. */
function resultOf({ places, waiting, applying, onConfirmation }: Prospect) {
  if (applying > 0) return "application";
  if (waiting > 0) return places + onConfirmation > 0 ? "mixed" : "waiting";
  return onConfirmation > 0 ? "confirming" : null;
}

/** A new check gets a new key: what was sent with the old one is another request. */
function withoutStep({ step: _step, key: _key, ...fields }: Record<string, string>): Record<string, string> {
  return fields;
}
