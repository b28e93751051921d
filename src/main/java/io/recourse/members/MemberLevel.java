package io.recourse.members;

import java.time.Instant;
import java.util.Set;

/**
 * A level of members.
 *
 * @param code as the shop names it on its customers, such as GOLD
 * @param rank the higher, the more valued; for the order of lists only
 */
public record MemberLevel(
    String code, int rank, Set<Privilege> privileges, String changedBy, Instant changedAt) {

  public boolean has(Privilege privilege) {
    return privileges.contains(privilege);
  }
}
