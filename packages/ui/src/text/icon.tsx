import { classNames } from "../class-names.ts";

/** KERN's icons (`kern-icon--…`). */
export type IconName =
  | "account-circle"
  | "add"
  | "arrow-back"
  | "arrow-down"
  | "arrow-forward"
  | "arrow-up"
  | "autorenew"
  | "calendar-today"
  | "check"
  | "checklist"
  | "chevron-left"
  | "chevron-right"
  | "close"
  | "content-copy"
  | "danger"
  | "dehaze"
  | "delete"
  | "download"
  | "draft"
  | "easy-language"
  | "edit"
  | "help"
  | "home"
  | "info"
  | "language"
  | "logout"
  | "mail"
  | "more-vert"
  | "open-in-new"
  | "question-mark"
  | "search"
  | "sign-language"
  | "success"
  | "visibility"
  | "visibility-off"
  | "warning";

/** A picture beside a word, never instead of one: hidden from screen readers. */
export function Icon({
  name,
  size = "default",
  className,
}: {
  name: IconName;
  size?: "small" | "default" | "large" | "x-large";
  className?: string;
}) {
  return (
    <span
      className={classNames("kern-icon", `kern-icon--${name}`, `kern-icon--${size}`, className)}
      aria-hidden="true"
    />
  );
}
