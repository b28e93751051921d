package io.recourse.story;

import java.util.HashMap;
import java.util.Map;

/** What the house and the law promise, written down once more for stories. */
final class Promises {

  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("sendBack", "14"),
          Map.entry("diagnoseRepair", "5"),
          Map.entry("performRepair", "14"),
          Map.entry("testRepair", "3"),
          Map.entry("confirmRepair", "14"),
          Map.entry("delivery", "10"),
          Map.entry("approveRefund", "2"),
          Map.entry("assessComplaint", "2w"),
          Map.entry("investigateComplaint", "10w"),
          Map.entry("decideComplaint", "3w"),
          Map.entry("reviewComplaint", "2w"),
          Map.entry("answerComplaint", "14"),
          Map.entry("makeVisit", "5w"),
          Map.entry("nextTry", "1w"),
          Map.entry("visitMatter", "30"));

  private Promises() {}

  /**
   * Terms of obligations by clock, as {@link Reckoning} reads them.
   *
   * @param quick for the decision and the inspection of a return
   * @param refund for money back
   */
  static Map<String, String> terms(String quick, String refund) {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("decide", quick);
    terms.put("inspect", quick);
    terms.put("REFUND", refund);
    return terms;
  }

  /** The same beyond the customs border, where parcels may be silent for longer (LAW-03). */
  static Map<String, String> abroad(String quick, String refund) {
    Map<String, String> terms = terms(quick, refund);
    terms.put("delivery", "21");
    return terms;
  }

  /** Minutes of working time by work clock, as agreed for a type of case. */
  static Map<String, Integer> minutes(String type) {
    return switch (type) {
      case "REPAIR" -> minutes(120, 600, 600, 3000, 9000);
      case "COMPLAINT" -> minutes(60, 480, 480, 1800, 6000);
      case "FOLLOW_UP" -> minutes(600, 3000, 1200, 6000, 18_000);
      default -> minutes(120, 600, 600, 3000, 6000);
    };
  }

  private static Map<String, Integer> minutes(
      int acknowledge, int first, int next, int update, int solve) {
    return Map.of(
        "workAcknowledge", acknowledge,
        "workFirstAnswer", first,
        "workNextAnswer", next,
        "workUpdate", update,
        "workSolve", solve);
  }
}
