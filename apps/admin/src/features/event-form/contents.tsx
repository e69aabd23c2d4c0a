import type { EventForm } from "@podium/domain/event/schema";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { groupId, groupTitles, shownGroups } from "./form-groups.ts";

/** The parts of this long form, each one step away. */
export function Contents({ isDetailed }: { isDetailed: boolean }) {
  const t = useTranslations("eventForm");
  const mode = useFormContext<EventForm>().watch("registrationMode");
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h3 className="kern-title" id="contents-title">
        {t("form.contents")}
      </h3>
      <ul className="contents__list">
        {shownGroups(mode, isDetailed).map((name) => (
          <li key={name}>
            <a href={`#${groupId(name)}`} className="kern-link kern-link--no-visited-state">
              {t(groupTitles[name])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
