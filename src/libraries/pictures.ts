import { arrayOf } from "../interpret/array";
import { lastName } from "../interpret/dotted";
import type { Library } from "../interpret/machine";
import { arrayValue } from "./array/array";
import { reals } from "./array/facts";

/** What pictures hold: each number is a brightness. */
export const PIXELS = [0, 255] as const;

/** What else a reader may be told where it reads colours. */
const COLOURED = /^(?:1|["']rgb["']|.*IMREAD_COLOR)$/;

/** What readers of coloured pictures give. Those without colours may be masks, whose files hold 255 or 1. */
export const pictures: Library = {
  name: "pictures",
  call(path, call, machine) {
    const [given, ...others] = call.args;
    const isTold = (told: RegExp): boolean =>
      others.every(({ name, at }) => (name !== null && /size|interpolation/.test(name)) || told.test(machine.text(at)));
    const name = path.startsWith("cv2.") ? path : lastName(path);
    const reads =
      name === "cv2.imread" || name === "load_img"
        ? isTold(COLOURED)
        : (name === "decode_jpeg" || name === "decode_png") && others.length > 0 && isTold(/^3$/);
    if (given && reads) return arrayValue(reals(call.at, null, PIXELS), call.at, machine);
    const keeps =
      name === "cv2.resize" ||
      name === "img_to_array" ||
      /^tensorflow\.image\.(?:resize|(?:random_)?flip_\w+|rot90)$/.test(path) ||
      (name === "cv2.cvtColor" && isTold(/2(?:RGB|BGR)$/));
    return given && keeps && arrayOf(given.value, machine) ? given.value : undefined;
  },
};
