package io.recourse.departments;

import java.io.Serializable;
import java.util.Set;

/**
 * A department as the shop keeps it.
 *
 * @param hours of working time that it has for a task
 * @param members user names of staff
 */
public record Department(String code, String name, int hours, Set<String> members)
    implements Serializable {

  public Department {
    members = Set.copyOf(members);
  }
}
