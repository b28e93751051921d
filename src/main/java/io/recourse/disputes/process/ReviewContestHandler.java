package io.recourse.disputes.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestVariables;
import io.recourse.disputes.HearContest;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead's second look at a contested outcome. */
@Component
class ReviewContestHandler implements TaskHandler {

  private final HearContest hearContest;

  ReviewContestHandler(HearContest hearContest) {
    this.hearContest = hearContest;
  }

  @Override
  public String taskKey() {
    return ContestElements.REVIEW_CONTEST;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    hearContest.demandUninvolved(number, actor);
    return switch (String.valueOf(values.get("decision"))) {
      case "confirm" -> Map.of(ContestVariables.CONTEST_GRANTED, false);
      case "overturn" -> Map.of(ContestVariables.CONTEST_GRANTED, true);
      default -> throw Problem.invalid("/values/decision", "task.review");
    };
  }
}
