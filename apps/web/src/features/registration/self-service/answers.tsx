import { Button, LinkButton } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import type { FormName } from "../../../form/forms.ts";
import { PostForm } from "../../../form/post-form.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { registerAddress } from "../register-address.ts";
import { ownAddress } from "./address.ts";
import type { OwnRegistration } from "./registration.ts";

type Props = { registration: OwnRegistration; token: string };

/** What is waited for: a confirmation, an answer to an offer, or the way on when the registration has ended. */
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
  if (can.reconfirm)
    return (
      <div className="podium-cluster">
        <Post action={own} form="reconfirmation" label={t("reconfirm")} />
        {can.cancel && (
          <LinkButton href={ending} variant="secondary">
            {t("notComing")}
          </LinkButton>
        )}
      </div>
    );
  if (can.confirm) return <Post action={own} form="confirmation" label={t("confirm")} />;
  const over = state === "CANCELLED" || state === "EXPIRED" || state === "UNCONFIRMED";
  const open = !event.cancelled && event.startsAt > now;
  if (over && open)
    return (
      <div>
        <LinkButton href={registerAddress(event.slug, locale)}>{t("again")}</LinkButton>
      </div>
    );
  if (!over && state !== "REJECTED") return null;
  return (
    <div>
      <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
        {t("otherEvents")}
      </LinkButton>
    </div>
  );
}

function Post({ action, form, label }: { action: string; form: FormName; label: string }) {
  return (
    <PostForm name={form} action={action}>
      <Button>{label}</Button>
    </PostForm>
  );
}
