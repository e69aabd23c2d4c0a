import type { Judgement, RefusalCode } from "@podium/domain/refusal";
import { writeAddress } from "@podium/domain/site/routes";
import { Alert } from "@podium/ui/block/alert";
import { LinkButton } from "@podium/ui/form/button";
import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import { LeavingLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { refusalSentence } from "../../../form/refusal-sentence.ts";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";

type Props = {
  availability: Availability;
  judgement: Judgement & { ok: false };
  /** The category that it is about; others may be open. */
  category?: Category;
  afterSending: boolean;
};

/** Where nothing is in the way, only registering is done elsewhere or not at all. */
const titles: Partial<Record<RefusalCode, "elsewhereTitle" | "noneTitle">> = {
  "registration.elsewhere": "elsewhereTitle",
  "registration.byEmail": "elsewhereTitle",
  "registration.byPhone": "elsewhereTitle",
  "registration.byPost": "elsewhereTitle",
  "registration.atCounter": "elsewhereTitle",
  "registration.notOffered": "elsewhereTitle",
  "registration.none": "noneTitle",
};

/** In place of the form: why registering is not possible, and where to go on. */
export async function NotPossible({ availability, judgement, category, afterSending }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const { event, categories } = availability;
  const external =
    judgement.code === "registration.elsewhere"
      ? (category ?? categories.find(({ channel }) => channel === "EXTERNAL"))
      : undefined;
  const way = (category: string) =>
    writeAddress("/events/[slug]/go/[category]", locale, { slug: event.slug, category });
  const [only, ...others] = categories;
  const why = (category ?? (others.length === 0 ? only : undefined))?.cancelled?.reason;
  const reason = { code: judgement.code, details: judgement.details ?? {} };
  return (
    <>
      <Alert
        tone={afterSending ? "danger" : "info"}
        title={t(afterSending ? "refusedTitle" : (titles[judgement.code] ?? "notPossibleTitle"))}
        headingLevel={2}
        live={afterSending ? "alert" : undefined}
        id={ERROR_SUMMARY_ID}
        focusable
      >
        {category && (
          <p className="kern-body">
            {t.rich("categoryLine", { name: () => <Wording of={category.name} /> })}
          </p>
        )}
        <p className="kern-body">{await refusalSentence(reason, { locale, timeZone: event.timezone })}</p>
        {why && <p className="kern-body">{t.rich("reason", { reason: () => <Wording of={why} /> })}</p>}
        {external?.url && (
          <p className="kern-body">
            <LeavingLink href={way(external.id)} note={t("externalNote")}>
              {t("externalLink", { host: new URL(external.url).host })}
            </LeavingLink>
          </p>
        )}
      </Alert>
      {!category && (
        <div className="podium-cluster">
          <LinkButton
            href={getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale })}
          >
            {t("toEvent")}
          </LinkButton>
          <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
            {t("otherEvents")}
          </LinkButton>
        </div>
      )}
    </>
  );
}
