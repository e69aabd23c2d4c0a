import { getTranslations } from "next-intl/server";
import { PrivacyNotice } from "../privacy-notice.tsx";

/** Before the button of somebody who has not seen the notice at a form: with the button it counts as seen. */
export async function Notice({
  controller,
  named,
}: {
  controller: Parameters<typeof PrivacyNotice>[0]["controller"];
  named: boolean;
}) {
  const t = await getTranslations("registration.confirm");
  return (
    <>
      <PrivacyNotice controller={controller} about={named ? "named" : null} />
      <p className="kern-body">{t("noticeSeen")}</p>
    </>
  );
}
