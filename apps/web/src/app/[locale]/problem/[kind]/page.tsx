import { Button, LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { internalHeaders } from "../../../../../server/next/internal-headers.ts";
import { isProblem, type Problem } from "../../../../../server/problems.ts";
import { anyReply } from "../../../../form/form-reply.ts";
import { HiddenValues } from "../../../../form/hidden-values.tsx";
import { PostForm } from "../../../../form/post-form.tsx";
import { Typed } from "../../../../form/typed.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import NotFound, { generateMetadata as generateNotFoundMetadata } from "../../not-found.tsx";

/** Sent again a little later, a form may go well. */
const mayGoWell: ReadonlySet<Problem> = new Set(["fault", "unavailable"]);

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  if (!isProblem(kind)) return {};
  if (kind === "notFound") return generateNotFoundMetadata();
  const t = await getTranslations("problem");
  return { title: t(`${kind}.title`), robots: { index: false } };
}

/** Asked for by the site's own server when it cannot answer as it should. Must not need the database. */
export default async function Page({ params }: Props) {
  const { kind } = await params;
  if (!isProblem(kind)) notFound();
  // Next sends its own page for this as a script; here it comes as HTML.
  if (kind === "notFound") return <NotFound />;
  const locale = await getLocale();
  const t = await getTranslations("problem");
  const form = await getTranslations("form");
  const sent = await anyReply();
  const again = mayGoWell.has(kind);
  const requestId = (await headers()).get(internalHeaders.requestId);
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t(`${kind}.title`)}</Heading>
      <p className="page-lead">{t(`${kind}.text`)}</p>
      <div className="podium-cluster">
        {sent && !again && <LinkButton href={sent.reply.address}>{form("typed.toForm")}</LinkButton>}
        {sent && again && (
          <PostForm name={sent.form} action={sent.reply.address} className="podium-cluster">
            <HiddenValues values={sent.reply.values} />
            <Button>{form("typed.again")}</Button>
          </PostForm>
        )}
        <LinkButton href={getPathname({ href: "/", locale })} variant={sent ? "secondary" : "primary"}>
          {t("toEvents")}
        </LinkButton>
      </div>
      <Typed reply={sent?.reply ?? null} />
      {requestId ? <p>{t("requestId", { requestId })}</p> : null}
    </div>
  );
}
