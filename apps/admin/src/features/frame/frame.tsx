import type { Me } from "@podium/api/person/views";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelLink } from "../../screen/panel-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { LogOut } from "./log-out.tsx";
import { Navigation } from "./navigation.tsx";
import { navigationEntries } from "./navigation-entries.ts";
import { NoMailNotice } from "./no-mail-notice.tsx";

/**
 * The frame around every screen: product and person above, the main areas at the left. The areas become a narrow bar
 * on tablets and a menu (a `details` element) on phones.
 */
export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const t = useTranslations("frame");
  const entries = navigationEntries(me);
  return (
    <div className="panel">
      <a className="panel-skip" href="#content">
        {t("skip")}
      </a>
      <header className="panel-top">
        <PanelLink href="/" className="panel-brand">
          <span className="panel-brand__name">{t("product")}</span>
          <span className="panel-brand__area">{t("panel")}</span>
        </PanelLink>
        <div className="panel-person">
          <p className="panel-person__name">
            <span className="podium-visually-hidden">{t("loggedInAs")} </span>
            {me.name}
          </p>
          <LanguageSwitch />
          <LogOut />
        </div>
        <details className="panel-menu">
          <summary>
            <Icon name="dehaze" />
            {t("menu")}
          </summary>
          <Navigation entries={entries} />
          <p className="panel-menu__person">
            {t("loggedInAs")} {me.name}
          </p>
          <div className="podium-cluster">
            <LanguageSwitch />
            <LogOut />
          </div>
        </details>
      </header>
      <div className="panel-side">
        <Navigation entries={entries} />
      </div>
      <main id="content" className="panel-content" tabIndex={-1}>
        <NoMailNotice />
        {children}
      </main>
    </div>
  );
}
