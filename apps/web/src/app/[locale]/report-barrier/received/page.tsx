import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BarrierReceived } from "../../../../features/barrier/barrier-received.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("barrier.received");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default function Page() {
  return <BarrierReceived />;
}
