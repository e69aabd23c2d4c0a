"use client";

import type { OrganisationLook } from "@podium/api/organisation/staff-views";
import {
  type Colour,
  colourFrom,
  inTheDark,
  readable,
  SITE_COLOUR,
} from "@podium/domain/organisation/colour";
import { Heading } from "@podium/ui/text/heading";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import type { LookTyped } from "./look-typed.ts";
import { markAddress } from "./mark-address.ts";

/** Header and card as visitors will see them, on a light and on a dark screen. */
export function LookPreview({ organisation }: { organisation: OrganisationLook }) {
  const t = useTranslations("organisation.preview");
  const [typed, markId] = useWatch<LookTyped, ["colour", "markId"]>({ name: ["colour", "markId"] });
  const colour = readable(colourFrom(typed ?? "") ?? SITE_COLOUR);
  const mark = markId ? markAddress(organisation.organisationId, markId) : null;
  const name = useLocale() === "en" ? organisation.nameEn : organisation.nameDe;
  return (
    <section className="look-preview" aria-labelledby="look-preview">
      <Heading level={2} look="small" id="look-preview">
        {t("title")}
      </Heading>
      <figure className="look-preview__page">
        <figcaption>{t("light")}</figcaption>
        <Page theme="light" colour={colour} mark={mark} name={name} />
      </figure>
      <figure className="look-preview__page">
        <figcaption>{t("dark")}</figcaption>
        <Page theme="dark" colour={inTheDark(colour)} mark={mark} name={name} />
      </figure>
    </section>
  );
}

function Page({
  theme,
  colour,
  mark,
  name,
}: {
  theme: "light" | "dark";
  colour: Colour;
  mark: string | null;
  name: string;
}) {
  const t = useTranslations("organisation.preview");
  const page = useRef<HTMLDivElement>(null);
  // The policy of the panel lets no style stand in the page; a script may set one.
  useEffect(() => {
    page.current?.style.setProperty("--look", colour);
  }, [colour]);
  return (
    <div ref={page} data-kern-theme={theme} className="look-page">
      <p className="look-page__header">
        {mark && <img className="look-page__mark" src={mark} alt="" />}
        <span className="look-page__name">{name}</span>
        <span className="look-page__link">{t("events")}</span>
      </p>
      <div className="look-page__card">
        <p className="look-page__title">{t("card")}</p>
        <p>{t("cardText")}</p>
        <p className="look-page__button">{t("button")}</p>
        <p className="look-page__link">{t("link")}</p>
      </div>
    </div>
  );
}
