import { test } from "vitest";
import { ofWays } from "./harness/announcements/of-ways.ts";
import { readBack } from "./harness/announcements/read-back.ts";

test.each(ofWays)(
  "$title: what is typed stands on the page, in calendars and mails, and nothing else",
  readBack,
);
