/**
 * Back-tests of drafts: what was decided on closed cases is asked again of a table, closed cases
 * are walked once more through a process, and what would have become of money, time and rights is
 * told before anybody agrees.
 */
package io.recourse.backtest;
