// The keys and lists of the publiccode.yml standard, https://yml.publiccode.tools/schema.core.html

type Section = Readonly<Record<string, unknown>>;

const list = (text: string) => new Set(text.trim().split(/\s+/));
const statuses = list("concept development beta stable obsolete");
const kinds = list(
  "standalone/mobile standalone/iot standalone/desktop standalone/web standalone/backend standalone/other addon library configurationFiles",
);
const maintenances = list("internal contract community none");
const scopes = list(
  `agriculture culture defence education emergency-services employment energy environment
  finance-and-economic-development foreign-affairs healthcare infrastructures justice local-authorities manufacturing
  research science-and-technology security society sport tourism transportation welfare`,
);
/** Of the list of categories, those that could be meant. */
const categories = list(
  `appointment-scheduling collaboration communications content-management data-collection digital-citizenship
  event-management feedback-and-reviews-management online-booking online-community survey visitor-management
  website-builder`,
);

/** @returns a sentence for each thing that a parser of the standard would refuse */
export function publiccodeMistakes(file: Section): string[] {
  const description = sectionOf(file.description);
  const maintenance = sectionOf(file.maintenance);
  const localisation = sectionOf(file.localisation);
  const audience = sectionOf(file.intendedAudience);
  const checks: [boolean, string][] = [
    [/^\d+(\.\d+)*$/.test(textOf(file.publiccodeYmlVersion)), "publiccodeYmlVersion is no version"],
    [textOf(file.name) !== "", "name is missing"],
    [/^https?:\/\/[^/\s]+\/\S+$/.test(textOf(file.url)), "url is no address of a repository"],
    [listOf(file.platforms).length > 0, "platforms is missing"],
    [allIn(categories, file.categories), "categories are not of the list"],
    [statuses.has(textOf(file.developmentStatus)), "developmentStatus is not of the list"],
    [kinds.has(textOf(file.softwareType)), "softwareType is not of the list"],
    [file.releaseDate === undefined || isDate(file.releaseDate), "releaseDate is no date"],
    [audience.scope === undefined || allIn(scopes, audience.scope), "scope is not of the list"],
    [listOf(audience.countries).every((one) => /^[a-z]{2}$/.test(textOf(one))), "countries are no codes"],
    [Object.keys(description).length > 0, "description is missing"],
    ...Object.entries(description).flatMap(([language, words]) =>
      descriptionChecks(language, sectionOf(words)),
    ),
    [/^[\w.+-]+$/.test(textOf(sectionOf(file.legal).license)), "license is no SPDX identifier"],
    [maintenances.has(textOf(maintenance.type)), "maintenance is not of the list"],
    [caredFor(maintenance), "maintenance names nobody who does it"],
    [typeof localisation.localisationReady === "boolean", "localisationReady is missing"],
    [listOf(localisation.availableLanguages).length > 0, "availableLanguages is missing"],
  ];
  return checks.flatMap(([fine, sentence]) => (fine ? [] : [sentence]));
}

function descriptionChecks(language: string, words: Section): [boolean, string][] {
  const short = textOf(words.shortDescription);
  const long = textOf(words.longDescription).trim();
  return [
    [/^[a-z]{2,3}(-\w+)*$/.test(language), `${language} is no language`],
    [short.length > 0 && short.length <= 150, `${language}: shortDescription has not 1 to 150 signs`],
    [long.length >= 150 && long.length <= 10_000, `${language}: longDescription has not 150 to 10000 signs`],
    [listOf(words.features).length > 0, `${language}: features are missing`],
    [textOf(words.genericName).length <= 35, `${language}: genericName is too long`],
  ];
}

/** Contacts are natural persons with first and last name; groups of people are none. */
function caredFor({ type, contacts, contractors }: Section): boolean {
  if (type === "none") return contacts === undefined && contractors === undefined;
  if (type === "contract") {
    return (
      listOf(contractors).length > 0 &&
      listOf(contractors).every((one) => textOf(sectionOf(one).name) !== "" && isDate(sectionOf(one).until))
    );
  }
  const names = listOf(contacts).map((one) => textOf(sectionOf(one).name));
  return (
    names.length > 0 &&
    names.every((name) => /^\S+( \S+)+$/.test(name) && !/maintainers|team|community/i.test(name))
  );
}

function allIn(allowed: ReadonlySet<string>, given: unknown): boolean {
  return listOf(given).length > 0 && listOf(given).every((one) => allowed.has(textOf(one)));
}

function isDate(given: unknown): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(textOf(given)) && !Number.isNaN(Date.parse(textOf(given)));
}

function textOf(given: unknown): string {
  return typeof given === "string" ? given : "";
}

function listOf(given: unknown): unknown[] {
  return Array.isArray(given) ? given : [];
}

function sectionOf(given: unknown): Section {
  return typeof given === "object" && given !== null ? (given as Section) : {};
}
