package io.recourse.deliveries.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryProblem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.deliveries.ProblemBook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client reads of a delivery that went wrong: {@code delivery} of the case. */
@Component
class DeliveryJson implements LinePart {

  private final ProblemBook book;
  private final HearWord hear;

  DeliveryJson(ProblemBook book, HearWord hear) {
    this.book = book;
    this.hear = hear;
  }

  /**
   * @param trouble what tracking said of the parcel first
   * @param asked words that would be heard now
   */
  record Delivery(
      String kind,
      String trackingNumber,
      String trouble,
      Instant declaredAt,
      String found,
      String wish,
      List<DeliveryWord> asked) {}

  @Override
  public CaseType type() {
    return CaseType.DELIVERY_PROBLEM;
  }

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public Delivery of(CaseNumber number, boolean forCustomer) {
    List<DeliveryWord> asked =
        hear.asked(number).stream()
            .filter(word -> !forCustomer || word != DeliveryWord.CAME_BACK)
            .toList();
    return book.find(number).map(problem -> told(problem, asked)).orElse(null);
  }

  private static Delivery told(DeliveryProblem of, List<DeliveryWord> asked) {
    return new Delivery(
        of.kind().name(),
        of.parcel() == null ? null : of.parcel().trackingNumber(),
        of.trouble().name(),
        of.declaredAt(),
        of.found().name(),
        of.wish().name(),
        asked);
  }
}
