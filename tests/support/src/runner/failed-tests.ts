import type { Reporter, TestModule, TestSuite } from "vitest/node";

/**
 * A reporter for vitest's config, after "default": the names of all that failed, one line each, as the last thing of a
 * run. So the end of a log already says which tests to look at.
 */
export function failedTests(): Reporter {
  return {
    onTestRunEnd: (modules, errors) => {
      const lines = modules.flatMap(failuresOf);
      for (const { message } of errors) lines.push(`outside of the tests: ${message.split("\n")[0]}`);
      // Where vitest writes its failures to, so that this comes after them.
      if (lines.length > 0) process.stderr.write(`\nFailed (${lines.length}):\n  ${lines.join("\n  ")}\n`);
    },
  };
}

/** Also of what ran before, after or around tests: a file that cannot be loaded, a hook. */
function failuresOf(module: TestModule): string[] {
  const of = (...names: string[]) => [module.relativeModuleId, ...names].join(" > ");
  const suites = [...module.children.allSuites()];
  const tests = [...module.children.allTests("failed")];
  return [
    ...(module.errors().length > 0 ? [of()] : []),
    ...suites.filter(hasOwnErrors).map(({ fullName }) => of(fullName, "(set-up or end)")),
    ...tests.map(({ fullName }) => of(fullName)),
  ];
}

function hasOwnErrors(suite: TestSuite): boolean {
  return suite.errors().length > 0;
}
