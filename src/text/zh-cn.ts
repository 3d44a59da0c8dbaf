import agent from "./zh-cn/agent";
import cli from "./zh-cn/cli";
import configuration from "./zh-cn/configuration";
import editor from "./zh-cn/editor";
import fixes from "./zh-cn/fixes";
import forms from "./zh-cn/forms";
import misfits from "./zh-cn/misfits";
import options from "./zh-cn/options";
import page from "./zh-cn/page";
import panel from "./zh-cn/panel";
import reasons from "./zh-cn/reasons";
import related from "./zh-cn/related";
import rules from "./zh-cn/rules";

/** All that is said in simplified Chinese. */
export const zhCn = { agent, cli, configuration, editor, fixes, forms, misfits, options, page, panel, reasons, related, rules };
