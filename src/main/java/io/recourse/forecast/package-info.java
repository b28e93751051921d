/**
 * How much work a draft of a process makes for each team, foreseen by simulation from what was
 * measured (IMP-06, docs/decisions/0117).
 */
package io.recourse.forecast;
