package io.recourse.complaints.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.ReviewComplaint;
import io.recourse.worklist.TaskHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody other than who decided lets the outcome go out, or has it decided again. */
@Component
class ReviewComplaintHandler implements TaskHandler {

  private static final List<String> DECISIONS = List.of("confirm", "sendBack");

  private final ComplaintTasks tasks;
  private final ReviewComplaint review;

  ReviewComplaintHandler(ComplaintTasks tasks, ReviewComplaint review) {
    this.tasks = tasks;
    this.review = review;
  }

  @Override
  public String taskKey() {
    return ComplaintElements.REVIEW;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.decided(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    return switch (String.valueOf(values.get("decision"))) {
      case "confirm" -> ComplaintVariables.confirmed(review.confirm(number));
      case "sendBack" -> ComplaintVariables.sentBack(sendBack(number, values));
      default -> throw Problem.invalid("/values/decision", "field.notOneOf", DECISIONS);
    };
  }

  private Instant sendBack(CaseNumber number, Map<String, Object> values) {
    return review.sendBack(number, ComplaintTasks.words(values, "note"));
  }
}
