import { Button, LinkButton } from "@podium/ui/button";
import { Card } from "@podium/ui/card";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import type { OwnRegistration } from "./own-registration.ts";

type Props = { registration: OwnRegistration; token: string };

/** What to do next: confirm, or register again when the registration has ended. */
export async function OwnActions({ registration, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { state, confirmable, cancellable, event } = registration;
  if (confirmable) {
    return (
      <form method="post" action={await addressOf(token)}>
        <input type="hidden" name="form" value="confirmation" />
        <Button>{t("confirm")}</Button>
      </form>
    );
  }
  const over = !cancellable || state === "UNCONFIRMED";
  if (!over || event.cancelled || state === "CONFIRMED") return null;
  return (
    <div>
      <LinkButton
        href={getPathname({
          href: { pathname: "/events/[slug]/register", params: { slug: event.slug } },
          locale,
        })}
      >
        {t("again")}
      </LinkButton>
    </div>
  );
}

/** Says what giving the place back means before the button that does it. */
export async function OwnCancellation({ registration, token }: Props) {
  const t = await getTranslations("registration.own");
  if (!registration.cancellable) return null;
  return (
    <Card title={t("cancelTitle")} id="own-cancellation">
      <p className="kern-body" id="own-cancellation-text">
        {t("cancelText")}
      </p>
      <form method="post" action={await addressOf(token)}>
        <input type="hidden" name="form" value="cancellation" />
        <Button variant="secondary" aria-describedby="own-cancellation-text">
          {t("cancel")}
        </Button>
      </form>
    </Card>
  );
}

async function addressOf(token: string): Promise<string> {
  return getPathname({
    href: { pathname: "/registration/[token]", params: { token } },
    locale: await pageLocale(),
  });
}
