package io.recourse.story;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the team of visits does in a long story, each try on its page. */
final class VisitHands {

  private final Stage stage;

  VisitHands(Stage stage) {
    this.stage = stage;
  }

  /** Assessed anew by a lead, as the months of other stories may have used up what counted. */
  void areTrained() {
    LocalDate today = LocalDate.ofInstant(stage.api.now(), ZoneOffset.UTC);
    var unused =
        stage.api.post(
            "lead",
            "/api/v1/visit-team/visits/assessments",
            "{\"trainedOn\": \"%1$s\", \"assessedOn\": \"%1$s\", \"passed\": true, \"validUntil\": \"%2$s\"}"
                .formatted(today, today.plusYears(1)));
  }

  void reachesNobody(String number, String comment) {
    TaskForm.of(stage, "visits", number, "Task_MakeVisit")
        .choose("outcome", "NO_ANSWER")
        .write("comment", comment)
        .finish();
  }

  void hearsOfTrouble(String number, String comment) {
    TaskForm.of(stage, "visits", number, "Task_MakeVisit")
        .choose("outcome", "REACHED")
        .choose("satisfied", false)
        .write("comment", comment)
        .choose("handOver", "REOPEN")
        .finish();
  }
}
