import { shownHoldEnd } from "../../src/features/registration/receipt/shown-hold-end.ts";
import type { Form, Outcome, Submission } from "./form.ts";
import { partyOf, withOneFewer, withOneMore } from "./party-fields.ts";
import { ownForms } from "./self-service-forms.ts";
import { typed } from "./typed.ts";

/** Refused like this, an event has nothing to choose any more. */
const alike: ReadonlySet<string> = new Set([
  "registration.full",
  "registration.closed",
  "registration.paused",
  "event.cancelled",
]);

/** The forms of a registration, from the first field to the link that is sent once more. */
export const registrationForms: readonly Form[] = [
  {
    page: "/events/[slug]/register",
    name: "registration",
    submit: (given) => (steps.get(given.fields.step ?? "send") ?? send)(given),
    // With several kinds of participation another one may be open: what was typed is still needed.
    refusedAlike: (code, { categoryId }) => alike.has(code) && categoryId === undefined,
    repeats: (field) => field === "organisation" || field.startsWith("persons."),
  },
  {
    page: "/registration/confirm/[token]",
    name: "confirmation",
    submit: async ({ caller, fields, parameters }) => {
      await caller.registration.confirm(typed({ ...fields, token: parameters.token ?? "" }));
      return { redirect: { page: "/registration/confirm/[token]" } };
    },
  },
  {
    page: "/registration",
    name: "links",
    submit: async ({ caller, fields, locale }) => {
      await caller.registration.sendLinks(typed({ ...fields, locale }));
      return { redirect: { page: "/registration/sent" } };
    },
  },
  ...ownForms,
];

/** What the buttons of the form and of the check page ask for. Only the last one stores anything. */
const steps = new Map<string, (given: Submission) => Promise<Outcome>>([
  ["edit", async ({ fields }) => ({ again: { values: withoutStep(fields) } })],
  ["more", async ({ fields }) => ({ again: { values: withOneMore(withoutStep(fields)) } })],
  ["fewer", async ({ fields }) => ({ again: { values: withOneFewer(withoutStep(fields)) } })],
  ["check", check],
  ["send", send],
]);

async function check({ caller, fields, parameters, locale }: Submission): Promise<Outcome> {
  const values = withoutStep(fields);
  const party = { ...partyOf(values), slug: parameters.slug ?? "", locale };
  const checked = await caller.registration.check(typed(party));
  return { again: { values, checked: { ...checked, holdUntil: shownHoldEnd(checked.holdUntil) } } };
}

async function send({ caller, fields, parameters, locale }: Submission): Promise<Outcome> {
  const { step, ...rest } = fields;
  const known = step === undefined || step === "send";
  const party = { ...partyOf(known ? rest : fields), slug: parameters.slug ?? "", locale };
  const { prospect } = await caller.registration.create(typed(party));
  const result = resultOf(prospect);
  return {
    redirect: { page: "/events/[slug]/register/received", query: result ? { result } : {} },
  };
}

/** Which receipt: nothing when everybody has a place. It says nothing about whose address is known. */
function resultOf({ places, waiting, applying }: { places: number; waiting: number; applying: number }) {
  if (applying > 0) return "application";
  if (waiting > 0) return places > 0 ? "mixed" : "waiting";
  return null;
}

/** A new check gets a new key: what was sent with the old one is another request. */
function withoutStep({ step: _step, key: _key, ...fields }: Record<string, string>): Record<string, string> {
  return fields;
}
