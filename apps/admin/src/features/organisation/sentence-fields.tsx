"use client";

import { beginsSentence, inSentence } from "@podium/domain/organisation/in-sentence";
import { TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useLocale, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { type LookTyped, useLookField } from "./look-typed.ts";

/** What the organisation is called as the subject of a sentence; the proposal stands in the empty field. */
export function SentenceFields({ nameDe, nameEn }: { nameDe: string; nameEn: string }) {
  const t = useTranslations("organisation.sentence");
  const optional = useTranslations("organisation")("optional");
  const locale = useLocale();
  const field = useLookField();
  const [de, en] = useWatch<LookTyped, ["inSentenceDe", "inSentenceEn"]>({
    name: ["inSentenceDe", "inSentenceEn"],
  });
  const names = { nameDe, nameEn };
  const proposed = { ...names, inSentenceDe: null, inSentenceEn: null };
  const typed = { ...names, inSentenceDe: de || null, inSentenceEn: en || null };
  const at = (language: "de" | "en") => {
    const proposal = inSentence(proposed, language);
    return { lang: language, placeholder: proposal, hint: t("hint", { proposed: proposal }) };
  };
  return (
    <section className="podium-stack" aria-labelledby="look-sentence">
      <Heading level={2} look="small" id="look-sentence">
        {t("title")}
      </Heading>
      <p className="kern-body">{t("lead", { phrase: beginsSentence(inSentence(typed, locale)) })}</p>
      <div className="pairs">
        <TextField label={t("de")} optionalLabel={optional} {...at("de")} {...field("inSentenceDe")} />
        <TextField label={t("en")} optionalLabel={optional} {...at("en")} {...field("inSentenceEn")} />
      </div>
    </section>
  );
}
