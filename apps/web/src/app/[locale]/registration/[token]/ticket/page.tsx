import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLink } from "../../../../../features/registration/self-service/read-link.tsx";
import { TicketPage } from "../../../../../features/registration/self-service/ticket-page.tsx";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("selfService.ticket");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const link = await readLink(token);
  if ("problem" in link) return link.problem;
  return <TicketPage registration={link.registration} token={token} />;
}
