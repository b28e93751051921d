package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkItems;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The teams of a story at their tasks. */
@Component
@Profile("demo")
class StoryTasks {

  private static final Map<String, String> KEYS =
      Map.of(
          "decide", "Task_DecideReturn",
          "inspect", "Task_InspectReturn",
          "refund", "Task_ApproveRefund",
          "confirm", "Task_ConfirmLargeRefund",
          "review", "Task_ReviewContest",
          "trace", "Task_TraceParcel");

  private final WorkItems items;
  private final CompleteTask complete;
  private final ClaimTask claim;
  private final SignedInPerson person;
  private final Clock clock;

  StoryTasks(
      WorkItems items, CompleteTask complete, ClaimTask claim, SignedInPerson person, Clock clock) {
    this.items = items;
    this.complete = complete;
    this.claim = claim;
    this.person = person;
    this.clock = clock;
  }

  /** False where no such task waits. */
  boolean take(String what, List<String> how, CaseNumber number) {
    String key = KEYS.get("claim".equals(what) ? how.get(0) : what);
    Optional<WorkItem> task = waiting(number, key);
    task.ifPresent(item -> act(what, how, item));
    return task.isPresent();
  }

  /**
   * Any task by its id, with its form's values as {@code field=value}; {@code $reply} stands for
   * what staff write, {@code yes} and {@code no} for what is true or false, digits for a number.
   * False where no such task waits.
   */
  boolean does(CaseNumber number, List<String> how, String reply) {
    Map<String, Object> values = new HashMap<>();
    for (String pair : how.subList(1, how.size())) {
      String[] field = pair.split("=", 2);
      values.put(field[0], value(field[1], reply));
    }
    Optional<WorkItem> task = waiting(number, how.get(0));
    task.ifPresent(
        item -> {
          Worker worker = new Worker(item.team(), Set.of(item.team()));
          var unused =
              person.staff(
                  item.team(), () -> complete.complete(item.taskId(), worker, Version.ANY, values));
        });
    return task.isPresent();
  }

  private static Object value(String told, String reply) {
    return switch (told) {
      case "$reply" -> reply;
      case "yes" -> true;
      case "no" -> false;
      default -> told.matches("\\d+") ? Integer.valueOf(told) : told;
    };
  }

  private void act(String what, List<String> how, WorkItem item) {
    String role = "confirm".equals(what) ? "lead" : item.team();
    Worker worker = new Worker(role, Set.of(role));
    WorkItem unused =
        person.staff(
            role,
            () ->
                "claim".equals(what)
                    ? claim.claim(item.taskId(), worker, Version.ANY)
                    : complete.complete(item.taskId(), worker, Version.ANY, values(what, how)));
  }

  private static Map<String, Object> values(String what, List<String> how) {
    return switch (what) {
      case "inspect" -> Map.of("lines", List.of(found(how)));
      case "trace" -> Map.of("outcome", how.get(0));
      default ->
          Map.of("decision", how.get(0), "note", String.join(" ", how.subList(1, how.size())));
    };
  }

  /** {@code received accepted grade disposition}. */
  private static Map<String, Object> found(List<String> how) {
    return Map.of(
        "line", 1,
        "receivedQuantity", Integer.parseInt(how.get(0)),
        "acceptedQuantity", Integer.parseInt(how.get(1)),
        "grade", how.get(2),
        "disposition", how.get(3));
  }

  private Optional<WorkItem> waiting(CaseNumber number, String key) {
    Worker sees = new Worker("lead", Set.of("lead"));
    WorkQuery query =
        new WorkQuery(
            sees,
            WorkQuery.Queue.ALL,
            null,
            number.value(),
            null,
            key,
            null,
            clock.instant(),
            null,
            1);
    return items.list(query).stream().findFirst();
  }
}
