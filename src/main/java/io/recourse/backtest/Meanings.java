package io.recourse.backtest;

import static io.recourse.backtest.Meaning.hand;
import static io.recourse.backtest.Meaning.ranked;
import static io.recourse.backtest.Meaning.scaled;

import io.recourse.backtest.Meaning.Scale;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which outcomes of the tables are better for the customer, which wait for a person and which pay.
 * Changes of tables that steer our own work are told, and judged by nobody.
 */
final class Meanings {

  static final Map<String, List<Meaning>> OF =
      Map.ofEntries(
          Map.entry(
              "returnEligibility",
              List.of(
                  ranked("eligible", "false", "true").paying("true"), hand("automatic", "false"))),
          Map.entry(
              "remedyOffer",
              List.of(
                  scaled("offeredRemedies", Scale.CHOICES),
                  ranked("returnFreightPaidBy", "CUSTOMER", "SELLER"))),
          Map.entry(
              "evidenceDemand", List.of(ranked("demanded", "PHOTO_OR_SERIAL", "PHOTO", "NONE"))),
          Map.entry("refundApproval", List.of(hand("approval", "FINANCE", "FINANCE_AND_LEAD"))),
          Map.entry("exchangeArticle", List.of(ranked("allowed", "false", "true"))),
          Map.entry("refundDestination", List.of(ranked("allowed", "false", "true"))),
          Map.entry(
              "orderChange", List.of(ranked("answer", "REFUSE", "ASK", "AT_ONCE").byPerson("ASK"))),
          Map.entry(
              "priceProtection",
              List.of(
                  ranked("answer", "REFUSE", "ASK", "PAY").byPerson("ASK"),
                  scaled("share", Scale.MORE_IS_BETTER))),
          Map.entry("transitRisk", List.of(ranked("bearer", "CUSTOMER", "SHOP"))),
          Map.entry("remedyLadder", List.of(ranked("repairAllowed", "false", "true"))),
          Map.entry(
              "warrantyCoverage",
              List.of(
                  ranked("layer", "NONE", "EXTENDED", "MAKER", "STATUTORY"),
                  ranked("customerProves", "true", "false"))),
          Map.entry(
              "loanOffer",
              List.of(
                  ranked("offered", "false", "true"),
                  scaled("depositPercent", Scale.LESS_IS_BETTER))),
          Map.entry("planCallOff", List.of(scaled("unusedPercent", Scale.MORE_IS_BETTER))),
          Map.entry("repairLimits", List.of(scaled("diagnosisFee", Scale.LESS_IS_BETTER))),
          Map.entry(
              "careGift",
              List.of(
                  scaled("points", Scale.MORE_IS_BETTER), scaled("units", Scale.MORE_IS_BETTER))),
          Map.entry("feedbackReward", List.of(scaled("points", Scale.MORE_IS_BETTER))),
          Map.entry(
              "goodwillLimit",
              List.of(
                  scaled("perGrant", Scale.MORE_IS_BETTER),
                  scaled("perPeriod", Scale.MORE_IS_BETTER),
                  scaled("periodDays", Scale.LESS_IS_BETTER),
                  scaled("validDays", Scale.MORE_IS_BETTER))),
          Map.entry("expressSurcharge", List.of(ranked("back", "false", "true"))),
          Map.entry("moneyBackLimit", List.of(scaled("most", Scale.MORE_IS_BETTER))),
          Map.entry("reductionLimit", List.of(scaled("mostPercent", Scale.MORE_IS_BETTER))),
          Map.entry(
              "turnedUpGoods",
              List.of(ranked("answer", "ASK", "LEAVE"), ranked("unanswered", "PERSON", "LEAVE"))),
          Map.entry(
              "deliveryProblem",
              List.of(
                  ranked(
                          "step",
                          "GIVE_UP",
                          "ARRIVED",
                          "ASK_DECLARATION",
                          "ASK_PROOF",
                          "AWAIT_GOODS",
                          "AWAIT_BACK",
                          "SEARCH",
                          "DECIDE",
                          "ASK_CHOICE",
                          "GRANT")
                      .byPerson("DECIDE")
                      .paying("GRANT"))),
          Map.entry("leakNotice", List.of(ranked("persons", "false", "true"))),
          Map.entry("upkeepOffer", List.of(scaled("forMonths", Scale.MORE_IS_BETTER))),
          Map.entry("ownAgent", List.of(ranked("own", "false", "true"))),
          Map.entry(
              "serviceLevel",
              List.of(
                  scaled("firstAnswerMinutes", Scale.LESS_IS_BETTER),
                  scaled("nextAnswerMinutes", Scale.LESS_IS_BETTER),
                  scaled("updateMinutes", Scale.LESS_IS_BETTER),
                  scaled("solveMinutes", Scale.LESS_IS_BETTER))));

  /** Who works on what, when and in which order: nothing is given or taken by them. */
  static final Set<String> OWN_WORK =
      Set.of(
          "caseRouting",
          "casePriority",
          "escalationLadder",
          "ownerFitness",
          "peakHelp",
          "assistantRouting",
          "visitStrategy",
          "mannerStandard",
          "carrierTerms",
          "supplierClaim",
          "incidentTerm",
          "repairFaults",
          "feedbackClass");

  private Meanings() {}

  /** Empty for tables of our own work. */
  static List<Meaning> of(String decision) {
    return OF.getOrDefault(decision, List.of());
  }
}
