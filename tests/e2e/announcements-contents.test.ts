import { test } from "vitest";
import { ofContents } from "./harness/announcements/of-contents.ts";
import { readBack } from "./harness/announcements/read-back.ts";

test.each(ofContents)(
  "$title: what is typed stands on the page, in calendars and mails, and nothing else",
  readBack,
);
