import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { type OwnPathname, ownAddress } from "./address.ts";
import type { OwnRegistration } from "./registration.ts";

type Props = { registration: OwnRegistration; token: string };

/** What else can be done; each leads to a page that says what it means before it is done. */
export async function OwnActions({ registration: { can, state }, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const steps: {
    possible: boolean;
    pathname: OwnPathname;
    word: "change" | "handOver" | "addPerson" | "cancel" | "leave";
  }[] = [
    { possible: can.change, pathname: "/registration/[token]/change", word: "change" },
    { possible: can.handOver, pathname: "/registration/[token]/hand-over", word: "handOver" },
    { possible: can.addPerson, pathname: "/registration/[token]/add-person", word: "addPerson" },
    {
      // An offer is declined, and not coming is said, beside the button that says yes.
      possible: can.cancel && state !== "OFFERED" && !can.reconfirm,
      pathname: "/registration/[token]/cancel",
      word: state === "WAITLISTED" ? "leave" : "cancel",
    },
  ];
  const possible = steps.filter((step) => step.possible);
  if (possible.length === 0) return null;
  return (
    <section className="podium-stack" aria-labelledby="own-actions">
      <Heading level={2} look="medium" id="own-actions">
        {t("actionsTitle")}
      </Heading>
      <ul className="podium-cluster">
        {possible.map(({ pathname, word }) => (
          <li key={word}>
            <LinkButton href={ownAddress(pathname, token, locale)} variant="secondary">
              {t(word)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
