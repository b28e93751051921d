package io.recourse.praise.web;

import io.recourse.web.Teams;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** Who reads praise, by the roles they have. */
final class PraiseReader {

  private static final Set<String> COUNTING = Set.of("lead", "director", "owner", "auditor");

  private PraiseReader() {}

  static Set<String> teams(Authentication who) {
    return Set.copyOf(Teams.of(who));
  }

  /** Whether praise is counted for them over all teams. */
  static boolean counts(Authentication who) {
    return teams(who).stream().anyMatch(COUNTING::contains);
  }
}
