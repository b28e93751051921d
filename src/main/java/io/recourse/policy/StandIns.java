package io.recourse.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What holds where a table has no answer: no more is offered than the law owes, limits are none or
 * low, and the strictest hands approve. Where a share of money has to be said and no person asks
 * again, the customer is not the one to lose by it: damage in transit is the shop's, a plan called
 * off gives back all that was not used. What stands in for tables of which a person of the line
 * decides anyway is not here.
 */
final class StandIns {

  static final String GROUND = "No rule answered: a person looks at it";

  private static final String RUNNING = "RUNNING";

  private static final Map<String, UnaryOperator<Map<String, Object>>> OF =
      Map.ofEntries(
          always("caseRouting", Map.of()),
          by("casePriority", in -> Map.of("priority", in.get("standing"), "againAtHours", 24)),
          always("ownerFitness", Map.of("score", 0, "reason", "LOAD")),
          always("ownAgent", Map.of("own", false)),
          always("peakHelp", Map.of("helper", "-", "stays", 0, "endsBelow", 0)),
          always("assistantRouting", Map.of("first", "PERSON", "because", "COMPLEX")),
          always(
              "serviceLevel",
              Map.of(
                  "agreement", "STANDARD",
                  "acknowledgeMinutes", 120,
                  "firstAnswerMinutes", 600,
                  "nextAnswerMinutes", 600,
                  "updateMinutes", 3000,
                  "solveMinutes", 6000,
                  "stalledMinutes", 1200)),
          by("escalationLadder", in -> Map.of("steps", steps(number(in, "percent")))),
          always("incidentTerm", Map.of("withinHours", 24)),
          by("remedyOffer", in -> remedies(yes(in, LegalFloor.OWES_MONEY))),
          by("remedyLadder", in -> Map.of("repairAllowed", yes(in, "repairOffered"))),
          by("warrantyCoverage", in -> Map.of("layer", layer(in), "customerProves", false)),
          always("repairLimits", Map.of("tries", 1, "diagnosisFee", 0)),
          always("repairFaults", Map.of("codes", "OTHER")),
          always("loanOffer", Map.of("offered", false, "depositPercent", 0)),
          by(
              "exchangeArticle",
              in ->
                  Map.of(
                      "allowed",
                      yes(in, "sameProduct"),
                      "groundCode",
                      yes(in, "sameProduct") ? "VARIANT" : "NOT_OFFERED")),
          by("refundDestination", StandIns::destination),
          always(
              "refundApproval",
              Map.of("approval", "FINANCE_AND_LEAD", "termDays", 2, "priority", 50)),
          by("goodwillLimit", in -> goodwill("owner".equals(in.get("role")))),
          by("moneyBackLimit", in -> Map.of("most", 0, "nextRole", "owner")),
          always("reductionLimit", Map.of("mostPercent", 0)),
          always("orderChange", Map.of("answer", "ASK", "groundCode", "BEING_PACKED")),
          always(
              "priceProtection", Map.of("answer", "ASK", "groundCode", "LARGE_FALL", "share", 100)),
          always("deliveryProblem", Map.of("step", "DECIDE")),
          always("expressSurcharge", Map.of("back", false)),
          always("turnedUpGoods", Map.of("answer", "ASK", "unanswered", "PERSON")),
          always("transitRisk", Map.of("bearer", "SHOP")),
          always(
              "supplierClaim",
              Map.of("due", false, "noticeDays", 30, "answerDays", 30, "reminders", 1)),
          always(
              "carrierTerms",
              Map.of(
                  "noticeDays", 7,
                  "answerDays", 30,
                  "limit", 0,
                  "currency", "EUR",
                  "reminders", 1,
                  "documents", "")),
          always("leakNotice", Map.of("authority", true, "persons", true)),
          always("planCallOff", Map.of("unusedPercent", 100)),
          always("upkeepOffer", Map.of("everyMonths", 0, "forMonths", 0)),
          by("feedbackClass", in -> Map.of("class", feedback(in), "team", "-")),
          always("feedbackReward", Map.of("points", 0)),
          always("visitStrategy", Map.of("strategy", "CONFIRM", "channel", "NONE", "priority", 0)),
          always("careGift", Map.of("kind", "NONE", "points", 0, "units", 0)),
          always("mannerStandard", Map.of("target", 0, "floor", 0)));

  /** They order work, in rounds over all cases: a person sees to the first case for all of them. */
  private static final Set<String> ORDER_WORK =
      Set.of(
          "casePriority",
          "ownerFitness",
          "escalationLadder",
          "serviceLevel",
          "feedbackClass",
          "visitStrategy",
          "careGift");

  private StandIns() {}

  static boolean areForEachCase(String table) {
    return !ORDER_WORK.contains(table);
  }

  /** Empty where a person of the line decides without the table. */
  static Optional<Judgement> of(NoAnswer none, Map<String, Object> inputs) {
    return Optional.ofNullable(OF.get(none.decision()))
        .map(by -> judgement(none, inputs, by.apply(inputs)));
  }

  private static Judgement judgement(
      NoAnswer none, Map<String, Object> inputs, Map<String, Object> values) {
    Map<String, Object> outcome = new HashMap<>(values);
    outcome.put("ground", GROUND);
    String version = none.decision() + ":" + (none.version() == null ? "-" : none.version());
    return new Judgement(
        none.decision(), version, inputs, List.of(), Map.copyOf(outcome), GROUND, none);
  }

  private static Map.Entry<String, UnaryOperator<Map<String, Object>>> always(
      String table, Map<String, Object> values) {
    return by(table, in -> values);
  }

  private static Map.Entry<String, UnaryOperator<Map<String, Object>>> by(
      String table, UnaryOperator<Map<String, Object>> facts) {
    return Map.entry(table, facts);
  }

  /** From its end on the lead hears of a wait; before that nobody is driven. */
  private static String steps(long percent) {
    return percent < 100 ? "-" : "PROMPT_OWNER,TELL_LEAD";
  }

  /** The first that runs, in the order in which they answer by law. */
  private static String layer(Map<String, Object> in) {
    if (RUNNING.equals(in.get("statutory"))) {
      return "STATUTORY";
    } else if (RUNNING.equals(in.get("maker"))) {
      return "MAKER";
    }
    return RUNNING.equals(in.get("extended")) ? "EXTENDED" : "NONE";
  }

  /** Money to those alone whom the law itself gives the choice of it. */
  private static Map<String, Object> remedies(boolean moneyOwed) {
    return Map.of(
        "offeredRemedies", moneyOwed ? "REFUND,EXCHANGE,REPAIR" : "EXCHANGE,REPAIR",
        "defaultRemedy", moneyOwed ? "REFUND" : "EXCHANGE",
        "returnFreightPaidBy", "SELLER");
  }

  /** Back the way it came is open always, anything else to nobody. */
  private static Map<String, Object> destination(Map<String, Object> in) {
    boolean back = "ORIGINAL".equals(in.get("to"));
    return Map.of(
        "allowed", back, "groundCode", back ? "AS_PAID" : "NOT_OFFERED", "seenWithinDays", 7);
  }

  /** Without a rule owners alone give something that is not owed, and not much. */
  private static Map<String, Object> goodwill(boolean owner) {
    return Map.of(
        "perGrant", owner ? 500 : 0,
        "perPeriod", owner ? 1000 : 0,
        "periodDays", 365,
        "validDays", 180,
        "nextRole", owner ? "nobody" : "owner");
  }

  private static String feedback(Map<String, Object> in) {
    Object kind = in.get("kind");
    if (Set.of("COMPLAINT", "SUGGESTION", "PRAISE").contains(kind)) {
      return kind.toString();
    }
    return number(in, "score") <= 2 ? "DISSATISFIED" : "MIXED";
  }

  private static boolean yes(Map<String, Object> in, String fact) {
    return Boolean.TRUE.equals(in.get(fact));
  }

  private static long number(Map<String, Object> in, String fact) {
    return ((Number) in.get(fact)).longValue();
  }
}
