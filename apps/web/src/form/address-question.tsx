import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "./form-reply.ts";

/**
 * Asks about addresses that look like slips. Inside the form of the check step: one button takes what may have been
 * meant; whoever sends the form has kept the address as typed.
 */
export async function AddressQuestion({ reply: { values, suggested } }: { reply: FormReply }) {
  const slips = Object.entries(suggested);
  if (slips.length === 0) return null;
  const t = await getTranslations("form.address");
  const typed: Record<string, string | undefined> = values;
  return (
    <Alert tone="warning" title={t("meantTitle")} headingLevel={2}>
      {slips.map(([field, meant]) => (
        <div key={field} className="podium-stack podium-stack--small form-address">
          <p className="kern-body">{t("meant", { typed: typed[field] ?? "", meant })}</p>
          <div>
            <Button name="step" value={`take ${field}`} variant="secondary">
              {t("take", { meant })}
            </Button>
          </div>
        </div>
      ))}
      <p className="kern-body">{t("keep")}</p>
    </Alert>
  );
}
