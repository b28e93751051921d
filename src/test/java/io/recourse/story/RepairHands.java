package io.recourse.story;

/** What the workshop does with a repair of a long story, each step on its page. */
final class RepairHands {

  private static final String TECHNICIAN = "technician";

  private final Stage stage;

  RepairHands(Stage stage) {
    this.stage = stage;
  }

  void finds(String number, String note) {
    TaskForm.of(stage, TECHNICIAN, number, "Task_DiagnoseRepair")
        .choose("finding", "FAULT_CONFIRMED")
        .choose("coverage", "COVERED")
        .write("note", note)
        .finish();
  }

  void repairs(String number, String note) {
    TaskForm.of(stage, TECHNICIAN, number, "Task_PerformRepair")
        .choose("result", "REPAIRED")
        .write("note", note)
        .finish();
  }

  void tests(String number, boolean passed, String note) {
    TaskForm.of(stage, TECHNICIAN, number, "Task_TestRepair")
        .choose("passed", passed)
        .write("note", note)
        .finish();
  }
}
