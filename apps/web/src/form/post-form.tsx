import type { ReactNode } from "react";
import type { FormName } from "./forms.ts";

type Props = {
  name: FormName;
  /** Address of the page that the form stands on. */
  action: string;
  className?: string;
  /** Of the form, for buttons that stand elsewhere on the page. */
  id?: string;
  children: ReactNode;
};

/**
 * A form that works without scripts. The server says what became of it on a page of its own, whose address leads the
 * focus to what is wrong.
 * Fields are judged by the server alone, so that every message is ours and in the page's language.
 */
export function PostForm({ name, action, className = "podium-stack", id, children }: Props) {
  return (
    <form id={id} method="post" action={action} className={className} noValidate>
      <input type="hidden" name="form" value={name} />
      {children}
    </form>
  );
}
