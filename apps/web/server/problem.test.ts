import { locales } from "@podium/domain/locale";
import { expect, test } from "vitest";
import { problemAnswer } from "./problem.ts";
import { isProblem, problems } from "./problems.ts";

const cases = Object.keys(problems)
  .filter(isProblem)
  .flatMap((problem) => locales.map((locale) => ({ problem, locale })));

test.each(cases)("R8 · $problem ($locale), said without the site's frame, names its icon", async (given) => {
  const renderer = { render: () => Promise.reject(new Error("cannot be rendered")), close: () => {} };
  const { problem, locale } = given;
  const answer = await problemAnswer(problem, { locale, requestId: "1", renderer, headers: [] });
  expect(answer.status).toBe(problems[problem]);
  const html = answer.bytes.toString();
  expect(html.slice(0, html.indexOf("</head>"))).toContain('<link rel="icon" href="/icon.svg">');
});
