// Loaded into a process ahead of everything else (`clockShiftedBy`): a computer whose clock is wrong. What counts
// time without asking what time it is (timers, performance.now) goes on as it does there.

const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, made) =>
    Reflect.construct(
      target,
      values.length === 0 ? [now()] : values,
      made === globalThis.Date ? target : made,
    ),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
