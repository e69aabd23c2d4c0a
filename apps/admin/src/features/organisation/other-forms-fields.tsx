"use client";

import { missingForms, type OrganisationKind } from "@podium/domain/organisation/rules";
import { EASY_MAX } from "@podium/domain/organisation/staff-schema";
import { Alert } from "@podium/ui/block/alert";
import { TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { LimitedTextArea } from "../../screen/text-area/limited-text-area.tsx";
import { MarkupHelp } from "../../screen/text-area/markup-help.tsx";
import { type LookTyped, useLookField } from "./look-typed.ts";

/** What the organisation is about in easy language, and in sign language; both are German. */
export function OtherFormsFields({ kind }: { kind: OrganisationKind }) {
  const t = useTranslations("organisation.otherForms");
  const optional = useTranslations("organisation")("optional");
  // Saved without it is the rest all the same: a body that lacks a film may change its colour.
  const unlessDue = kind === "FEDERAL" ? {} : { optionalLabel: optional };
  const [easyText, signFilmUrl] = useWatch<LookTyped, ["easyText", "signFilmUrl"]>({
    name: ["easyText", "signFilmUrl"],
  });
  const missing = missingForms(kind, { easyText, signFilmUrl });
  const field = useLookField();
  return (
    <section className="podium-stack" aria-labelledby="other-forms">
      <Heading level={2} look="small" id="other-forms">
        {t("title")}
      </Heading>
      <p className="kern-body">{t("lead")}</p>
      {missing.length > 0 && (
        <Alert tone="danger" title={t("missing")}>
          <p>{t("missingText")}</p>
          <ul>
            {missing.map((form) => (
              <li key={form}>{t(form)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <LimitedTextArea
        limit={EASY_MAX}
        lang="de"
        label={t("easyText")}
        hint={t("easyTextHint")}
        {...unlessDue}
        {...field("easyText")}
      />
      <MarkupHelp top={3} />
      <div className="pairs">
        <TextField
          type="url"
          label={t("signFilmUrl")}
          hint={t("signFilmUrlHint")}
          {...unlessDue}
          {...field("signFilmUrl")}
        />
        <TextField
          lang="de"
          label={t("signFilmTitle")}
          hint={t("signFilmTitleHint")}
          optionalLabel={optional}
          {...field("signFilmTitle")}
        />
      </div>
    </section>
  );
}
