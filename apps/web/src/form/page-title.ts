import { getTranslations } from "next-intl/server";
import { firstReply } from "./form-reply.ts";
import type { FormName } from "./forms.ts";

/**
 * The title of a page with forms. After a mistake or a refusal it says so first: the title is what is heard first when a
 * page arrives.
 */
export async function formPageTitle(title: string, ...forms: FormName[]): Promise<string> {
  const reply = await firstReply(forms);
  const wrong = reply && (reply.refusal !== null || Object.keys(reply.fields).length > 0);
  return wrong ? (await getTranslations("form"))("errorTitle", { title }) : title;
}
