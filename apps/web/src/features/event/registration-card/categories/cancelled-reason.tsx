import type { EventPage } from "@podium/api/event/public/views";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

type Category = EventPage["registration"]["categories"][number];

/** Why a category does not take place, if that is said. */
export function CancelledReason({ category: { cancelled } }: { category: Pick<Category, "cancelled"> }) {
  const t = useTranslations("event.card");
  const reason = cancelled?.reason;
  if (!reason) return null;
  return (
    <span className="registration-categories__note">
      {t.rich("cancelledReason", { reason: () => <Wording of={reason} /> })}
    </span>
  );
}
