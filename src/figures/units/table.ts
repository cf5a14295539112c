import { deepFreeze } from "../../corpus/index.js";

/** What a unit measures. Units of one dimension can be converted. */
export type Dimension =
  | "mass"
  | "length"
  | "area"
  | "volume"
  | "time"
  | "speed"
  | "temperature"
  | "energy"
  | "power"
  | "data"
  | "share"
  | "points";

/** One unit, and how much of the base unit of its dimension it is. */
export interface Unit {
  /** Its names and symbols as printed; plurals in s are understood. */
  readonly names: readonly string[];
  /** What it measures. */
  readonly dimension: Dimension;
  /**
   * How many base units it is; two numbers, the least and the most, where the name alone does not tell ("ton",
   * "gallon", "month").
   */
  readonly factor: number | readonly [number, number];
  /** What is added after the factor: degrees only. Default 0. */
  readonly offset?: number;
}

const unit = (dimension: Dimension, factor: Unit["factor"], names: string, offset?: number): Unit => ({
  names: names.split(" | "),
  dimension,
  factor,
  ...(offset === undefined ? {} : { offset }),
});

const pound = 0.45359237;
const foot = 0.3048;
const mile = 1609.344;
const acre = 4046.8564224;
const gallon = 3.785411784;
const imperialGallon = 4.54609;

/**
 * The units of news. The base units are kilogram, metre, square metre, litre, second, metre per second, kelvin,
 * joule, watt, byte, the whole (1) and the percentage point. All factors are exact, by definition.
 *
 * A bare "ton" may be the short (907 kg), the metric or the long one (1,016 kg), a bare "gallon" or "pint" the
 * American or the imperial one, a month has 28 to 31 days, a year 365 or 366.
 *
 * @see NIST Special Publication 811 (2008), Guide for the Use of the International System of Units, appendix B.
 * @see BIPM, The International System of Units, 9th edition (2019).
 */
export const units: readonly Unit[] = deepFreeze([
  unit("mass", 1, "kilogram | kilogramme | kg | kilo"),
  unit("mass", 1e-3, "gram | gramme | g"),
  unit("mass", 1e-6, "milligram | mg"),
  unit("mass", 1000, "tonne | metric ton | metric tonne | t"),
  unit("mass", [2000 * pound, 2240 * pound], "ton"),
  unit("mass", 2000 * pound, "short ton | us ton"),
  unit("mass", 2240 * pound, "long ton | imperial ton"),
  unit("mass", pound, "pound | lb"),
  unit("mass", pound / 16, "ounce | oz"),
  unit("mass", 0.0311034768, "troy ounce | ounce of gold | ounces of gold"),
  unit("mass", 14 * pound, "stone | st"),
  unit("length", 1, "metre | meter | m"),
  unit("length", 1000, "kilometre | kilometer | km"),
  unit("length", 0.01, "centimetre | centimeter | cm"),
  unit("length", 0.001, "millimetre | millimeter | mm"),
  unit("length", mile, "mile | mi | statute mile"),
  unit("length", 1852, "nautical mile | nmi"),
  unit("length", foot, "foot | feet | ft"),
  unit("length", 3 * foot, "yard | yd"),
  unit("length", foot / 12, "inch | inches | in"),
  unit("area", 1, "square metre | square meter | sq m | sqm | m²"),
  unit("area", 1e6, "square kilometre | square kilometer | sq km | sqkm | km²"),
  unit("area", 1e4, "hectare | ha"),
  unit("area", acre, "acre"),
  unit("area", mile * mile, "square mile | sq mi | sq mile"),
  unit("area", foot * foot, "square foot | square feet | sq ft | sqft"),
  unit("volume", 1, "litre | liter | l | L"),
  unit("volume", 0.001, "millilitre | milliliter | ml"),
  unit("volume", 1000, "cubic metre | cubic meter | m³"),
  unit("volume", 42 * gallon, "barrel | bbl | barrels of oil | barrel of oil"),
  unit("volume", [gallon, imperialGallon], "gallon | gal"),
  unit("volume", gallon, "us gallon | u.s. gallon"),
  unit("volume", imperialGallon, "imperial gallon"),
  unit("volume", [gallon / 8, imperialGallon / 8], "pint"),
  unit("volume", 28.316846592, "cubic foot | cubic feet"),
  unit("time", 1, "second | sec"),
  unit("time", 60, "minute | min"),
  unit("time", 3600, "hour | hr"),
  unit("time", 86_400, "day"),
  unit("time", 604_800, "week"),
  unit("time", [28 * 86_400, 31 * 86_400], "month"),
  unit("time", [365 * 86_400, 366 * 86_400], "year"),
  unit("time", [3652 * 86_400, 3653 * 86_400], "decade"),
  unit("speed", 1, "metres per second | meters per second | m/s"),
  unit(
    "speed",
    1 / 3.6,
    "km/h | kph | kmh | kilometres per hour | kilometers per hour | kilometres an hour | kilometers an hour",
  ),
  unit("speed", mile / 3600, "mph | miles per hour | miles an hour"),
  unit("speed", 1852 / 3600, "knot | kn"),
  unit("temperature", 1, "kelvin | K"),
  unit(
    "temperature",
    1,
    "°C | °c | degrees Celsius | degree Celsius | Celsius | C | degrees centigrade",
    273.15,
  ),
  unit(
    "temperature",
    5 / 9,
    "°F | °f | degrees Fahrenheit | degree Fahrenheit | Fahrenheit | F",
    459.67 * (5 / 9),
  ),
  unit("energy", 1, "joule | J"),
  unit("energy", 3_600_000, "kilowatt-hour | kilowatt hour | kWh | kwh"),
  unit("energy", 3.6e9, "megawatt-hour | megawatt hour | MWh | mwh"),
  unit("energy", 3.6e12, "gigawatt-hour | gigawatt hour | GWh | gwh"),
  unit("power", 1, "watt | W"),
  unit("power", 1e3, "kilowatt | kW"),
  unit("power", 1e6, "megawatt | MW"),
  unit("power", 1e9, "gigawatt | GW"),
  unit("data", 1, "byte"),
  unit("data", 1e6, "megabyte | MB"),
  unit("data", 1e9, "gigabyte | GB"),
  unit("data", 1e12, "terabyte | TB"),
  unit("share", 1, "share | fraction"),
  unit("share", 0.01, "percent | per cent | %"),
  unit("points", 1, "percentage point"),
  unit("points", 0.01, "basis point"),
]);
