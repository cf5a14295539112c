import { printMachine } from "../support/table.js";
import { runFlights } from "./flights.js";

/** `npm run bench -- figures`: reconciling and fusing many claims, and one real day of flights. */
export async function run(_args: readonly string[]): Promise<void> {
  printMachine();
  runFlights();
}
