import { Button, LinkButton } from "@podium/ui/button";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import { ownAddress } from "./own-address.ts";
import type { OwnRegistration } from "./own-registration.ts";
import { registerAddress } from "./register-address.ts";

type Props = { registration: OwnRegistration; token: string };

/** What is waited for: a confirmation, an answer to an offer, or a new try when the registration has ended. */
export async function OwnAnswers({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { can, event, state, now } = registration;
  const own = ownAddress("/registration/[token]", token, locale);
  const ending = ownAddress("/registration/[token]/cancel", token, locale);
  if (can.accept)
    return (
      <div className="podium-cluster">
        <Post action={own} form="acceptance" label={t("accept")} />
        <LinkButton href={ending} variant="secondary">
          {t("decline")}
        </LinkButton>
      </div>
    );
  if (can.reconfirm) return <Post action={own} form="reconfirmation" label={t("reconfirm")} />;
  if (can.confirm) return <Post action={own} form="confirmation" label={t("confirm")} />;
  const over = state === "CANCELLED" || state === "EXPIRED" || state === "UNCONFIRMED";
  if (!over || event.cancelled || event.startsAt <= now) return null;
  return (
    <div>
      <LinkButton href={registerAddress(event.slug, locale)}>{t("again")}</LinkButton>
    </div>
  );
}

function Post({ action, form, label }: { action: string; form: string; label: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="form" value={form} />
      <Button>{label}</Button>
    </form>
  );
}
