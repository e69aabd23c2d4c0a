import { Card } from "@podium/ui/block/card";
import { Button, LinkButton } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../../form/form-fields.ts";
import { FormPage, ReceivedPage } from "../../../form/form-page.tsx";
import { type FormReply, formReply } from "../../../form/form-reply.ts";
import type { LabelsOf } from "../../../form/forms.ts";
import { SentAddresses } from "../../../form/sent-addresses.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";

/** "Send me my link again". */
export async function LinksPage({ reply }: { reply: FormReply<"links"> | null }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.links");
  const labels: LabelsOf<"links"> = { email: t("email") };
  const { errors, field } = await formFields(reply, labels);
  const words = {
    heading: t("heading"),
    lead: t("lead"),
    refusedTitle: t("refusedTitle"),
  };
  return (
    <FormPage
      name="links"
      action={getPathname({ href: "/registration", locale })}
      reply={reply}
      errors={errors}
      words={words}
    >
      <Card>
        <EmailField {...field("email")} hint={t("emailHint")} autoComplete="email" />
        <p className="kern-body">{t("privacy")}</p>
      </Card>
      <div>
        <Button>{t("submit")}</Button>
      </div>
    </FormPage>
  );
}

/** The same, whether or not the address is known. */
export async function LinksSent() {
  const locale = await pageLocale();
  const t = await getTranslations("registration.links");
  return (
    <ReceivedPage heading={t("sentHeading")} title={t("sentTitle")} sentences={[t("sentText")]}>
      <SentAddresses reply={await formReply("links")}>{null}</SentAddresses>
      <div className="kern-body">
        <p>{t("sentNone")}</p>
        <p>{t("sentMissing")}</p>
      </div>
      <div>
        <LinkButton href={getPathname({ href: "/registration", locale })} variant="secondary">
          {t("sentAgain")}
        </LinkButton>
      </div>
    </ReceivedPage>
  );
}
