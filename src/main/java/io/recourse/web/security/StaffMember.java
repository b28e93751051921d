package io.recourse.web.security;

import java.util.List;
import java.util.stream.Stream;
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
        AuthorityUtils.createAuthorityList(
            roles.stream().flatMap(StaffMember::held).map(role -> "ROLE_" + role).toList()));
    this.stamp = stamp;
  }

  /** A manager is a lead of every team they manage. */
  private static Stream<String> held(String role) {
    return role.equalsIgnoreCase("manager") ? Stream.of(role, "LEAD") : Stream.of(role);
  }

  String stamp() {
    return stamp;
  }
}
