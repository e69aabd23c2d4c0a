import type { EventPage } from "@podium/api/event/public/views";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

/** What does not take place, and why, each in short sentences; the dates of a choice are one. */
export function CancelledCategories({ event }: { event: Pick<EventPage, "registration"> }) {
  const t = useTranslations("event.easy");
  const { categories } = event.registration;
  const entries = new Map(categories.map((category) => [category.choiceId ?? category.id, category]));
  return [...entries].map(([id, { name, cancelled }]) => {
    if (!cancelled?.since) return null;
    const { reason } = cancelled;
    return (
      <p key={id}>
        {t.rich("categoryCancelled", {
          name: () => (
            <strong>
              <Wording of={name} />
            </strong>
          ),
        })}
        {reason && (
          <>
            <br />
            {t.rich("categoryCancelledReason", { reason: () => <Wording of={reason} /> })}
          </>
        )}
      </p>
    );
  });
}
