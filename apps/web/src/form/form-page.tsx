import { Alert } from "@podium/ui/block/alert";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";
import type { FormErrors } from "./form-errors.ts";
import type { FormReply } from "./form-reply.ts";
import type { FormName } from "./forms.ts";
import { PostForm } from "./post-form.tsx";
import { RefusalAlert } from "./refusal-alert.tsx";

/** Of a page that belongs to no event, so has no time zone of its own. */
const TIME_ZONE = "Europe/Berlin";

type Props = {
  name: FormName;
  action: string;
  reply: FormReply | null;
  errors: FormErrors;
  words: { heading: string; lead: string; refusedTitle: string };
  children: ReactNode;
};

/** A page that is one form: what it is for, what was wrong, the fields. */
export function FormPage({ name, action, reply, errors, words, children }: Props) {
  return (
    <Page heading={words.heading}>
      <p className="kern-body">{words.lead}</p>
      <RefusalAlert reply={reply} title={words.refusedTitle} timeZone={TIME_ZONE} />
      <ErrorSummary title={errors.title} errors={errors.summary} />
      <PostForm name={name} action={action}>
        {children}
      </PostForm>
    </Page>
  );
}

/** What such a form leads to: that it has arrived, what happens next, and the ways on. */
export function ReceivedPage({
  heading,
  title,
  sentences,
  children,
}: {
  heading: string;
  title: string;
  sentences: string[];
  children: ReactNode;
}) {
  return (
    <Page heading={heading}>
      <Alert tone="success" title={title} headingLevel={2}>
        {sentences.map((sentence) => (
          <p className="kern-body" key={sentence}>
            {sentence}
          </p>
        ))}
      </Alert>
      {children}
    </Page>
  );
}

function Page({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <Heading level={1}>{heading}</Heading>
        {children}
      </div>
    </div>
  );
}
