import { expect, test } from "vitest";
import { openTurns } from "./turns.ts";

/** Works that end when they are told to; what has begun is noted. */
function setUp(atOnce: number) {
  const inTurn = openTurns(atOnce);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const gone = new Map<string, AbortController>();
  const outcomes = new Map<string, string>();
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    outcomes,
    ask: async (name: string) => {
      const controller = new AbortController();
      gone.set(name, controller);
      inTurn(controller.signal, () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      }).then(
        () => outcomes.set(name, "done"),
        (error) => outcomes.set(name, error.code),
      );
      await settle();
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await settle();
    },
    leave: async (name: string) => {
      gone.get(name)?.abort();
      await settle();
    },
  };
}

type Step = ["ask" | "end" | "leave", string];
const all = (step: Step[0], names: string): Step[] => [...names].map((name) => [step, name]);

test.each<[string, number, Step[], string]>([
  ["so many begin at once", 2, all("ask", "abcd"), "ab"],
  ["the next begins when one ends", 2, [...all("ask", "abcd"), ["end", "a"]], "abc"],
  ["in the order in which they came", 1, [...all("ask", "abcd"), ...all("end", "abc")], "abcd"],
  ["one who has gone is not begun", 1, [...all("ask", "abc"), ["leave", "b"], ["end", "a"]], "ac"],
  ["nor is the last", 1, [...all("ask", "abc"), ["leave", "c"], ...all("end", "ab")], "ab"],
  [
    "of all who have gone none is begun",
    1,
    [...all("ask", "abcd"), ...all("leave", "bcd"), ["end", "a"]],
    "a",
  ],
  [
    "who comes after them is",
    1,
    [...all("ask", "abc"), ...all("leave", "bc"), ["end", "a"], ["ask", "d"]],
    "ad",
  ],
  ["who goes while at work frees no place before its end", 1, [...all("ask", "ab"), ["leave", "a"]], "a"],
  ["but then", 1, [...all("ask", "ab"), ["leave", "a"], ["end", "a"]], "ab"],
  [
    "who goes twice counts once",
    1,
    [...all("ask", "abc"), ["leave", "b"], ["leave", "b"], ["end", "a"]],
    "ac",
  ],
  [
    "places that were given up do not add up",
    2,
    [...all("ask", "abcdef"), ...all("leave", "cd"), ...all("end", "a")],
    "abe",
  ],
])("A18 · of those that take turns, %s", async (_, atOnce, steps, expected) => {
  const turns = setUp(atOnce);
  for (const [step, name] of steps) await turns[step](name);
  expect(turns.begun.join("")).toBe(expected);
  for (const [step, name] of steps) {
    if (step === "leave" && !turns.begun.includes(name)) {
      expect(turns.outcomes.get(name)).toBe("CLIENT_CLOSED_REQUEST");
    }
  }
});

test("A18 · who has gone before asking is not begun, though there is a place", async () => {
  const inTurn = openTurns(1);
  let begun = false;
  const work = async () => {
    begun = true;
  };
  await expect(inTurn(AbortSignal.abort(), work)).rejects.toMatchObject({ code: "CLIENT_CLOSED_REQUEST" });
  expect(begun).toBe(false);
  await inTurn(undefined, work);
  expect(begun).toBe(true);
});
