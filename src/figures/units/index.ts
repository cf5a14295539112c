export { convertUnit, dimensionOf } from "./convert.js";
export { type Dimension, type Unit, units } from "./table.js";
