/**
 * Pilots: the next version of a process or a table serves a share of the new cases beside the one
 * before, what becomes of both is compared, and two people roll it out or withdraw it (IMP-02 to
 * IMP-04).
 */
package io.recourse.pilot;
