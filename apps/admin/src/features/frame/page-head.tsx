import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelLink } from "../../screen/panel-link.tsx";

export type Step = { label: string; href: string };

/**
 * Where one is, what the screen is called, and what can be done with all of it. `steps` are the pages between the
 * start page and this one; without them this is the start page itself.
 */
export function PageHead({
  steps,
  title,
  badges,
  actions,
}: {
  steps?: readonly Step[];
  title: string;
  badges?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useTranslations("frame");
  return (
    <div className="panel-head">
      {steps && (
        <nav aria-label={t("breadcrumb")}>
          <ol className="panel-breadcrumb">
            {[{ label: t("start"), href: "/" }, ...steps].map(({ label, href }) => (
              <li key={href}>
                <PanelLink href={href} className="kern-link kern-link--no-visited-state">
                  {label}
                </PanelLink>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="panel-head__row">
        <div className="podium-stack podium-stack--small">
          {badges && <div className="podium-cluster podium-cluster--small">{badges}</div>}
          <Heading level={1} look="large">
            {title}
          </Heading>
        </div>
        {actions && <div className="podium-cluster">{actions}</div>}
      </div>
    </div>
  );
}
