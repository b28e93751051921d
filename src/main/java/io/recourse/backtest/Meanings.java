package io.recourse.backtest;

import static io.recourse.backtest.Meaning.hand;
import static io.recourse.backtest.Meaning.ranked;
import static io.recourse.backtest.Meaning.scaled;

import io.recourse.backtest.Meaning.Scale;
import java.util.List;
import java.util.Map;

/**
 * Which outcomes of the tables are better for the customer, which wait for a person and which pay.
 * Tables that are not named here steer our own work: their changes are told, and judged by nobody.
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
                  scaled("points", Scale.MORE_IS_BETTER), scaled("units", Scale.MORE_IS_BETTER))));

  private Meanings() {}

  static List<Meaning> of(String decision) {
    return OF.getOrDefault(decision, List.of());
  }
}
