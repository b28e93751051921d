package io.recourse.departments;

import io.recourse.assignment.People;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a department is called, how long it has and who is of it. */
@Service
public class KeepDepartment {

  private static final int MOST_HOURS = 400;
  private static final int LONGEST_NAME = 100;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  private final Departments departments;
  private final People people;
  private final ApplicationEventPublisher events;

  KeepDepartment(Departments departments, People people, ApplicationEventPublisher events) {
    this.departments = departments;
    this.people = people;
    this.events = events;
  }

  /**
   * A new one.
   *
   * @throws Problem INVALID with every field that is wrong, or at {@code /code} where there is one
   */
  @Transactional
  public void add(Department fresh) {
    demandGood(fresh);
    if (!departments.add(fresh)) {
      throw Problem.invalid("/code", "department.taken");
    }
    tell(fresh);
  }

  /**
   * Another name, limit or people of one that is there.
   *
   * @throws Problem INVALID with every field that is wrong
   */
  @Transactional
  public void keep(Department kept) {
    demandGood(kept);
    departments.keep(kept);
    tell(kept);
  }

  private void demandGood(Department kept) {
    List<FieldError> errors = new ArrayList<>();
    demand(CODE.matcher(kept.code()).matches(), "/code", "department.code", errors);
    demand(
        !kept.name().isBlank() && kept.name().length() <= LONGEST_NAME,
        "/name",
        "department.badName",
        errors);
    demand(
        kept.hours() >= 1 && kept.hours() <= MOST_HOURS, "/hours", "department.badHours", errors);
    demand(kept.members().stream().allMatch(this::isStaff), "/members", "department.who", errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private void tell(Department kept) {
    events.publishEvent(
        DomainEvent.ofSystem(
            "DepartmentKept",
            "A department was changed.",
            Map.of("department", kept.code(), "hours", kept.hours())));
  }

  private boolean isStaff(String person) {
    return people.find(person).isPresent();
  }

  private static void demand(boolean holds, String at, String key, List<FieldError> errors) {
    if (!holds) {
      errors.add(new FieldError(at, key));
    }
  }
}
