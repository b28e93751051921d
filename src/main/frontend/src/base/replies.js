// The boxes beside a case and in the inbox start from a template or a solved case, as that of a task does.
import { startReplies } from "../worklist/writing.js";

if (document.querySelector("[data-replies]")) startReplies();
