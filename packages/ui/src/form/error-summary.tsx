import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "../text/heading.tsx";
import { Icon } from "../text/icon.tsx";
import { ERROR_SUMMARY_ID } from "./targets.ts";

export { ERROR_SUMMARY_ID };

/**
 * All that is wrong with a form, above it, each with a link to its field. `fieldId` of field.tsx gives the target;
 * without one the message concerns the whole form. Nothing is shown without errors.
 */
export function ErrorSummary({
  title,
  errors,
  headingLevel = 2,
  id = ERROR_SUMMARY_ID,
}: {
  title: ReactNode;
  errors: readonly { fieldId?: string; message: ReactNode }[];
  headingLevel?: HeadingLevel;
  id?: string;
}) {
  if (errors.length === 0) return null;
  return (
    <div id={id} className="kern-alert kern-alert--danger podium-error-summary" role="alert" tabIndex={-1}>
      <div className="kern-alert__header">
        <Icon name="danger" />
        <Heading level={headingLevel} look="title">
          {title}
        </Heading>
      </div>
      <div className="kern-alert__body">
        <ul className="podium-error-summary__list">
          {errors.map(({ fieldId, message }, position) => (
            <li key={fieldId ?? `form-${position}`}>
              {fieldId ? (
                <a className="kern-link kern-link--no-visited-state" href={`#${fieldId}`}>
                  {message}
                </a>
              ) : (
                <span className="kern-body">{message}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
