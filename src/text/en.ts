import cli from "./en/cli";
import editor from "./en/editor";
import fixes from "./en/fixes";
import forms from "./en/forms";
import misfits from "./en/misfits";
import page from "./en/page";
import panel from "./en/panel";
import reasons from "./en/reasons";
import related from "./en/related";
import rules from "./en/rules";

/** All that is said in English. */
export const en = { cli, editor, fixes, forms, misfits, page, panel, reasons, related, rules };
