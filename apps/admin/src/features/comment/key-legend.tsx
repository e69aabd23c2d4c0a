"use client";

import { CheckboxField } from "@podium/ui/form/check-field";
import { useTranslations } from "next-intl";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["F", "release"],
  ["A", "reject"],
] as const;

/** Which keys do what, and the switch that turns them off. */
export function KeyLegend({ wanted, onWant }: { wanted: boolean; onWant: (wanted: boolean) => void }) {
  const t = useTranslations("comment.keys");
  return (
    <div className="keys">
      <p className="keys__list">
        <span className="podium-visually-hidden">{t("title")}: </span>
        {keys.map(([key, what]) => (
          <span key={key} className="keys__key">
            <kbd>{key}</kbd> {t(what)}
          </span>
        ))}
      </p>
      <CheckboxField
        name="keys"
        label={t("use")}
        checked={wanted}
        onChange={(event) => onWant(event.currentTarget.checked)}
      />
    </div>
  );
}
