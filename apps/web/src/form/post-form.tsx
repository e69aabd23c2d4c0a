import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import type { ReactNode } from "react";
import type { FormName } from "./forms.ts";

type Props = {
  name: FormName;
  /** Address of the page that the form stands on. */
  action: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form that works without scripts: the same page answers, and the fragment moves the focus to what is wrong there.
 * Fields are judged by the server alone, so that every message is ours and in the page's language.
 */
export function PostForm({ name, action, className = "podium-stack", children }: Props) {
  return (
    <form method="post" action={`${action}#${ERROR_SUMMARY_ID}`} className={className} noValidate>
      <input type="hidden" name="form" value={name} />
      {children}
    </form>
  );
}
