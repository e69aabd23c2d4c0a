import type { Page } from "@podium/domain/site/addresses";
import { codeForm } from "./code-form.ts";
import { type Form, form, type Submission } from "./form.ts";
import { registrationForm } from "./registration-form.ts";
import { byLink, selfServiceForms } from "./self-service-forms.ts";

const CONFIRMATION = "/registration/confirm/[token]";

const inLocale = ({ locale }: Submission) => ({ locale });

/** Every form of the site with its page. A POST to any other address is refused. */
export const forms: readonly Form[] = [
  registrationForm,
  codeForm,
  form({
    page: CONFIRMATION,
    name: "confirmation",
    address: byLink,
    procedure: ({ registration }) => registration.confirm,
    next: { page: CONFIRMATION },
  }),
  form({
    page: CONFIRMATION,
    name: "decline",
    address: byLink,
    procedure: ({ registration }) => registration.decline,
    next: { page: CONFIRMATION },
  }),
  form({
    page: "/registration",
    name: "links",
    address: inLocale,
    procedure: ({ registration }) => registration.sendLinks,
    next: { page: "/registration/sent" },
  }),
  ...selfServiceForms,
  form({
    page: "/events/[slug]",
    name: "comment",
    address: ({ parameters, locale }) => ({ slug: parameters.slug ?? "", locale }),
    procedure: ({ comment }) => comment.create,
    next: { page: "/events/[slug]/comment/received" },
  }),
  form({
    page: "/report-barrier",
    name: "barrier",
    address: inLocale,
    procedure: ({ barrier }) => barrier.report,
    next: { page: "/report-barrier/received" },
  }),
];

/** One of a page's forms; those of one name may stand on several pages. */
export function formNamed(name: string | undefined, page: Page): Form | undefined {
  return forms.find((form) => form.page === page && form.name === name);
}
