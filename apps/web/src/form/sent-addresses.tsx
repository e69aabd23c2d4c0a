import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "./form-reply.ts";
import { typedTexts } from "./typed-texts.ts";

/**
 * On a receipt: the addresses that were given, and a question about those that look like slips. Only the one who sent the
 * form sees them, and not for long; later the page says nothing of it.
 *
 * @param children how an address is corrected
 */
export async function SentAddresses({ reply, children }: { reply: FormReply | null; children: ReactNode }) {
  const addresses = typedTexts(reply?.values ?? {}).filter(({ part }) => part === "email");
  if (!reply || addresses.length === 0) return null;
  const t = await getTranslations("form.address");
  const typed: Record<string, string | undefined> = reply.values;
  return (
    <section className="podium-stack podium-stack--small" id="sent-addresses">
      <div className="kern-body">
        <p>{t("sentTo", { count: addresses.length })}</p>
        <ul className="form-addresses">
          {addresses.map(({ person, text }) => (
            <li key={person}>{text}</li>
          ))}
        </ul>
      </div>
      {Object.entries(reply.suggested).map(([field, meant]) => (
        <p className="kern-body" key={field}>
          <strong>{t("meant", { typed: typed[field] ?? "", meant })}</strong>
        </p>
      ))}
      {children}
    </section>
  );
}
