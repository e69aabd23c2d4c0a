import type { Form } from "./form.ts";
import { registrationForms } from "./registration-forms.ts";
import { typed } from "./typed.ts";

/** Every form of the site. A POST to any other address is refused. */
export const forms: readonly Form[] = [
  ...registrationForms,
  {
    pathname: "/events/[slug]",
    name: "comment",
    submit: async ({ caller, fields, parameters, locale }) => {
      await caller.comment.create({ ...typed(fields), slug: parameters.slug ?? "", locale });
      return { redirect: { pathname: "/events/[slug]/comment/received" } };
    },
  },
  {
    pathname: "/report-barrier",
    name: "barrier",
    submit: async ({ caller, fields, locale }) => {
      await caller.barrier.report({ ...typed(fields), locale });
      return { redirect: { pathname: "/report-barrier/received" } };
    },
  },
];
