package io.recourse.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may stand at a door: the teams of the house, customers, and people nobody knows. */
public enum Role {
  AGENT,
  RETURNS,
  WAREHOUSE,
  TECHNICIAN,
  COMPLAINTS,
  /** Solves complex cases, beyond the standard terms where need be (TRI-08). */
  SPECIALIST,
  VISITS,
  FINANCE,
  LEAD,
  /** Of several teams and departments: a lead, too, who also keeps hours (STF-01). */
  MANAGER,
  /** Reads all reports, boards and cases, and changes nothing. */
  DIRECTOR,
  OWNER,
  AUDITOR,
  ADMIN,
  /** Reads reports and feedback, no customer by name: no case, order or file of a customer. */
  ANALYST,
  /** Reads what people have learnt and how each step is done; no customer either. */
  TRAINER,
  /** Signed in by order number and e-mail: all cases of their own. */
  CUSTOMER,
  /** Came by a one-time link: one case. */
  LINK,
  /** A machine of the shop with a key of scope {@code events:read}. */
  EVENTS_READER,
  ANYBODY;

  /** Everybody of the house who may look into cases. */
  static final Set<Role> STAFF = EnumSet.range(AGENT, ADMIN);

  /** What somebody is; {@link #ANYBODY} always among it. */
  static Set<Role> of(Authentication who) {
    Set<Role> roles = EnumSet.of(ANYBODY);
    if (who == null) {
      return roles;
    }
    Collection<? extends GrantedAuthority> granted = who.getAuthorities();
    boolean link = granted.stream().anyMatch(one -> one.getAuthority().startsWith("CASE_"));
    for (Role role : values()) {
      boolean held =
          granted.stream().anyMatch(one -> one.getAuthority().equals("ROLE_" + role.name()));
      if (held && role != LINK && role != ANYBODY) {
        roles.add(role == CUSTOMER && link ? LINK : role);
      }
    }
    return roles;
  }
}
