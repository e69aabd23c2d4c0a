import { foldedWords } from "../search/fold.ts";

type Place = { name: string; street: string; postalCode: string; city: string };

/**
 * The venues that may be the one that somebody is typing: of the same name in the same town (or while no town is typed), or
 * at the same address. Case, accents, signs and "Str." for "Straße" do not matter.
 */
export function alikeVenues<Venue extends Place>(venues: readonly Venue[], typed: Place): Venue[] {
  const [name, town, address] = [key(typed.name), townOf(typed), addressOf(typed)];
  return venues.filter((venue) => {
    const isNamed = name !== "" && key(venue.name) === name && (town === "" || townOf(venue) === town);
    return isNamed || (address !== "" && addressOf(venue) === address);
  });
}

/** The postcode says it; without one the name of the town. */
function townOf({ postalCode, city }: Place): string {
  return key(postalCode) || key(city);
}

function addressOf(place: Place): string {
  const line = key(place.street.replaceAll(/str(?:\.|aße|asse)?(?=[\s\d]|$)/giu, "straße "));
  const town = townOf(place);
  return line && town && `${line} ${town}`;
}

function key(text: string): string {
  return foldedWords(text)
    .map((ways) => ways.at(-1) ?? "")
    .join(" ");
}
