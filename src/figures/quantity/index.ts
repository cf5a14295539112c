export { parseQuantities, parseQuantity } from "./parse.js";
export { quantityPresets } from "./presets.js";
export { quantityTable } from "./table.js";
export type {
  BoundRule,
  Quantity,
  QuantityKind,
  QuantityOptions,
  QuantityPresets,
  QuantityTable,
  QuantityTableChanges,
  WordRule,
} from "./types.js";
