import { strict as assert } from "node:assert";
import { decode } from "../../src/cli/decode";

const bytes = (text: string, encoding: BufferEncoding, ...before: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(before), Buffer.from(text, encoding)]);

/** What was read, without how. */
function read(from: Uint8Array): unknown {
  const decoded = decode(from);
  return "binary" in decoded ? decoded : { text: decoded.text, doubt: decoded.doubt };
}

describe("decoding of source files", () => {
  it("reads UTF-8 and leaves the byte-order mark out", () => {
    assert.deepEqual(read(bytes("α = '🙂'\n", "utf8")), { text: "α = '🙂'\n", doubt: null });
    assert.deepEqual(read(bytes("α", "utf8", 0xef, 0xbb, 0xbf)), { text: "α", doubt: null });
  });

  it("reads UTF-16 by its byte-order mark, and only so", () => {
    assert.deepEqual(read(bytes("α = 1", "utf16le", 0xff, 0xfe)), { text: "α = 1", doubt: null });
    assert.deepEqual(read(bytes("", "utf8", 0xfe, 0xff, 0x03, 0xb1)), { text: "α", doubt: null });
    assert.deepEqual(read(bytes("a = 1", "utf16le")), { binary: true });
  });

  it("believes the coding line in the first two lines", () => {
    const latin = "# -*- coding: latin-1 -*-\nx = '\u00e9\u0080'";
    assert.deepEqual(read(bytes(latin, "latin1")), { text: latin, doubt: null });
    assert.deepEqual(read(bytes("#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\nx = '", "latin1")), {
      text: "#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\nx = '",
      doubt: null,
    });
    assert.deepEqual(read(bytes("# coding: cp1252\n\u0080", "latin1")), { text: "# coding: cp1252\n€", doubt: null });
    assert.deepEqual(read(bytes("# coding=shift_jis\n\u0083\u0065", "latin1")), { text: "# coding=shift_jis\nテ", doubt: null });
    assert.deepEqual(read(bytes("x = 1\n# coding: latin-1\n\u00e9", "latin1")), {
      text: "x = 1\n# coding: latin-1\n\uFFFD",
      doubt: { kind: "malformed", encoding: "utf-8" },
    });
  });

  it("reads the rest leniently and says so", () => {
    assert.deepEqual(read(bytes("x = '\u00ff'", "latin1")), { text: "x = '\uFFFD'", doubt: { kind: "malformed", encoding: "utf-8" } });
    assert.deepEqual(read(bytes("# coding: klingon\nα", "utf8")), {
      text: "# coding: klingon\nα",
      doubt: { kind: "unknownEncoding", encoding: "klingon" },
    });
  });

  it("knows binary files by a NUL near the beginning", () => {
    assert.deepEqual(read(Uint8Array.of(0x7f, 0x45, 0, 1)), { binary: true });
  });
});
