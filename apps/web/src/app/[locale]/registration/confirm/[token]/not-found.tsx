import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkProblem } from "../../../../../features/registration/link-problem.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.link");
  return { title: t("invalidHeading"), robots: { index: false } };
}

export default function NotFound() {
  return <LinkProblem expired={false} />;
}
