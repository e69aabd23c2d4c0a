import { expect, test } from "vitest";

test("A12 · the secret of now signs, and those of before verify with it", async () => {
  const [current, before, oldest] = ["c", "b", "a"].map((letter) => letter.repeat(40)) as [
    string,
    string,
    string,
  ];
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nobody@127.0.0.1/none",
    WEB_URL: "http://127.0.0.1:4801",
    ADMIN_URL: "http://127.0.0.1:4802",
    PODIUM_SECRET: current,
    PODIUM_SECRET_PREVIOUS: `${before} ${oldest}`,
  });
  const { secrets } = await import("./environment.ts");
  expect(secrets()).toEqual([current, before, oldest]);
});
