/**
 * Back-tests of drafts of decision tables: what was decided on closed cases is asked again of the
 * draft, and what would have become of money, time and rights is told before anybody agrees.
 */
package io.recourse.backtest;
