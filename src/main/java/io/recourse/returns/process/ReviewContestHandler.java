package io.recourse.returns.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.review.ReviewContest;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead's second look at a contested inspection. */
@Component
class ReviewContestHandler implements TaskHandler {

  private final ReviewContest reviewContest;

  ReviewContestHandler(ReviewContest reviewContest) {
    this.reviewContest = reviewContest;
  }

  @Override
  public String taskKey() {
    return ReturnElements.REVIEW_CONTEST;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    reviewContest.demandOtherThanInspector(number, actor);
    return switch (String.valueOf(values.get("decision"))) {
      case "confirm" -> Map.of(ReturnVariables.CONTEST_GRANTED, false);
      case "overturn" -> Map.of(ReturnVariables.CONTEST_GRANTED, true);
      default -> throw Problem.invalid("/values/decision", "task.review");
    };
  }
}
