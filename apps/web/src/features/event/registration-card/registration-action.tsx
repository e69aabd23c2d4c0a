import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { Button, LinkButton } from "@podium/ui/form/button";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { wayOn } from "./channel.tsx";
import { isOpen } from "./open-availability.ts";

/**
 * The one thing to do next, where there is one.
 *
 * @param chooses it sends the form around it, which says for what one registers
 */
export function RegistrationAction({
  event,
  locale,
  chooses = false,
}: {
  event: EventPage;
  locale: Locale;
  chooses?: boolean;
}) {
  const t = useTranslations();
  const { state, categories } = event.registration;
  const [only, ...others] = categories;
  if (event.isPreview) {
    if (!isOpen(state)) return null;
    return (
      <div className="podium-stack podium-stack--small">
        <Button type="button" disabled block>
          {t(state === "waitlist" ? "event.card.toWaitlist" : "event.card.register")}
        </Button>
        <p className="registration-card__note">{t("preview.noRegistration")}</p>
      </div>
    );
  }
  if (isOpen(state)) {
    const label = t(state === "waitlist" ? "event.card.toWaitlist" : "event.card.register");
    if (chooses) return <Button block>{label}</Button>;
    const href = getPathname({
      href: { pathname: "/events/[slug]/register", params: { slug: event.slug } },
      locale,
    });
    return (
      <LinkButton href={href} block>
        {label}
      </LinkButton>
    );
  }
  if (state === "external" && only?.url && others.length === 0) {
    const href = wayOn(event.slug, only.id, locale);
    return (
      <LinkButton href={href} rel="external nofollow noreferrer" block iconRight="open-in-new">
        {t("event.card.registerExternal")}
        <VisuallyHidden> ({t("frame.leaving")})</VisuallyHidden>
      </LinkButton>
    );
  }
  if (state === "full" || state === "ended" || state === "cancelled" || state === "closed") {
    return (
      <LinkButton href={getPathname({ href: "/", locale })} variant="secondary" block>
        {t("event.card.otherEvents")}
      </LinkButton>
    );
  }
  return null;
}
