import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { firstReply } from "../../../../form/form-reply.ts";
import { formPageTitle } from "../../../../form/page-title.ts";
import { readLink } from "../read-link.tsx";
import type { SelfServiceRegistration } from "../registration.ts";
import type { Ending } from "./ending.ts";
import type { StepProps } from "./step-frame.tsx";
import { type StepName, steps } from "./steps.ts";

/**
 * The two exports of a step's page: its title and its content, or why the link leads nowhere.
 *
 * @param Content gets the registration, the reply to its forms and the parts of the address
 * @param wordsOf where the title depends on the registration: the step's group of words
 */
export function stepPage<Parts extends { token: string }>(
  name: StepName,
  Content: (props: Parts & StepProps) => ReactNode | Promise<ReactNode>,
  wordsOf: (registration: SelfServiceRegistration) => StepName | Ending = () => name,
) {
  type Props = { params: Promise<Parts> };
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const link = await readLink((await params).token);
      const words = "registration" in link ? wordsOf(link.registration) : name;
      const t = await getTranslations("selfService");
      const title = await formPageTitle(t(`${words}.metaTitle`), ...steps[name].forms);
      return { title, robots: { index: false } };
    },
    async Page({ params }: Props) {
      const parts = await params;
      const link = await readLink(parts.token);
      if ("problem" in link) return link.problem;
      const reply = await firstReply(steps[name].forms);
      return <Content {...parts} registration={link.registration} reply={reply} />;
    },
  };
}
