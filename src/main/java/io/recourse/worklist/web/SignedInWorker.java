package io.recourse.worklist.web;

import static java.util.stream.Collectors.toSet;

import io.recourse.common.Problem;
import io.recourse.worklist.Worker;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Whoever is signed in, as a person at work; customers have no business here. */
final class SignedInWorker {

  private static final String PREFIX = "ROLE_";

  private SignedInWorker() {}

  static Worker of(Authentication signedIn) {
    Set<String> roles =
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority.startsWith(PREFIX))
            .map(authority -> authority.substring(PREFIX.length()).toLowerCase(Locale.ROOT))
            .collect(toSet());
    if (roles.isEmpty() || roles.contains("customer")) {
      throw Problem.forbidden("task.staffOnly");
    }
    return new Worker(signedIn.getName(), roles);
  }
}
