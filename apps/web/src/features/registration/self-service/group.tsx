import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { TextLink } from "@podium/ui/text/link";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { PostForm } from "../../../form/post-form.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { ownAddress, removalAddress } from "./address.ts";
import type { OwnRegistration } from "./registration.ts";

type Props = { registration: OwnRegistration; token: string };

/** For the one who registered the others: who they are, as far as it concerns him or her. */
export async function OwnGroup({ registration, token }: Props) {
  const t = await getTranslations("registration.own.group");
  const { group, can } = registration;
  if (!group) return null;
  return (
    <>
      <Card title={t("title")} id="own-group">
        <p className="kern-body">{t("contact")}</p>
        <Members members={group.members} token={token} />
        <p className="kern-body own-group__note">{t("unconfirmed")}</p>
        {group.maySplit && <p className="kern-body">{t("apart")}</p>}
      </Card>
      {can.split && <Split token={token} />}
    </>
  );
}

async function Members({
  members,
  token,
}: {
  members: NonNullable<OwnRegistration["group"]>["members"];
  token: string;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  return (
    <ul className="own-group">
      {members.map(({ id, number, initials, state, removable }) => (
        <li key={id} className="own-group__member">
          <span>{t("group.person", { number, initials })}</span>
          <span>{t(`state.${state}`)}</span>
          {removable && (
            <TextLink href={removalAddress(token, id, locale)} className="own-group__remove">
              {t("group.remove")}
              <VisuallyHidden> ({t("group.removeOf", { number })})</VisuallyHidden>
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** It cannot be taken back, so what it means stands above the button. */
async function Split({ token }: { token: string }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own.group");
  return (
    <Card title={t("splitTitle")} id="own-split">
      <p className="kern-body" id="own-split-text">
        {t("splitText")}
      </p>
      <PostForm name="split" action={ownAddress("/registration/[token]", token, locale)}>
        <Button variant="secondary" aria-describedby="own-split-text">
          {t("split")}
        </Button>
      </PostForm>
    </Card>
  );
}
