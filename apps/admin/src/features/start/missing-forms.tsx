import type { MissingForms } from "@podium/api/organisation/staff-views";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";

/** What the law wants and nobody has entered yet, for who can enter it. */
export function MissingFormsNotice({ organisations }: { organisations: readonly MissingForms[] }) {
  const t = useTranslations("start.missingForms");
  if (organisations.length === 0) return null;
  return (
    <Alert tone="danger" title={t("title")}>
      <p>{t("text")}</p>
      <ul>
        {organisations.map(({ organisationId, name, missing }) => (
          <li key={organisationId}>
            {t("of", { organisation: name, forms: missing.length > 1 ? "both" : (missing[0] ?? "both") })}{" "}
            <PanelLink
              href={`/organisations/${organisationId}`}
              className="kern-link kern-link--no-visited-state"
            >
              {t("add")}
              <span className="podium-visually-hidden">: {name}</span>
            </PanelLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
