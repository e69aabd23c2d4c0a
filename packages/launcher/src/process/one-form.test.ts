import { describe, expect, test } from "vitest";
import { asEntries, entry, isEntry } from "./one-form.ts";

const ours = '{"level":"info","time":"2026-11-27T08:00:00.000Z","process":"web","msg":"request"}';

describe("R6 · whatever a program prints is an entry in the log", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["an empty line", "\n\n", []],
    ["a line", "▲ Next.js 16.4.6\n", ["▲ Next.js 16.4.6"]],
    ["a line without its end", "half", ["half"]],
    ["two lines", "one\ntwo\n", ["one", "two"]],
    ["lines of Windows", "one\r\ntwo\r\n", ["one", "two"]],
    ["colours", "\u001b[31m⨯ Error\u001b[39m: no", ["⨯ Error: no"]],
    ["a stack", "Error: no\n    at a (b.ts:1:1)\n", ["Error: no", "at a (b.ts:1:1)"]],
    ["quotes and backslashes", 'say "no" \\ never', ['say "no" \\ never']],
    ["JSON of another form", '{"a":1}', ['{"a":1}']],
    [
      "an entry of another form",
      '{"level":30,"time":1764230400000,"msg":"x"}',
      ['{"level":30,"time":1764230400000,"msg":"x"}'],
    ],
    ["broken JSON", '{"level":"info",', ['{"level":"info",']],
    [
      "a time without a zone",
      '{"level":"info","time":"2026-11-27T08:00:00","process":"web","msg":"x"}',
      ['{"level":"info","time":"2026-11-27T08:00:00","process":"web","msg":"x"}'],
    ],
    ["an entry of ours", `${ours}\n`, ["request"]],
    ["an entry of ours amid others", `before\n${ours}\nafter`, ["before", "request", "after"]],
  ])("R6 · %s", (_what, printed, messages) => {
    const lines = asEntries("web", "warn", printed).split("\n").slice(0, -1);
    expect(lines.every(isEntry)).toBe(true);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(messages);
  });

  test("R6 · an entry of ours stays as it is", () => {
    expect(asEntries("admin", "warn", ours)).toBe(`${ours}\n`);
    expect(JSON.parse(entry("launcher", "fatal", "no"))).toMatchObject({
      level: "fatal",
      process: "launcher",
      msg: "no",
    });
  });
});
