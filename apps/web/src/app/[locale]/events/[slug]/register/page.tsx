import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotOnline, titleWithout, toCurrent } from "../../../../../features/event/offline/not-online.tsx";
import { availabilityOf } from "../../../../../features/registration/availability.ts";
import { choiceOf, entriesOf, withEntry } from "../../../../../features/registration/form/choice.ts";
import { RegistrationPage } from "../../../../../features/registration/form/registration-page.tsx";
import { formReply } from "../../../../../form/form-reply.ts";
import { formPageTitle } from "../../../../../form/page-title.ts";
import { pageLocale } from "../../../../../i18n/page-locale.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await pageLocale();
  const availability = await availabilityOf(slug, locale);
  if (!availability) return { title: await titleWithout(slug, locale) };
  const t = await getTranslations("registration.form");
  const reply = await formReply("registration");
  const title = t(reply?.checked ? "checkMetaTitle" : "metaTitle", { title: availability.event.title });
  return { title: await formPageTitle(title, "registration") };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const locale = await pageLocale();
  const availability = await availabilityOf(slug, locale);
  if (!availability) return <NotOnline slug={slug} locale={locale} />;
  const reply = await formReply("registration");
  const { event } = availability;
  if (event.slug !== slug && !reply) toCurrent(event.slug, locale, "/events/[slug]/register");
  const given = { values: reply?.values ?? null, query: await searchParams };
  const here = availability.categories.filter(({ channel }) => channel === "HERE");
  const offered = here.length > 0 ? here : availability.categories;
  const choice = choiceOf(entriesOf(offered), withEntry(given, offered));
  return <RegistrationPage availability={availability} choice={choice} reply={reply} />;
}
