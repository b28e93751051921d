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
    boolean customer =
        signedIn.getAuthorities().stream()
            .anyMatch(authority -> "ROLE_CUSTOMER".equals(authority.getAuthority()));
    return customer ? Actor.Kind.CUSTOMER : Actor.Kind.STAFF;
  }
}
