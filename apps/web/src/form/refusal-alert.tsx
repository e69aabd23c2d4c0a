import { Alert } from "@podium/ui/block/alert";
import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import type { HeadingLevel } from "@podium/ui/text/heading";
import type { ReactNode } from "react";
import { pageLocale } from "../i18n/page-locale.ts";
import type { FormReply } from "./form-reply.ts";
import { refusalSentence } from "./refusal-sentence.ts";

type Props = {
  reply: FormReply | null;
  title: ReactNode;
  /** Of the instants in the reason. */
  timeZone: string;
  headingLevel?: HeadingLevel;
  /** What stands below the reason: what is still there, what to do now. */
  children?: ReactNode;
};

/** Why a rule said no to what was sent; the form's fragment moves the focus here. Nothing without a refusal. */
export async function RefusalAlert({ reply, title, timeZone, headingLevel = 2, children }: Props) {
  if (!reply?.refusal) return null;
  const locale = await pageLocale();
  return (
    <Alert
      tone="danger"
      title={title}
      headingLevel={headingLevel}
      live="alert"
      id={ERROR_SUMMARY_ID}
      focusable
    >
      <p className="kern-body">{await refusalSentence(reply.refusal, { locale, timeZone })}</p>
      {children}
    </Alert>
  );
}
