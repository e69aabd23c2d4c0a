import { test } from "vitest";
import { ofFacts } from "./harness/announcements/of-facts.ts";
import { readBack } from "./harness/announcements/read-back.ts";

test.each(ofFacts)(
  "$title: what is typed stands on the page, in calendars and mails, and nothing else",
  readBack,
);
