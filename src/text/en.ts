import agent from "./en/agent";
import cli from "./en/cli";
import configuration from "./en/configuration";
import editor from "./en/editor";
import fixes from "./en/fixes";
import forms from "./en/forms";
import misfits from "./en/misfits";
import options from "./en/options";
import page from "./en/page";
import panel from "./en/panel";
import reasons from "./en/reasons";
import related from "./en/related";
import rules from "./en/rules";

/** All that is said in English. */
export const en = { agent, cli, configuration, editor, fixes, forms, misfits, options, page, panel, reasons, related, rules };
