/**
 * Forms of form-js as pages that need no script: what is asked, what was typed, what of it is shown
 * and meant (record 0096). {@code worklist.FormCheck} judges the answers, as with tasks.
 */
package io.recourse.forms;
