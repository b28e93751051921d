package io.recourse.operate.web;

import io.recourse.web.Teams;
import io.recourse.worklist.Worker;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** Who looks at models at work. */
final class Operators {

  /** As a method security expression. */
  static final String READERS = "hasAnyRole('OWNER', 'LEAD')";

  private Operators() {}

  static Worker worker(Authentication signedIn) {
    return new Worker(signedIn.getName(), Set.copyOf(Teams.of(signedIn)));
  }
}
