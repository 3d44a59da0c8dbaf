import type { Compile } from "../model/analysis";
import type { Judgement } from "../model/judgement";
import type { Known, Place } from "../model/known";
import type { ActivationUse, OwnFunction } from "../model/layer";
import type { UnknownString } from "../model/loss";
import type { Model } from "../model/model";
import { keyOfPlace, keyOfStart } from "../model/place";
import type { Assumption } from "./alternatives";
import type { Machine } from "./machine";

/** Something noted on the way, to be looked at when the program has run. */
export interface Noted<T> {
  readonly at: Place;
  readonly context: string;
  /** Where it stands in another module: the call in the program itself that led there. */
  readonly via: Place | null;
  readonly assumed: Assumption | null;
  readonly isNarrowed: boolean;
  readonly what: T;
}

export interface ModelNote {
  readonly describe: (machine: Machine) => Model;
  readonly compiles: (machine: Machine) => readonly Compile[];
}

/** How much was noted at a moment. */
interface Mark {
  readonly models: number;
  readonly uses: number;
}

/** What a run found that is worth telling. */
export class Notes {
  readonly models: Noted<ModelNote>[] = [];
  readonly uses: Noted<(machine: Machine) => readonly Judgement[]>[] = [];
  readonly activations = new Map<string, { readonly at: Place; readonly use: Known<ActivationUse> }>();
  readonly functions = new Map<string, OwnFunction>();
  readonly names = new Map<string, UnknownString>();

  /** How much is noted that the course of the program decides: what models there are and what losses they meet. */
  get length(): number {
    return this.models.length + this.uses.length;
  }

  addActivation(use: Known<ActivationUse>, at: Place): void {
    const key = keyOfPlace(at);
    const before = this.activations.get(key);
    if (!before || (!before.use.known && use.known)) this.activations.set(key, { at, use });
  }

  addFunction(own: OwnFunction): void {
    const key = keyOfPlace(own.at);
    const before = this.functions.get(key);
    if (!before || (!before.expression.known && own.expression.known)) this.functions.set(key, own);
  }

  addName(name: UnknownString): void {
    this.names.set(`${name.what}|${keyOfStart(name.at)}`, name);
  }

  /** What `takeBack` needs to forget the models and uses that are noted from now on. */
  mark(): Mark {
    return { models: this.models.length, uses: this.uses.length };
  }

  takeBack({ models, uses }: Mark): void {
    this.models.length = models;
    this.uses.length = uses;
  }

  /** Runs something of which nothing shall be told. */
  unjudged<T>(run: () => T): T {
    const mark = this.mark();
    const names = new Map(this.names);
    try {
      return run();
    } finally {
      this.takeBack(mark);
      this.names.clear();
      for (const [key, name] of names) this.names.set(key, name);
    }
  }
}
