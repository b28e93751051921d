package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.Act;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.EarlierDeciders;
import io.recourse.complaints.TaskForces;
import io.recourse.worklist.TaskGate;
import io.recourse.worklist.WorkItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever decided on a complaint does not review it (CMP-05); whoever had any hand in it, or sat in
 * a task force over it, does not decide its dispute (CMP-07); whoever decided before, on it or on
 * what it is about, neither investigates nor decides nor reviews it; a task force reports by one of
 * its members (CMP-06).
 */
@Component
class FreshEyes implements TaskGate {

  private final ComplaintBook book;
  private final TaskForces forces;
  private final EarlierDeciders earlier;

  FreshEyes(ComplaintBook book, TaskForces forces, EarlierDeciders earlier) {
    this.earlier = earlier;
    this.book = book;
    this.forces = forces;
  }

  @Override
  public Optional<Problem> bars(WorkItem task, String username) {
    return switch (task.taskKey()) {
      case ComplaintElements.INVESTIGATE, ComplaintElements.DECIDE -> decidedBefore(task, username);
      case ComplaintElements.REVIEW ->
          task.number()
              .flatMap(number -> book.lastHand(number, Act.DECIDE))
              .filter(username::equals)
              .map(decider -> Problem.forbidden("complaint.notDecider"))
              .or(() -> decidedBefore(task, username));
      case ComplaintElements.DECIDE_DISPUTE ->
          task.number()
              .filter(number -> isInvolved(number, username))
              .map(number -> Problem.forbidden("complaint.notInvolved"));
      case ComplaintElements.REPORT ->
          task.number()
              .flatMap(forces::sitting)
              .filter(sitting -> !sitting.members().contains(username))
              .map(sitting -> Problem.forbidden("complaint.notMember"));
      default -> Optional.empty();
    };
  }

  private boolean isInvolved(CaseNumber number, String username) {
    return book.hands(number).contains(username)
        || forces.of(number).stream()
            .anyMatch(
                force -> force.members().contains(username) || force.convenedBy().equals(username));
  }

  private Optional<Problem> decidedBefore(WorkItem task, String username) {
    return task.number().flatMap(number -> earlier.bars(number, username));
  }

  /** A member of a task force reports, whatever team they are of. */
  @Override
  public boolean invites(WorkItem task, String username) {
    return task.taskKey().equals(ComplaintElements.REPORT)
        && task.number()
            .flatMap(forces::sitting)
            .filter(sitting -> sitting.members().contains(username))
            .isPresent();
  }
}
