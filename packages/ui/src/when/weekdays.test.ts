import { expect, test } from "vitest";
import { formatWeekdays } from "./weekdays.ts";

test.each([
  [[1, 2, 3, 4, 5], "Montag bis Freitag", "Monday to Friday"],
  [[2, 4, 6], "Dienstag, Donnerstag und Samstag", "Tuesday, Thursday and Saturday"],
  [[6, 7], "Samstag und Sonntag", "Saturday and Sunday"],
  [[1, 2, 3, 6], "Montag bis Mittwoch und Samstag", "Monday to Wednesday and Saturday"],
  [[3], "Mittwoch", "Wednesday"],
  [[1, 2, 3, 4, 5, 6, 7], "Montag bis Sonntag", "Monday to Sunday"],
])("the weekdays %j", (weekdays, german, english) => {
  expect(formatWeekdays(weekdays, "de")).toBe(german);
  expect(formatWeekdays(weekdays, "en-GB")).toBe(english);
});
