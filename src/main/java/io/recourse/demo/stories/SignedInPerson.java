package io.recourse.demo.stories;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the current thread act for a person of a story. */
@Component
@Profile("demo")
class SignedInPerson {

  <T> T customer(String key, Supplier<T> act) {
    return as(key, "CUSTOMER", act);
  }

  /** The demo's accounts are named as their role. */
  <T> T staff(String role, Supplier<T> act) {
    return as(role, role.toUpperCase(Locale.ROOT), act);
  }

  private static <T> T as(String name, String role, Supplier<T> act) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
