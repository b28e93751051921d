package io.recourse.feedback.web;

import io.recourse.staff.Account;
import io.recourse.web.Teams;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** Whose feedback somebody reads: that of the teams they are of. */
final class TeamsOfReader {

  private static final Set<String> READS_ALL = Set.of("analyst", "director");

  private TeamsOfReader() {}

  /** Whose they read without acting on it: analysts and directors that of all. */
  static Set<String> readBy(Authentication who) {
    Set<String> own = of(who);
    return own.stream().anyMatch(READS_ALL::contains) ? Set.copyOf(Account.TEAMS) : own;
  }

  static Set<String> of(Authentication who) {
    return Set.copyOf(Teams.of(who));
  }
}
