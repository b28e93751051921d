package io.recourse.visits;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.time.Clock;
import java.time.Instant;
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
  private final SolvedCases history;
  private final DueCustomers buyers;
  private final Clock clock;

  ChooseVisit(Decisions decisions, SolvedCases history, DueCustomers buyers, Clock clock) {
    this.decisions = decisions;
    this.history = history;
    this.buyers = buyers;
    this.clock = clock;
  }

  /**
   * What the table says.
   *
   * @param priority of the visit in lists, 0 to 100
   */
  record Chosen(VisitStrategy strategy, VisitChannel channel, int priority, Judgement judgement) {}

  /**
   * Empty where the customer is left alone; a solved case always has its visit, then without asking
   * (FUP-05).
   *
   * @param satisfaction 1 to 5 as the customer rated the case; null where they did not
   */
  Optional<Chosen> choose(VisitOccasion occasion, Customer customer, Integer satisfaction) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("occasion", occasion.name());
    columns.put("segment", buyers.segment(customer.person()));
    columns.put("customerLevel", customer.level());
    columns.put("satisfaction", satisfaction == null ? 0 : satisfaction);
    Instant since = clock.instant().minus(MayVisit.YEAR);
    columns.put("complaints", history.complaints(customer.person(), since));
    columns.put("suggestions", history.suggestions(customer.person(), since));
    Judgement said = decisions.answer(TABLE, columns);
    if (!NOT_AT_ALL.equals(said.text("channel"))) {
      return Optional.of(chosen(said, VisitChannel.valueOf(said.text("channel"))));
    }
    return occasion == VisitOccasion.SOLVED
        ? Optional.of(chosen(said, VisitChannel.UNASKED))
        : Optional.empty();
  }

  private static Chosen chosen(Judgement said, VisitChannel channel) {
    return new Chosen(
        VisitStrategy.valueOf(said.text("strategy")), channel, (int) said.number("priority"), said);
  }

  void keep(CaseNumber number, Chosen chosen) {
    decisions.keep(number, List.of(new Decisions.Taken(null, chosen.judgement())));
  }
}
