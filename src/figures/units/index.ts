export { convertUnit, dimensionOf, unitKey } from "./convert.js";
export { type Dimension, type Unit, units } from "./table.js";
