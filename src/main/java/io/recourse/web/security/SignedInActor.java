package io.recourse.web.security;

import io.recourse.common.Actor;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The actor behind the current request; outside a request, and where the process acts, the system.
 */
@Component
class SignedInActor implements CurrentActor {

  @Override
  public Actor actor() {
    return AutomaticStep.isRunning() ? Actor.SYSTEM : trigger();
  }

  @Override
  public Actor trigger() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null
        || signedIn instanceof AnonymousAuthenticationToken
        || !signedIn.isAuthenticated()) {
      return Actor.SYSTEM;
    }
    return new Actor(kindOf(signedIn), signedIn.getName());
  }

  private static Actor.Kind kindOf(Authentication signedIn) {
    if (has(signedIn, Role.CUSTOMER)) {
      return Actor.Kind.CUSTOMER;
    }
    return has(signedIn, Role.EVENTS_READER) ? Actor.Kind.PARTNER : Actor.Kind.STAFF;
  }

  private static boolean has(Authentication signedIn, Role role) {
    return signedIn.getAuthorities().stream()
        .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role));
  }
}
