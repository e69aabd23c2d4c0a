import { Heading } from "@podium/ui/heading";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type GroupName =
  | "texts"
  | "content"
  | "programme"
  | "time"
  | "venue"
  | "registration"
  | "categories"
  | "pools"
  | "policy"
  | "reminders"
  | "classification"
  | "people"
  | "comments";

/** Fields that belong together, under a heading. */
export function Group({ name, children }: { name: GroupName; children: ReactNode }) {
  const t = useTranslations("eventForm.groups");
  return (
    <section className="form-group podium-stack" aria-labelledby={`group-${name}`}>
      <Heading level={3} look="medium" id={`group-${name}`}>
        {t(name)}
      </Heading>
      {children}
    </section>
  );
}
