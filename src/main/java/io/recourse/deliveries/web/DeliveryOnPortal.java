package io.recourse.deliveries.web;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryProblem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.deliveries.ProblemBook;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers see of their delivery, and what it asks them. */
@Component
class DeliveryOnPortal implements PortalPart {

  private final ProblemBook book;
  private final HearWord hear;

  DeliveryOnPortal(ProblemBook book, HearWord hear) {
    this.book = book;
    this.hear = hear;
  }

  /**
   * @param asked words that would be heard now
   */
  public record Shown(DeliveryProblem problem, List<DeliveryWord> asked) {}

  @Override
  public String fragment() {
    return "deliveries/portal :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    return book.find(number)
        .map(
            problem ->
                new Shown(
                    problem,
                    hear.asked(number).stream()
                        .filter(word -> word != DeliveryWord.CAME_BACK)
                        .toList()));
  }
}
