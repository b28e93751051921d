package io.recourse.orders.web;

import java.util.Set;
import org.springframework.security.core.Authentication;

/** Who may read and who may change orders, as method security expressions. */
final class Staff {

  static final String READS =
      "hasAnyRole('AGENT','RETURNS','WAREHOUSE','TECHNICIAN','COMPLAINTS','SPECIALIST','VISITS',"
          + "'FINANCE','LEAD','MANAGER','DIRECTOR','OWNER','AUDITOR','ADMIN')";
  static final String CHANGES = "hasAnyRole('AGENT','RETURNS','LEAD','ADMIN','FINANCE')";

  private static final Set<String> MONEY =
      Set.of("ROLE_FINANCE", "ROLE_LEAD", "ROLE_AUDITOR", "ROLE_ADMIN");

  private Staff() {}

  /** Whether somebody's work needs the references by which payments can be found and moved. */
  static boolean readsReferences(Authentication who) {
    return who.getAuthorities().stream().anyMatch(one -> MONEY.contains(one.getAuthority()));
  }
}
