import { update, type Action, type State } from "./state";

/** Holds the state and tells those who look at it of every change. */
export interface Store {
  get(): State;
  dispatch(action: Action): void;
}

/** Holds the state; however many actions come within one frame, it is drawn once. */
export function createStore(initial: State, draw: (state: State) => void): Store {
  let state = initial;
  let isScheduled = false;
  return {
    get: () => state,
    dispatch(action) {
      const next = update(state, action);
      if (next === state) return;
      state = next;
      if (isScheduled) return;
      isScheduled = true;
      requestAnimationFrame(() => {
        isScheduled = false;
        draw(state);
      });
    },
  };
}
