// On every page of staff, beside base: palette and keys, who else is here, replies.
import "../base/page-keys.js";
import "../base/palette.js";
import "../base/presence.js";
import "../base/replies.js";
