"use client";

import { commentPolicies } from "@podium/domain/event/vocabulary";
import { SelectField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";

/** Whether visitors can write below the event. */
export function Comments() {
  const t = useTranslations("eventForm");
  const field = useField();
  return (
    <Group name="comments">
      <SelectField
        options={commentPolicies.map((value) => ({ value, label: t(`comments.commentPolicies.${value}`) }))}
        {...field("commentPolicy")}
      />
    </Group>
  );
}
