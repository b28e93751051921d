package io.recourse.failover;

/**
 * An act that was acknowledged.
 *
 * @param act what was asked for
 * @param planned when it was to be asked for, in nanoseconds of this machine
 * @param at when the yes came
 * @param number the case that the answer names, null for one that names none
 */
record Answered(Act act, long planned, long at, String number) {

  double millis() {
    return (at - planned) / 1e6;
  }
}
