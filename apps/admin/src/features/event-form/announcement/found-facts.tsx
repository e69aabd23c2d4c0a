"use client";

import { type Standing, standingOf, standingWords } from "@podium/domain/announcement/fill";
import type { Finding } from "@podium/domain/announcement/finding";
import type { EventForm } from "@podium/domain/event/schema";
import { CheckboxField } from "@podium/ui/form/check-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFactWords } from "./fact-words.ts";
import { MarkedText } from "./marked-text.tsx";

/** The text with its marks, and beside it what was found, each with a tick. */
export function FoundFacts({
  text,
  found,
  form,
  isNew,
  chosen,
  onChoose,
}: {
  text: string;
  found: readonly Finding[];
  form: EventForm;
  isNew: boolean;
  chosen: ReadonlySet<Finding>;
  onChoose: (chosen: ReadonlySet<Finding>) => void;
}) {
  const t = useTranslations("announcement");
  const words = useFactWords();
  const [current, setCurrent] = useState<Finding | null>(null);

  function hint(finding: Finding, standing: Standing) {
    const quote = text.slice(finding.from, finding.to).replace(/\s+/gu, " ");
    const before = standing === "replaces" ? standingWords(form, finding.field) : "";
    return (
      <>
        {standing === "replaces" && <>{before ? t("replaces", { before }) : t("replacesChoice")} </>}
        {standing === "same" && <>{t("same")} </>}
        {standing === "adds" && <>{t("adds")} </>}
        {standing === "unclear" && <>{t("unclear")} </>}
        {t("quote", { quote })}
      </>
    );
  }

  return (
    <div className="announcement">
      <MarkedText text={text} found={found} current={current} />
      <ul className="announcement__facts">
        {found.map((finding, index) => {
          const standing = standingOf(form, finding, isNew);
          const { label, value } = words(finding);
          return (
            <li key={`${finding.from} ${label}`} onMouseEnter={() => setCurrent(finding)}>
              <CheckboxField
                name={`fact-${index}`}
                label={
                  <span>
                    <span className="announcement__field">{label}:</span> {value}
                  </span>
                }
                hint={hint(finding, standing)}
                optionalLabel=" "
                disabled={standing === "same" || standing === "unclear"}
                checked={chosen.has(finding)}
                onFocus={() => setCurrent(finding)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(finding);
                  else next.delete(finding);
                  onChoose(next);
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
