package io.recourse.visits;

import io.recourse.common.CaseNumber;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a customer is visited, what for and how, by the shop's table (FUP-03, CUS-07). */
@Component
class ChooseVisit {

  private static final String TABLE = "visitStrategy";
  private static final String NOT_AT_ALL = "NONE";

  private final Decisions decisions;

  ChooseVisit(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table reads.
   *
   * @param satisfaction 1 to 5 as the customer rated the case; 0 where they did not
   * @param complaints of the customer within a year
   */
  record Facts(VisitOccasion occasion, String customerLevel, int satisfaction, int complaints) {}

  /**
   * What the table says.
   *
   * @param priority of the visit in lists, 0 to 100
   */
  record Chosen(VisitStrategy strategy, VisitChannel channel, int priority, Judgement judgement) {}

  /** Empty where the customer is left alone. */
  Optional<Chosen> choose(Facts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("occasion", facts.occasion().name());
    columns.put("customerLevel", facts.customerLevel());
    columns.put("satisfaction", facts.satisfaction());
    columns.put("complaints", facts.complaints());
    Judgement said = decisions.ask(TABLE, columns);
    if (NOT_AT_ALL.equals(said.text("channel"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Chosen(
            VisitStrategy.valueOf(said.text("strategy")),
            VisitChannel.valueOf(said.text("channel")),
            (int) said.number("priority"),
            said));
  }

  void keep(CaseNumber number, Chosen chosen) {
    decisions.keep(number, List.of(new Decisions.Taken(null, chosen.judgement())));
  }
}
