import type { Judgement } from "../model/judgement";
import { known } from "../model/known";
import type { Program } from "./program";

/** What is known of the framework where the code itself does not tell. */
export type Settled = Pick<Program, "version" | "backend">;

/** A judgement with what the program's settings say of version and backend filled in. */
export const settled = (judgement: Judgement, { version, backend }: Settled): Judgement => ({
  ...judgement,
  version: !judgement.version.known && version ? known(version, judgement.at) : judgement.version,
  backend: !judgement.backend.known && backend ? known(backend, judgement.at) : judgement.backend,
});
