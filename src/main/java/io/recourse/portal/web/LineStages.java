package io.recourse.portal.web;

import io.recourse.cases.CaseType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stages of the lines other than returns and exchanges, in the order in which customers pass
 * them, each with the steps that belong to it (NTF-02). A step of no stage, such as money on its
 * way, leaves a case where it was.
 */
final class LineStages {

  /**
   * One stage of a line.
   *
   * @param always whether every case passes it; others show once a case has come there
   */
  record Stage(String key, boolean always, Set<String> steps) {

    private static Stage of(String key, String... steps) {
      return new Stage(key, true, Set.of(steps));
    }

    private static Stage maybe(String key, String... steps) {
      return new Stage(key, false, Set.of(steps));
    }
  }

  static final Map<CaseType, List<Stage>> ALL = new EnumMap<>(CaseType.class);

  static {
    ALL.put(
        CaseType.REPAIR,
        List.of(
            Stage.of("ASKED", "answerRequest", "decideReturn", "provideEvidence", "remoteHelp"),
            Stage.of(
                "HANDED_OVER",
                "sendGoods",
                "carryParcel",
                "traceParcel",
                "chooseAppointment",
                "visitOnSite"),
            Stage.of("DIAGNOSED", "inspectReturn", "diagnoseRepair", "askThirdParty"),
            Stage.maybe("PRICED", "quotation", "quotationPayment", "repairFee"),
            Stage.of("REPAIRED", "repairParts", "performRepair", "testRepair"),
            Stage.of(
                "BACK",
                "sendGoodsHome",
                "delivery",
                "outboundSearch",
                "lostParcel",
                "confirmRepair")));
    ALL.put(
        CaseType.COMPLAINT,
        List.of(
            Stage.of("READ", "answerRequest", "assessComplaint"),
            Stage.of("INVESTIGATED", "investigateComplaint", "reportFindings", "askThirdParty"),
            Stage.of("DECIDED", "decideComplaint", "reviewComplaint", "grantGoodwill"),
            Stage.of("ANSWERED", "answerComplaint", "improve"),
            Stage.maybe("DISPUTED", "stateDispute", "replyToDispute", "decideDispute")));
    ALL.put(
        CaseType.DELIVERY_PROBLEM,
        List.of(
            Stage.of("TOLD", "answerRequest", "declareMissing", "proveDelivery", "provideEvidence"),
            Stage.of("SEARCHED", "deliverySearch", "lateGoods", "goodsComeBack"),
            Stage.of("CHOSEN", "chooseDelivery", "decideDelivery"),
            Stage.of("SETTLED", "delivery", "outboundSearch", "lostParcel", "approveRefund")));
    ALL.put(
        CaseType.SITE_VISIT,
        List.of(
            Stage.of("TIMES", "planVisitTimes", "answerRequest"),
            Stage.of("CHOSEN", "chooseVisitTime"),
            Stage.of("VISITED", "carryOutVisit")));
    ALL.put(
        CaseType.ORDER_CHANGE,
        List.of(
            Stage.of("DECIDED", "decideOrderChange", "answerRequest"),
            Stage.maybe("PAID", "payOrderChange"),
            Stage.of("CHANGED", "settle", "approveRefund")));
    ALL.put(
        CaseType.PRICE_PROTECTION,
        List.of(
            Stage.of("DECIDED", "decidePriceClaim", "answerRequest"),
            Stage.of("PAID", "settle", "approveRefund")));
    ALL.put(
        CaseType.INQUIRY,
        List.of(
            Stage.of("READ", "firstResponse", "answerRequest", "chatPerson", "chatWord"),
            Stage.of("ANSWERED", "resolution", "customerReply")));
    ALL.put(
        CaseType.SUGGESTION,
        List.of(
            Stage.of("READ", "readSuggestion", "answerRequest"),
            Stage.of("WEIGHED", "weighSuggestion"),
            Stage.maybe("CARRIED_OUT", "carryOutSuggestion")));
    ALL.put(
        CaseType.DATA_LEAK,
        List.of(
            Stage.of("READ", "assessLeak", "answerRequest"),
            Stage.of("STOPPED", "containLeak"),
            Stage.maybe("TOLD", "leakNotice", "tellPersons", "tellOtherwise")));
    ALL.put(
        CaseType.LOAN_DEVICE,
        List.of(
            Stage.maybe("DEPOSIT", "loanDeposit"),
            Stage.of("SENT", "delivery", "outboundSearch", "lostParcel", "answerRequest"),
            Stage.of(
                "RETURNED", "returnLoan", "chaseLoan", "sendGoods", "carryParcel", "loanSearch"),
            Stage.of("CHECKED", "checkInLoan", "decideLoanCharge", "loanCharge")));
    ALL.put(
        CaseType.SERVICE_PLAN,
        List.of(Stage.of("PAID", "planPayment", "answerRequest"), Stage.of("RUNS", "settle")));
    ALL.put(
        CaseType.FOLLOW_UP,
        List.of(
            Stage.of("ASKED", "makeVisit", "nextTry", "answerSurvey", "answerRequest"),
            Stage.maybe("LOOKED_INTO", "visitMatter", "visitFinding")));
  }

  private LineStages() {}

  /**
   * Where a case stands; empty for lines that customers do not follow by stages.
   *
   * @param step what is waited for now; null for nothing
   * @param been the steps it came by
   */
  static List<Guide.Stage> of(CaseType type, String step, Set<String> been, boolean over) {
    List<Stage> all = ALL.getOrDefault(type, List.of());
    int at = at(all, step, been);
    List<Guide.Stage> shown = new ArrayList<>();
    for (int place = 0; place < all.size(); place++) {
      Stage stage = all.get(place);
      if (stage.always() || place == at || !Collections.disjoint(stage.steps(), been)) {
        boolean current = place == at && !over;
        shown.add(new Guide.Stage(type + "." + stage.key(), over || place < at, current));
      }
    }
    return List.copyOf(shown);
  }

  private static int at(List<Stage> all, String step, Set<String> been) {
    int furthest = 0;
    for (int place = 0; place < all.size(); place++) {
      if (step != null && all.get(place).steps().contains(step)) {
        return place;
      }
      furthest = Collections.disjoint(all.get(place).steps(), been) ? furthest : place;
    }
    return furthest;
  }
}
