package io.recourse.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What warehouse and finance do with goods that come back for money, each on its page. */
final class ReturnHands {

  private final Stage stage;

  ReturnHands(Stage stage) {
    this.stage = stage;
  }

  /** Where the rules did not decide by themselves. */
  void decides(String number) {
    if (!"APPROVED".equals(stage.api.caseFile(number).at("/lines/0/decision").asText())) {
      TaskForm.of(stage, "returns", number, "Task_DecideReturn")
          .choose("decision", "approve")
          .finish();
    }
  }

  void inspects(String number, String note) {
    TaskForm.of(stage, "warehouse", number, "Task_InspectReturn").window();
    stage.api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [{"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "D",
                    "disposition": "SCRAP", "note": "%s"}]}\
        """
            .formatted(note));
  }

  void pays(String number) {
    TaskForm.of(stage, "finance", number, "Task_ApproveRefund")
        .choose("decision", "approve")
        .finish();
    stage.api.awaitCase(number, file -> settled(number) > 0);
  }

  /** What the ledger says was paid for the case, in minor units. */
  long settled(String number) {
    return sum(number, Set.of("SETTLED"));
  }

  /** What is still held for a refund of the case that is neither paid nor given up. */
  long reserved(String number) {
    return sum(number, Set.of("RESERVED", "SENT", "UNKNOWN"));
  }

  private long sum(String number, Set<String> states) {
    long sum = 0;
    for (JsonNode entry :
        stage.api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items")) {
      sum += states.contains(entry.get("state").asText()) ? entry.at("/amount/amount").asLong() : 0;
    }
    return sum;
  }
}
