/**
 * A map that the process and the code which Next has bundled for it share. They are two copies of every module, so
 * what one of them keeps in a module the other does not see; `globalThis` is one.
 *
 * @param name another one for each map
 */
export function sharedMap<Value>(name: string): Map<string, Value> {
  const key = Symbol.for(`podium.${name}`);
  const shared: typeof globalThis & { [key]?: Map<string, Value> } = globalThis;
  shared[key] ??= new Map();
  return shared[key];
}
