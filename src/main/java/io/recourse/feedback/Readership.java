package io.recourse.feedback;

import io.recourse.goodwill.GrantingTeam;
import io.recourse.staff.Account;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose items somebody reads and rewards: those of their own teams; leads also those of teams that
 * grant nothing, so that somebody can reward them (RFD-04).
 */
final class Readership {

  private static final String LEAD = "lead";

  private Readership() {}

  static Set<String> of(Set<String> teams) {
    Set<String> all = new HashSet<>(teams);
    if (teams.contains(LEAD)) {
      Account.TEAMS.stream()
          .filter(team -> GrantingTeam.of(Set.of(team)).isEmpty())
          .forEach(all::add);
    }
    return all;
  }
}
