import type { Locale } from "@podium/domain/locale";

/** Every key that the site can say: a line for each file of the German catalogues. */
export type Messages = {
  barrier: typeof import("../../messages/de/barrier.json");
  comment: typeof import("../../messages/de/comment.json");
  event: typeof import("../../messages/de/event.json");
  feed: typeof import("../../messages/de/feed.json");
  fieldError: typeof import("../../messages/de/field-error.json");
  form: typeof import("../../messages/de/form.json");
  frame: typeof import("../../messages/de/frame.json");
  organisation: typeof import("../../messages/de/organisation.json");
  pages: typeof import("../../messages/de/pages.json");
  preview: typeof import("../../messages/de/preview.json");
  problem: typeof import("../../messages/de/problem.json");
  refusal: typeof import("../../messages/de/refusal.json");
  registration: typeof import("../../messages/de/registration.json");
  selfService: typeof import("../../messages/de/self-service.json");
};

declare module "next-intl" {
  // A key or a language that does not exist does not compile.
  // biome-ignore lint/style/useConsistentTypeDefinitions: next-intl completes an interface of this name.
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
