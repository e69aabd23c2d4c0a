import { formSchemas } from "../../src/form/forms.ts";
import type { Form, Outcome, Submission } from "./form.ts";
import { atField } from "./verdict.ts";

/** On the receipt: the code from the mail confirms like the link beside it, and leads to the page behind that link. */
export const codeForm: Form = {
  page: "/events/[slug]/register/received",
  name: "code",
  submit: confirm,
};

/** What else was typed goes along, so that the receipt can repeat it beside a mistake. */
async function confirm({ caller, fields, parameters }: Submission): Promise<Outcome> {
  const { receipt, code } = fields;
  const input = formSchemas.code.parse({ slug: parameters.slug, receipt, code });
  const { token } = await caller.registration.confirmByCode(input).catch((error: unknown) => {
    throw atField(error, { "registration.codeWrong": ["code"] });
  });
  return { redirect: { page: "/registration/confirm/[token]", parameters: { token } } };
}
