package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads the rating of a case off the receipt of its routing, and what staff found since. */
@Service
public class RatingOfCase {

  private static final String ROUTING = "caseRouting";

  private final Receipts receipts;
  private final List<StaffRating> found;

  RatingOfCase(Receipts receipts, List<StaffRating> found) {
    this.receipts = receipts;
    this.found = List.copyOf(found);
  }

  /** The latest routing, as staff rated the case since. */
  public CaseRating of(CaseNumber number) {
    CaseRating rating = routed(number);
    for (StaffRating staff : found) {
      rating = staff.after(number, rating);
    }
    return rating;
  }

  /** The latest one: a case that became another was routed again. */
  private CaseRating routed(CaseNumber number) {
    return receipts.of(number).stream()
        .filter(receipt -> receipt.decision().equals(ROUTING))
        .reduce((earlier, later) -> later)
        .map(RatingOfCase::rating)
        .orElse(CaseRating.NONE);
  }

  private static CaseRating rating(Receipt receipt) {
    Map<String, Object> said = receipt.outcome();
    return new CaseRating(
        (String) said.get("category"),
        ((Number) said.get("severity")).intValue(),
        Boolean.TRUE.equals(receipt.inputs().get("safety")),
        new BigDecimal(receipt.inputs().get("orderValue").toString()));
  }
}
