package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All grounds together: the first one counts. */
@Component
class TaskGates {

  private final List<TaskGate> gates;

  TaskGates(List<TaskGate> gates) {
    this.gates = List.copyOf(gates);
  }

  Optional<Problem> bars(WorkItem task, String username) {
    return gates.stream().flatMap(gate -> gate.bars(task, username).stream()).findFirst();
  }

  boolean invite(WorkItem task, String username) {
    return gates.stream().anyMatch(gate -> gate.invites(task, username));
  }

  void demandOpenFor(WorkItem task, String username) {
    bars(task, username)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }
}
