import { parts } from "@podium/domain/event/form/parts";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type GroupName, groupId, groupTitles } from "../form-groups.ts";

/** Fields that belong together, under a heading; not seen where the part has no other. */
export function Group({ name, children }: { name: GroupName; children: ReactNode }) {
  const t = useTranslations("eventForm");
  const isWholePart = Object.values(parts).some(([only, ...others]) => only === name && others.length === 0);
  return (
    <section className="form-group podium-stack" aria-labelledby={groupId(name)}>
      <Heading
        level={3}
        look="small"
        id={groupId(name)}
        className={isWholePart ? "podium-visually-hidden" : undefined}
      >
        {t(groupTitles[name])}
      </Heading>
      {children}
    </section>
  );
}
