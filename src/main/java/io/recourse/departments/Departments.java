package io.recourse.departments;

import io.recourse.common.Problem;
import java.util.List;

/** The departments of the shop, by name. */
public interface Departments {

  List<Department> all();

  /** False, and nothing changes, where there is one with this code. */
  boolean add(Department department);

  /** A new one, or the new name, limit and people of one that is there. */
  void keep(Department department);

  /**
   * @throws Problem INVALID at {@code /department} when there is none
   */
  default Department demand(String code) {
    return all().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/department", "department.unknown"));
  }
}
