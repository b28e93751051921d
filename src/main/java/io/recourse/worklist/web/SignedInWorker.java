package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.Teams;
import io.recourse.worklist.Worker;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** Whoever is signed in, as a person at work; customers have no business here. */
final class SignedInWorker {

  private SignedInWorker() {}

  static Worker of(Authentication signedIn) {
    Set<String> roles = Set.copyOf(Teams.of(signedIn));
    if (roles.isEmpty() || roles.contains("customer")) {
      throw Problem.forbidden("task.staffOnly");
    }
    return new Worker(signedIn.getName(), roles);
  }
}
