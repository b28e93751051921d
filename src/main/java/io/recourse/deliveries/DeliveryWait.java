package io.recourse.deliveries;

import io.recourse.cases.Party;
import io.recourse.common.CaseNumber;
import io.recourse.policy.DeliveryVerdict.Step;
import io.recourse.policy.TermName;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a problem waits for: its clock, term, mail, whose turn it is, and what follows otherwise.
 */
enum DeliveryWait {
  GOODS(Step.AWAIT_GOODS, "lateGoods", TermName.ADDITIONAL_PERIOD, Party.PARTNER, "deliveryEnded"),
  BACK(
      Step.AWAIT_BACK,
      "goodsComeBack",
      TermName.TRANSIT_SILENCE,
      Party.PARTNER,
      "deliveryLookedAt"),
  DECLARATION(
      Step.ASK_DECLARATION, "declareMissing", TermName.REPLY, Party.CUSTOMER, "deliveryGivenUp"),
  PROOF(Step.ASK_PROOF, "proveDelivery", TermName.EVIDENCE, Party.CUSTOMER, "deliveryLookedAt"),
  CHOICE(Step.ASK_CHOICE, "chooseDelivery", TermName.REPLY, Party.CUSTOMER, "deliveryEnded"),
  SEARCH(Step.SEARCH, "deliverySearch", TermName.PARCEL_SEARCH, Party.STAFF, "deliveryLost"),
  DECISION(Step.DECIDE, "decideDelivery", TermName.DECIDE, Party.STAFF, "deliveryAsAsked");

  private final Step step;
  private final String clock;
  private final TermName term;
  private final Party party;
  private final String otherwise;

  DeliveryWait(Step step, String clock, TermName term, Party party, String otherwise) {
    this.step = step;
    this.clock = clock;
    this.term = term;
    this.party = party;
    this.otherwise = otherwise;
  }

  static Optional<DeliveryWait> of(Step step) {
    return Arrays.stream(values()).filter(wait -> wait.step == step).findFirst();
  }

  String clock() {
    return clock;
  }

  TermName term() {
    return term;
  }

  Party party() {
    return party;
  }

  String otherwise() {
    return otherwise;
  }

  /** The mail that tells of it; where tracking told us first, the customer did not report it. */
  String template(boolean tracked) {
    return switch (this) {
      case BACK -> tracked ? "trackedBack" : clock;
      case CHOICE -> tracked ? "trackedChoice" : clock;
      case SEARCH -> tracked ? "trackedSearch" : clock;
      case GOODS, DECLARATION, PROOF, DECISION -> clock;
    };
  }

  /** Lets the process know that what it waits for with it is here. */
  void end(CaseNumber number, ProblemNews news) {
    switch (this) {
      case GOODS, BACK, SEARCH -> news.goodsHeardOf(number);
      case DECLARATION, PROOF, CHOICE, DECISION -> news.answered(number);
    }
  }

  /** Which of the two kinds of wait ran out with it. */
  Overdue missed() {
    return this == GOODS || this == BACK ? Overdue.GOODS : Overdue.ANSWER;
  }
}
