package io.recourse.story;

/** What the team of visits does in a long story, each try on its page. */
final class VisitHands {

  private final Stage stage;

  VisitHands(Stage stage) {
    this.stage = stage;
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
