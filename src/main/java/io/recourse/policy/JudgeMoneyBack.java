package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how much of what was paid a role may give back to put a complaint right (CMP-05). */
@Service
public class JudgeMoneyBack {

  private static final String TABLE = "moneyBackLimit";
  private static final String NEXT_ROLE = "nextRole";

  /** Money that is owed is never withheld for want of a hand that may give it. */
  private static final String UNBOUNDED = "owner";

  private final Decisions decisions;
  private final References references;

  JudgeMoneyBack(Decisions decisions, References references) {
    this.decisions = decisions;
    this.references = references;
  }

  /**
   * Empty where what was paid bounds it alone; keeps a receipt on the case otherwise.
   *
   * @param remedy REFUND or PRICE_REDUCTION
   * @param role the team of who decides, such as {@code complaints}
   */
  @Transactional
  public Optional<MoneyBackLimit> limit(
      CaseNumber number, String remedy, String role, String currency) {
    return asked(number, remedy, role)
        .map(said -> new MoneyBackLimit(most(said, currency), said.text(NEXT_ROLE)));
  }

  /** The team that may decide more; empty where none does. Keeps a receipt on the case. */
  @Transactional
  public Optional<String> above(CaseNumber number, String remedy, String role) {
    return asked(number, remedy, role).map(said -> said.text(NEXT_ROLE));
  }

  private Optional<Judgement> asked(CaseNumber number, String remedy, String role) {
    return role.equals(UNBOUNDED)
        ? Optional.empty()
        : Optional.of(
            decisions.evaluate(TABLE, number, null, Map.of("remedy", remedy, "role", role)));
  }

  /** Sums that cannot be compared with a limit are beyond it. */
  private Money most(Judgement said, String currency) {
    return references.compares(currency)
        ? references.sum(said.number("most"), currency)
        : new Money(0, currency);
  }
}
