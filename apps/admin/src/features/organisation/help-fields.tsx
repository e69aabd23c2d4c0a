"use client";

import { HELP_MAX } from "@podium/domain/organisation/staff-schema";
import { CheckboxField } from "@podium/ui/form/check-field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../screen/text-area/limited-text-area.tsx";
import { MarkupHelp } from "../../screen/text-area/markup-help.tsx";
import { useLookField } from "./look-typed.ts";

/** What the page of help says beside, or in place of, the words that every organisation has. */
export function HelpFields() {
  const t = useTranslations("organisation.help");
  const optional = useTranslations("organisation")("optional");
  const field = useLookField();
  return (
    <section className="podium-stack" aria-labelledby="look-help">
      <Heading level={2} look="small" id="look-help">
        {t("title")}
      </Heading>
      <p className="kern-body">{t("lead")}</p>
      <div className="pairs">
        <LimitedTextArea
          limit={HELP_MAX}
          lang="de"
          label={t("de")}
          optionalLabel={optional}
          {...field("helpDe")}
        />
        <LimitedTextArea
          limit={HELP_MAX}
          lang="en"
          label={t("en")}
          optionalLabel={optional}
          {...field("helpEn")}
        />
      </div>
      <MarkupHelp top={3} />
      <CheckboxField label={t("replaces")} hint={t("replacesHint")} {...field("helpReplaces")} />
    </section>
  );
}
