import type { Page } from "@podium/domain/site/addresses";
import type { Done } from "../../src/form/done-steps.ts";
import type { Form, Outcome, Submission } from "./form.ts";
import { typed } from "./typed.ts";

const OWN = "/registration/[token]";

/** Each form of the registration's own page and of those below it; all lead back to it. */
export const ownForms: readonly Form[] = [
  form(OWN, "confirmation", async ({ caller, fields, token }) => {
    await caller.registration.confirm(typed({ ...fields, token }));
  }),
  form(OWN, "acceptance", async ({ caller, fields, token }) => {
    await caller.registration.accept(typed({ ...fields, token }));
  }),
  form(OWN, "reconfirmation", async ({ caller, fields, token }) => {
    await caller.registration.reconfirm(typed({ ...fields, token }));
  }),
  form(
    OWN,
    "split",
    async ({ caller, fields, token }) => {
      await caller.registration.allowSplit(typed({ ...fields, token }));
    },
    "split",
  ),
  form("/registration/[token]/cancel", "cancellation", async ({ caller, fields, token }) => {
    await caller.registration.cancel(typed({ ...fields, token }));
  }),
  form("/registration/[token]/cancel", "decline", async ({ caller, fields, token }) => {
    await caller.registration.decline(typed({ ...fields, token }));
  }),
  form(
    "/registration/[token]/change",
    "change",
    async ({ caller, fields, token }) => {
      await caller.registration.change(typed({ ...fields, token }));
    },
    "changed",
  ),
  form(
    "/registration/[token]/hand-over",
    "handOver",
    async ({ caller, fields, token }) => {
      await caller.registration.handOver(typed({ ...fields, token }));
    },
    "handedOver",
  ),
  form(
    "/registration/[token]/add-person",
    "addPerson",
    async ({ caller, fields, token }) => {
      await caller.registration.addPerson(typed({ ...fields, token }));
    },
    "personAdded",
  ),
  form(
    "/registration/[token]/remove-person/[person]",
    "removePerson",
    async ({ caller, fields, token, parameters }) => {
      const registrationId = parameters.person ?? "";
      await caller.registration.removePerson(typed({ ...fields, token, registrationId }));
    },
    "personRemoved",
  ),
];

function form(
  page: Page,
  name: string,
  act: (given: Submission & { token: string }) => Promise<void>,
  done?: Done,
): Form {
  const submit = async (given: Submission): Promise<Outcome> => {
    await act({ ...given, token: given.parameters.token ?? "" });
    return { redirect: { page: OWN, query: done ? { done } : {} } };
  };
  return { page, name, submit };
}
