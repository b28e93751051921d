package io.recourse.careplans;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * What became of one step for one customer; it stands on the customer's file.
 *
 * @param plan its name
 * @param number the visit with which it was done
 * @param why not done in words, for staff; null where it was done
 */
public record CareEvent(
    String plan, CareStep.Kind kind, boolean done, CaseNumber number, String why, Instant at) {}
