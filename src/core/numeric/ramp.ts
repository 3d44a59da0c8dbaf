import { clamp } from "./mean";

/** A straight ramp from 0 at `-half` to 1 at `half`, flat outside: every hard sigmoid is one. */
export const ramp = (x: number, half: number): number => clamp((x + half) / (2 * half), 0, 1);
