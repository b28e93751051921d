package io.recourse.complaints.process;

import io.recourse.common.Problem;
import io.recourse.complaints.Act;
import io.recourse.complaints.ComplaintBook;
import io.recourse.worklist.TaskGate;
import io.recourse.worklist.WorkItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever decided on a complaint neither takes nor does its review (CMP-05). */
@Component
class FreshEyes implements TaskGate {

  private final ComplaintBook book;

  FreshEyes(ComplaintBook book) {
    this.book = book;
  }

  @Override
  public Optional<Problem> bars(WorkItem task, String username) {
    return task.taskKey().equals(ComplaintElements.REVIEW)
        ? task.number()
            .flatMap(number -> book.lastHand(number, Act.DECIDE))
            .filter(username::equals)
            .map(decider -> Problem.forbidden("complaint.notDecider"))
        : Optional.empty();
  }
}
