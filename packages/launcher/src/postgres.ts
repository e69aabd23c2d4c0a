export { startThrowawayPostgres } from "./throwaway-postgres.ts";
