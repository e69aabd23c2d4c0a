import { instantOf, wallTimeOf } from "@podium/domain/time/wall-time";

export function wallOrNull(instant: Date | null, timezone: string): string | null {
  return instant && wallTimeOf(instant, timezone);
}

export function instantOrNull(wall: string | null, timezone: string): Date | null {
  return wall === null ? null : instantOf(wall, timezone);
}
