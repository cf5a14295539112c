import fc from "fast-check";

// One seed for everybody: the same code gives the same result. `SEED=… npm run test:unit` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_200_108) });
