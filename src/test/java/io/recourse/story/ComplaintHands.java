package io.recourse.story;

/**
 * What one of the team of complaints and the lead who reviews do in a long story, on their pages.
 */
final class ComplaintHands {

  private final Stage stage;
  private final String who;

  ComplaintHands(Stage stage, String who) {
    this.stage = stage;
    this.who = who;
  }

  void assesses(String number, int severity) {
    TaskForm.of(stage, who, number, "Task_AssessComplaint")
        .write("severity", severity)
        .choose("scope", "INDIVIDUAL")
        .finish();
  }

  void investigates(String number, String findings, String rootCause) {
    TaskForm.of(stage, who, number, "Task_InvestigateComplaint")
        .write("findings", findings)
        .write("rootCause", rootCause)
        .finish();
  }

  /** Upheld in part, with a coupon of a worth as a person types it. */
  void upholdsInPart(String number, String sum, String letter) {
    TaskForm.of(stage, who, number, "Task_DecideComplaint")
        .choose("outcome", "PARTLY_UPHELD")
        .choose("remedy", "COUPON")
        .write("amount", sum)
        .write("letter", letter)
        .finish();
    confirms(number);
  }

  void apologises(String number, String letter) {
    TaskForm.of(stage, who, number, "Task_DecideComplaint")
        .choose("outcome", "UPHELD")
        .choose("remedy", "APOLOGY")
        .write("letter", letter)
        .finish();
    confirms(number);
  }

  private void confirms(String number) {
    TaskForm.of(stage, "lead", number, "Task_ReviewComplaint")
        .choose("decision", "confirm")
        .finish();
  }
}
