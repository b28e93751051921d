package io.recourse.departments;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What departments are asked. */
public interface DepartmentTasks {

  void add(DepartmentTask task);

  Optional<DepartmentTask> find(UUID id);

  /** The oldest first. */
  List<DepartmentTask> ofCase(CaseNumber number);

  /** Open ones of cases that go on, by their limit; at most so many. */
  List<DepartmentTask> open(Collection<String> departments, int limit);

  /** False, and nothing changes, where it was answered before. */
  boolean answer(UUID id, String words, String by, Instant at);
}
