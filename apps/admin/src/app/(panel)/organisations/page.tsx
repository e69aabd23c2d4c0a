import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListPage } from "../../../features/frame/list-page.tsx";
import { pageTitle } from "../../../screen/page-title.ts";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { asked, caller } from "../../../trpc/caller.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageTitle((await getTranslations("organisation"))("title"));
}

/** Who administers one organisation comes to it at once. */
export default async function OrganisationsPage() {
  const t = await getTranslations("organisation");
  const { organisations } = await asked((await caller()).person.me());
  const own = organisations.filter(({ permissions }) => permissions.includes("organisation.edit"));
  const [only, ...others] = own;
  if (only && others.length === 0) redirect(`/organisations/${only.id}`);
  return (
    <ListPage title={t("title")} lead={t(own.length > 0 ? "chooseLead" : "none")}>
      <ul className="kern-body podium-stack podium-stack--small">
        {own.map(({ id, name }) => (
          <li key={id}>
            <PanelLink href={`/organisations/${id}`} className="kern-link kern-link--no-visited-state">
              {name}
            </PanelLink>
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
