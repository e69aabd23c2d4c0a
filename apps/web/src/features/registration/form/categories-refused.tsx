import { Card } from "@podium/ui/block/card";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { refusalSentence } from "../../../form/refusal-sentence.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability } from "../availability.ts";
import { entriesOf } from "./choice.ts";

/**
 * The categories that cannot be chosen now, each with the reason.
 *
 * @param isHere only those for which one registers by the form; the others stand on the event's page
 */
export async function CategoriesRefused({
  availability,
  isHere = false,
}: {
  availability: Availability;
  isHere?: boolean;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const zone = { locale, timeZone: availability.event.timezone };
  const closed = await Promise.all(
    entriesOf(availability.categories).flatMap(({ id, name, judgement, cancelled, channel }) =>
      judgement.ok || (isHere && channel !== "HERE")
        ? []
        : [
            refusalSentence({ code: judgement.code, details: judgement.details ?? {} }, zone).then(
              (reason) => ({ id, name, reason, why: cancelled?.reason }),
            ),
          ],
    ),
  );
  if (closed.length === 0) return null;
  return (
    <Card title={t("unavailable")} id="registration-unavailable">
      <ul className="registration-categories">
        {closed.map(({ id, name, reason, why }) => (
          <li key={id}>
            <strong>
              <Wording of={name} />
            </strong>
            <p className="kern-body">{reason}</p>
            {why && <p className="kern-body">{t.rich("reason", { reason: () => <Wording of={why} /> })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
