import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmationPage } from "../../../../../features/registration/link/confirmation-page.tsx";
import { refusedLink } from "../../../../../features/registration/link/refused-link.tsx";
import { formReply } from "../../../../../form/form-reply.ts";
import { formPageTitle } from "../../../../../form/page-title.ts";
import { pageLocale } from "../../../../../i18n/page-locale.ts";
import { caller } from "../../../../../trpc/caller.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registration.confirm");
  return { title: await formPageTitle(t("metaTitle"), "confirmation", "decline"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { token } = await params;
  const locale = await pageLocale();
  const api = await caller();
  const result = await api.registration
    .byConfirmationLink({ token, locale })
    .then((confirmation) => ({ confirmation }))
    .catch((error: unknown) => ({ problem: refusedLink(error) }));
  if ("problem" in result) return result.problem;
  return (
    <ConfirmationPage
      confirmation={result.confirmation}
      token={token}
      replies={{ confirmation: await formReply("confirmation"), decline: await formReply("decline") }}
    />
  );
}
