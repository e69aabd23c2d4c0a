import { type PartName, partNames } from "@podium/domain/event/form/parts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormPart } from "../../../../../../../features/event-form/form-part.tsx";
import { pageTitle } from "../../../../../../../screen/page-title.ts";

type Properties = { params: Promise<{ part: string }> };

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const t = await getTranslations("eventForm.form");
  return pageTitle(t("partTitle", { part: t(`parts.${named((await params).part)}`) }));
}

export default async function FormPartPage({ params }: Properties) {
  return <FormPart name={named((await params).part)} />;
}

function named(part: string): PartName {
  return partNames.find((name) => name === part) ?? notFound();
}
