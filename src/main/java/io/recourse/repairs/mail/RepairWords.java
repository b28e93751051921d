package io.recourse.repairs.mail;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.repairs.Diagnosis;
import io.recourse.repairs.QuotationBook;
import io.recourse.repairs.RepairAttempt;
import io.recourse.repairs.RepairBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was found and done, in the words of the technicians, and why a repair ends as it does. */
@Component
class RepairWords implements MessageFacts {

  private static final String DONE = "repairDone";
  private static final String REMEDY = "repairRemedy";
  private static final Set<String> RATED = Set.of("repairOver", "repairMadeUp");

  private final Cases cases;
  private final RepairBook book;
  private final QuotationBook quotations;

  RepairWords(Cases cases, RepairBook book, QuotationBook quotations) {
    this.cases = cases;
    this.book = book;
    this.quotations = quotations;
  }

  @Override
  public Set<String> templates() {
    return Set.of(
        DONE,
        REMEDY,
        "repairQuotation",
        "repairPayment",
        "repairFee",
        "repairDeclined",
        "repairOver",
        "repairMadeUp");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    String word = DONE.equals(template) ? lastWork(number) : found(number);
    facts.put("word", word);
    facts.put("ground", ground(number, template));
    quotations
        .latest(number)
        .ifPresent(
            it -> {
              facts.put("amount", it.amount());
              facts.put("fee", it.fee().exceedsZero() ? it.fee() : null);
            });
    facts.put("asksRating", RATED.contains(template));
    return facts;
  }

  private String lastWork(CaseNumber number) {
    return book.attempts(number).stream()
        .map(RepairAttempt::note)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private String found(CaseNumber number) {
    return book.diagnosis(number).map(Diagnosis::note).orElse(null);
  }

  private String ground(CaseNumber number, String template) {
    var of = cases.get(number);
    Optional<String> ofLines =
        of.lines().stream().map(CaseLine::ground).filter(Objects::nonNull).findFirst();
    return REMEDY.equals(template) ? ofLines.orElse(null) : of.state().ending().ground();
  }
}
