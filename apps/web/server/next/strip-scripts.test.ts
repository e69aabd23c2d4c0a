import { expect, test } from "vitest";
import { stripScripts } from "./strip-scripts.ts";

test("a block of data stays: nothing runs it, and no other element can hide in it", () => {
  const data = '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>';
  expect(stripScripts(`${data}<script>1</script>${data}`)).toBe(data + data);
  for (const other of [
    '<script type="application/ld+json" src="/x.js"></script>',
    '<script type="application/ld+json"><!--<script>1</script>-->',
    '<script src="/x.js" type="application/ld+json"></script>',
  ])
    expect(stripScripts(other)).not.toContain("<script");
});

test("no script element and no hint to one is left, whatever stands beside it", () => {
  const html = [
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>',
    '<link rel="modulepreload" href="/x.js"/>',
    '<link rel="stylesheet" href="/x.css"/>',
    '<script src="/_next/x.js" async=""></script>',
    "<p>&lt;script&gt;bleibt&lt;/script&gt;</p>",
    '<SCRIPT type="application/ld+json">{"a":"<b>"}</SCRIPT >',
    '<script>self.__next_f.push([1,"\\u003c/script>"])</script>',
    '<div hidden=""><!--$--><!--/$--></div>',
  ].join("");
  expect(stripScripts(html)).toBe(
    '<link rel="stylesheet" href="/x.css"/><p>&lt;script&gt;bleibt&lt;/script&gt;</p>',
  );
});

test("the same content is the same bytes, whatever was ready first", () => {
  const early = "<dd>Samstag<!-- --> <!-- -->18 Uhr</dd><p>&lt;!-- bleibt --&gt;</p>";
  const late = "<dd>Samstag<!-- --> 18 Uhr<!-- --></dd><!--$--><p>&lt;!-- bleibt --&gt;</p><!--/$-->";
  expect(stripScripts(late)).toBe(stripScripts(early));
  expect(stripScripts(late)).toBe("<dd>Samstag 18 Uhr</dd><p>&lt;!-- bleibt --&gt;</p>");
});
