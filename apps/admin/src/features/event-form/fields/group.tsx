import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type GroupName, groupId, groupTitles } from "../form-groups.ts";

/** Fields that belong together, under a heading. */
export function Group({ name, children }: { name: GroupName; children: ReactNode }) {
  const t = useTranslations("eventForm");
  return (
    <section className="form-group podium-stack" aria-labelledby={groupId(name)}>
      <Heading level={3} look="medium" id={groupId(name)}>
        {t(groupTitles[name])}
      </Heading>
      {children}
    </section>
  );
}
