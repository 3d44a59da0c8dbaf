// The few globals that both the Node host and the web worker host have. Nothing else ambient is available here.

declare function setTimeout(callback: () => void, delayMs: number): number;
declare function clearTimeout(handle: number | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function btoa(text: string): string;
declare function atob(text: string): string;

declare const performance: { now(): number };
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };

declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
  readonly protocol: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
