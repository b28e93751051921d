package io.recourse.worklist;

import java.util.Set;

/**
 * Whose work the specialists take over in a case that is theirs (TRI-08): that of the teams who
 * speak with the customer and decide. Goods, repairs and money stay with their hands.
 */
public final class SpecialistWork {

  public static final String TEAM = "specialist";

  public static final Set<String> TAKEN_OVER_FROM = Set.of("agent", "returns", "complaints");

  private SpecialistWork() {}
}
