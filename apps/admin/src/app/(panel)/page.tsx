import { getTranslations } from "next-intl/server";
import { PageHead } from "../../features/frame/page-head.tsx";

export default async function StartPage() {
  const t = await getTranslations("frame");
  return <PageHead title={t("start")} />;
}
