"use client";

import { missingBeforePublication } from "@podium/domain/event/publication";
import type { EventForm } from "@podium/domain/event/schema";
import { Card } from "@podium/ui/block/card";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Checklist } from "../../screen/checklist.tsx";

/** "Vor der Veröffentlichung", by what is typed at this moment and the rule that publishing asks, too. */
export function BeforePublication() {
  const t = useTranslations("event.checklist");
  const typed = useFormContext<EventForm>().watch();
  const missing = missingBeforePublication({
    ...typed,
    onlineUrl: typed.onlineUrl || null,
    externalRegistrationUrl: typed.externalRegistrationUrl || null,
    translations: { de: texts(typed.translations.de), en: texts(typed.translations.en) },
  });
  return (
    <Card title={t("title")} headingLevel={3} id="checklist">
      <Checklist missing={missing} />
    </Card>
  );
}

function texts({ title, kind, summary, body, audience, fee }: Partial<EventForm["translations"]["de"]>) {
  const text = (value: string | null | undefined) => value ?? "";
  return {
    title: text(title),
    kind: text(kind),
    summary: text(summary),
    body: text(body),
    audience: text(audience),
    fee: text(fee),
  };
}
