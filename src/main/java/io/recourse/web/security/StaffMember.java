package io.recourse.web.security;

import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Somebody who works here, as they were when they signed in. */
final class StaffMember extends User {

  private static final long serialVersionUID = 1L;

  /** Changes with password, roles and deactivation. */
  private final String stamp;

  StaffMember(String name, String passwordHash, List<String> roles, boolean active, String stamp) {
    super(
        name,
        passwordHash,
        active,
        true,
        true,
        true,
        AuthorityUtils.createAuthorityList(roles.stream().map(role -> "ROLE_" + role).toList()));
    this.stamp = stamp;
  }

  String stamp() {
    return stamp;
  }
}
