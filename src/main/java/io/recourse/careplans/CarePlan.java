package io.recourse.careplans;

import java.util.List;

/**
 * What customers of a class are given over time.
 *
 * @param segment the class; every customer of it begins the plan once
 * @param active whether it is carried out: owners switch it on once there is consent
 */
public record CarePlan(long id, String name, String segment, boolean active, List<CareStep> steps) {

  /** The classes of customers (CUS-05). */
  public static final List<String> SEGMENTS =
      List.of("POTENTIAL", "NEW", "ACTIVE", "LOYAL", "LOST");
}
