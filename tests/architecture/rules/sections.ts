/** Where a section of an event has its faces. */
const faces = [
  { folder: "packages/domain/src/event/sections", ending: ".ts" },
  { folder: "packages/api/src/event/sections", ending: ".ts" },
  { folder: "apps/admin/src/features/event-form/sections", ending: ".tsx" },
  { folder: "apps/admin/messages/de/event-form", ending: ".json" },
  { folder: "apps/admin/messages/en/event-form", ending: ".json" },
];

/** What stands beside the sections and serves all of them. */
const beside = new Set(["form.json"]);

/** @returns the files that a section should have and has not; in which room of its folder a face stands is free */
export function facesMissing(sections: readonly string[], paths: readonly string[]): string[] {
  return sections.flatMap((section) =>
    faces.flatMap(({ folder, ending }) => {
      const name = `/${section}${ending}`;
      const isThere = paths.some((path) => path.startsWith(`${folder}/`) && path.endsWith(name));
      return isThere ? [] : [folder + name];
    }),
  );
}

/** @returns the files among the faces that no section has */
export function facesWithoutSection(sections: readonly string[], paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const face = faces.find(({ folder }) => path.startsWith(`${folder}/`));
    const file = path.slice(path.lastIndexOf("/") + 1);
    return (
      face &&
      !/\.test\.tsx?$/.test(file) &&
      !beside.has(file) &&
      !sections.includes(file.slice(0, -face.ending.length))
    );
  });
}
