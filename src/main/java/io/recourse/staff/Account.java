package io.recourse.staff;

import java.util.List;

/** Somebody who works here. Roles are names of teams; somebody inactive cannot sign in. */
public record Account(String name, String displayName, List<String> roles, boolean active) {

  /** The teams of the house. */
  public static final List<String> TEAMS =
      List.of(
          "agent",
          "returns",
          "warehouse",
          "technician",
          "complaints",
          "specialist",
          "visits",
          "finance",
          "lead",
          "manager",
          "director",
          "owner",
          "auditor",
          "admin",
          "analyst",
          "trainer");

  public boolean isActiveAdmin() {
    return active && roles.contains("admin");
  }
}
