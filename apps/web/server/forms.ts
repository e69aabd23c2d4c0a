import type { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import type { RefusalCode } from "@podium/domain/refusal";
import type { Pathname } from "../src/i18n/routing.ts";
import type { Parameters } from "./routes.ts";

export type Submission = {
  caller: ReturnType<typeof publicCaller>;
  /** As typed, without the field that names the form. */
  fields: Record<string, string>;
  /** Of the page's address. */
  parameters: Parameters;
  locale: Locale;
};

export type Form = {
  /** The page that the form stands on, and to which it is sent. */
  pathname: Pathname;
  /** Sent along as `form` where a page has several; the name under which the page asks for its reply. */
  name: string;
  /**
   * Hands what was typed to the procedure, which checks it.
   *
   * @returns the page that the visitor is sent to; its parameters are those of this address unless given
   */
  submit(given: Submission): Promise<{ redirect: { pathname: Pathname; parameters?: Parameters } }>;
  /**
   * Refusals after which the page has no form any more: it is the same for everybody, and is rendered once for the
   * many who come too late at the same moment.
   */
  refusedAlike?: readonly RefusalCode[];
};

/** Every form of the site. A POST to any other address is refused. */
export const forms: readonly Form[] = [
  {
    pathname: "/events/[slug]/register",
    name: "registration",
    submit: async ({ caller, fields, parameters, locale }) => {
      await caller.registration.create({ ...typed(fields), slug: parameters.slug ?? "", locale });
      return { redirect: { pathname: "/events/[slug]/register/received" } };
    },
    refusedAlike: ["registration.full", "registration.closed", "registration.paused", "event.cancelled"],
  },
  {
    pathname: "/registration/confirm/[token]",
    name: "confirmation",
    submit: async ({ caller, fields, parameters }) => {
      await caller.registration.confirm({ ...typed(fields), token: parameters.token ?? "" });
      return { redirect: { pathname: "/registration/confirm/[token]" } };
    },
  },
  {
    pathname: "/registration/[token]",
    name: "confirmation",
    submit: async ({ caller, fields, parameters }) => {
      await caller.registration.confirm({ ...typed(fields), token: parameters.token ?? "" });
      return { redirect: { pathname: "/registration/[token]" } };
    },
  },
  {
    pathname: "/registration/[token]",
    name: "cancellation",
    submit: async ({ caller, fields, parameters }) => {
      await caller.registration.cancel({ ...typed(fields), token: parameters.token ?? "" });
      return { redirect: { pathname: "/registration/[token]" } };
    },
  },
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

/** Fields of a form are whatever somebody sends; the procedure's schema is strict and says what is missing or too much. */
function typed<Input>(fields: Record<string, string>): Input {
  return fields as Input;
}
