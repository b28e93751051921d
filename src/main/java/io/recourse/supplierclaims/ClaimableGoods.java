package io.recourse.supplierclaims;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which lines of a case a claim against their supplier can be raised, and by what rule. */
@Component
public class ClaimableGoods {

  private static final Set<CaseType> SHOW_FAULTS =
      EnumSet.of(CaseType.REPAIR, CaseType.RETURN, CaseType.EXCHANGE);

  private static final Set<Reason> FAULTS =
      EnumSet.of(
          Reason.NOT_AS_DESCRIBED,
          Reason.WRONG_ITEM,
          Reason.MISSING_PART,
          Reason.DEFECTIVE,
          Reason.FAULT_IN_USE,
          Reason.SAFETY,
          Reason.COUNTERFEIT,
          Reason.RECALL);

  private final Cases cases;
  private final SupplierClaimBook book;
  private final JudgeSupplier judge;

  ClaimableGoods(Cases cases, SupplierClaimBook book, JudgeSupplier judge) {
    this.cases = cases;
    this.book = book;
    this.judge = judge;
  }

  /**
   * A line that can be claimed for.
   *
   * @param supplier as the shop tells; empty where it does not
   */
  public record Line(int item, String name, String supplier, SupplierTerms terms) {}

  @Transactional
  public List<Line> of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    Set<Integer> claimed =
        book.below(number).stream().map(claim -> claim.goods().item()).collect(Collectors.toSet());
    return !showsFaults(of)
        ? List.of()
        : of.lines().stream()
            .filter(line -> isFaulty(line) && !claimed.contains(line.item()))
            .map(line -> line(of, line))
            .toList();
  }

  /** The order says what the goods cost, and in which currency. */
  public static boolean showsFaults(ServiceCase of) {
    return SHOW_FAULTS.contains(of.type())
        && of.orderNumber() != null
        && of.lines().stream().anyMatch(ClaimableGoods::isFaulty);
  }

  static boolean isFaulty(CaseLine line) {
    return FAULTS.contains(line.reason());
  }

  private Line line(ServiceCase of, CaseLine line) {
    return new Line(
        line.item(), line.name(), book.supplier(line.sku()).orElse(""), judge.promised(of, line));
  }
}
