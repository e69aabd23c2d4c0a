import type { Form } from "./form.ts";
import { registrationForms } from "./registration-forms.ts";
import { typed } from "./typed.ts";

/** Every form of the site. A POST to any other address is refused. */
export const forms: readonly Form[] = [
  ...registrationForms,
  {
    page: "/events/[slug]",
    name: "comment",
    submit: async ({ caller, fields, parameters, locale }) => {
      await caller.comment.create({ ...typed(fields), slug: parameters.slug ?? "", locale });
      return { redirect: { page: "/events/[slug]/comment/received" } };
    },
  },
  {
    page: "/report-barrier",
    name: "barrier",
    submit: async ({ caller, fields, locale }) => {
      await caller.barrier.report({ ...typed(fields), locale });
      return { redirect: { page: "/report-barrier/received" } };
    },
  },
];
