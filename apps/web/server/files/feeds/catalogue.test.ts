import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogueDocument } from "./catalogue.ts";

type Node = { "@id": string; "@type"?: string[] } & Record<string, unknown>;

const site = "https://podium.example";
const bodies = [
  {
    slug: "stadt",
    kind: "MUNICIPAL",
    name: "Stadt <Muster>",
    nameEn: "City of Muster",
    email: "post@stadt.example",
  },
  { slug: "verein", kind: "OTHER", name: "Verein", nameEn: "Association", email: "post@verein.example" },
] as const;
const licence = "http://dcat-ap.de/def/licenses/dl-zero-de-2.0";
const contributor = "http://dcat-ap.de/def/contributors/muster";

const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
const foaf = (name: string) => `http://xmlns.com/foaf/0.1/${name}`;
const vcard = (name: string) => `http://www.w3.org/2006/vcard/ns#${name}`;
const dcatde = (name: string) => `http://dcat-ap.de/def/dcatde/${name}`;

/** What DCAT-AP.de wants of each class, mandatory and recommended as far as we know it. */
const wanted: Record<string, string[]> = {
  [dcat("Catalog")]: [
    dct("title"),
    dct("description"),
    dct("publisher"),
    dct("language"),
    dct("license"),
    foaf("homepage"),
    dcat("dataset"),
  ],
  [dcat("Dataset")]: [
    ...["title", "description", "identifier", "publisher", "accrualPeriodicity", "language"].map(dct),
    ...["contactPoint", "theme", "keyword", "distribution", "landingPage"].map(dcat),
    dcatde("contributorID"),
  ],
  [dcat("Distribution")]: [
    dcat("accessURL"),
    dcat("downloadURL"),
    dcat("mediaType"),
    dct("license"),
    dct("title"),
    dct("language"),
  ],
  [foaf("Organization")]: [foaf("name")],
  [foaf("Agent")]: [foaf("name")],
  [vcard("Organization")]: [vcard("fn"), vcard("hasEmail")],
};

let nodes: Node[] = [];
const ofType = (type: string) => nodes.filter((node) => node["@type"]?.includes(type));
const values = (node: Node, property: string) =>
  (node[property] ?? []) as { "@id"?: string; "@value"?: string }[];

beforeAll(async () => {
  const text = JSON.stringify(catalogueDocument(site, { licence, contributor }, bodies));
  // Without a loader: nothing of it may have to be fetched to be understood.
  const options = { documentLoader: () => Promise.reject(new Error("nothing is fetched")) };
  nodes = (await jsonld.flatten(JSON.parse(text), undefined, options)) as unknown as Node[];
});

describe("the catalogue of the data, as a program reads it (RDF)", () => {
  test.each(Object.entries(wanted))("each %s has what the profile wants", (type, properties) => {
    const things = ofType(type);
    expect(things.length).toBeGreaterThan(0);
    for (const thing of things)
      for (const property of properties)
        expect([property, values(thing, property).length > 0]).toEqual([property, true]);
  });

  test("nothing names what is not there, and every word is said in a language", () => {
    const known = new Set(nodes.map((node) => node["@id"]));
    const [catalogue] = ofType(dcat("Catalog"));
    if (!catalogue) throw new Error("no catalogue");
    const datasets = values(catalogue, dcat("dataset")).map((each) => each["@id"]);
    expect(datasets).toEqual([`${site}/catalog.jsonld#stadt`, `${site}/catalog.jsonld#verein`]);
    for (const dataset of ofType(dcat("Dataset")))
      for (const property of [dct("publisher"), dcat("contactPoint"), dcat("distribution")])
        for (const each of values(dataset, property)) expect(known).toContain(each["@id"]);
    expect(nodes.flatMap((node) => Object.keys(node)).filter((key) => !/^(@|https?:)/u.test(key))).toEqual(
      [],
    );
    for (const thing of [
      ...ofType(dcat("Catalog")),
      ...ofType(dcat("Dataset")),
      ...ofType(dcat("Distribution")),
    ])
      expect(
        values(thing, dct("title"))
          .map((each) => (each as { "@language"?: string })["@language"])
          .toSorted(),
      ).toEqual(["de", "en"]);
  });

  test("each dataset comes as calendar, feed and data in both languages, under the licence", () => {
    const distributions = ofType(dcat("Distribution"));
    expect(distributions.length).toBe(bodies.length * 6);
    for (const each of distributions) expect(values(each, dct("license"))).toEqual([{ "@id": licence }]);
    expect(distributions.map((each) => each["@id"])).toContain(`${site}/en/events.jsonld?organisation=stadt`);
  });

  test("the level of the state is said where there is one", () => {
    const levels = ofType(dcat("Dataset")).map((each) => values(each, dcatde("politicalGeocodingLevelURI")));
    expect(levels).toEqual([[{ "@id": "http://dcat-ap.de/def/politicalGeocoding/Level/municipality" }], []]);
  });
});
