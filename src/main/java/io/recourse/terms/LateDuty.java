package io.recourse.terms;

/**
 * A duty that runs beside what a case waits for and that nothing carries out by itself: once its
 * clock is over, it is missed and the lead is told. It does not end with its case. A bean each.
 *
 * @param clock name of the clock
 */
public record LateDuty(String clock) {}
