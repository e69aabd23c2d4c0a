import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";
import { LeavingLink } from "@podium/ui/text/link";
import { MailLink } from "@podium/ui/text/mail-link";
import { PhoneLink } from "@podium/ui/text/phone-link";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

/** The address on this site that leads on to a category's registration on another one, and counts who goes there. */
export function wayOn(slug: string, category: string, locale: Locale): string {
  return writeAddress("/events/[slug]/go/[category]", locale, { slug, category });
}

type Category = EventPage["registration"]["categories"][number];

/** How one takes part in a category, where that is not by the form of this site: the way, and to where one turns. */
export function Channel({
  category,
  event,
  locale,
  isOver = false,
}: {
  category: Category;
  event: EventPage;
  locale: Locale;
  /** The event is over: to where one turned belongs to its facts. */
  isOver?: boolean;
}) {
  const t = useTranslations("event.card");
  const { channel, hours } = category;
  if (channel === "HERE") return null;
  if (channel === "NONE") {
    const { attendance, onlineUrl } = category;
    const isOnline = (onlineUrl ?? event.onlineUrl) && attendance !== "ON_SITE";
    return (
      <>
        <p>{t(isOnline ? "noneOnline" : "none")}</p>
        {onlineUrl && <OwnLink url={onlineUrl} />}
      </>
    );
  }
  return (
    <div className="registration-channel">
      <p>{isOver ? t("externalEnded") : t(`channel.${channel}`)}</p>
      <p className="registration-channel__to">
        <To category={category} event={event} locale={locale} />
      </p>
      {hours && (
        <p className="registration-channel__hours">
          <Wording of={hours} />
        </p>
      )}
    </div>
  );
}

/** Open to all, and otherwise than the event's. */
function OwnLink({ url }: { url: string }) {
  const t = useTranslations("event.card");
  const leaving = useTranslations("frame")("leaving");
  return (
    <p>
      {t("linkOf")}{" "}
      <LeavingLink href={url} note={leaving}>
        {url.replace(/^https?:\/\//u, "")}
      </LeavingLink>
    </p>
  );
}

function To({ category, event, locale }: { category: Category; event: EventPage; locale: Locale }) {
  const leaving = useTranslations("frame")("leaving");
  const { id, url, email, phone, address } = category;
  if (url)
    return (
      <LeavingLink href={event.isPreview ? url : wayOn(event.slug, id, locale)} note={leaving}>
        {url.replace(/^https?:\/\//u, "")}
      </LeavingLink>
    );
  if (email) return <MailLink address={email} subject={event.title} />;
  return phone ? <PhoneLink number={phone} /> : address;
}
