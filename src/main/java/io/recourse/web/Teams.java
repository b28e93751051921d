package io.recourse.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The teams of whoever is signed in, as tasks and chats name them. */
public final class Teams {

  private static final String PREFIX = "ROLE_";

  private Teams() {}

  public static List<String> of(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one.startsWith(PREFIX))
        .map(one -> one.substring(PREFIX.length()).toLowerCase(Locale.ROOT))
        .toList();
  }
}
