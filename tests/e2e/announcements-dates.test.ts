import { test } from "vitest";
import { ofDates } from "./harness/announcements/of-dates.ts";
import { readBack } from "./harness/announcements/read-back.ts";

test.each(ofDates)(
  "$title: what is typed stands on the page, in calendars and mails, and nothing else",
  readBack,
);
