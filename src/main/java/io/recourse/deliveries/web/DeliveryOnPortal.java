package io.recourse.deliveries.web;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryProblem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.deliveries.ProblemBook;
import io.recourse.shipping.HeardOf;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.Position;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers see of their delivery, and what it asks them. */
@Component
class DeliveryOnPortal implements PortalPart {

  private final ProblemBook book;
  private final HearWord hear;
  private final HeardOf heard;

  DeliveryOnPortal(ProblemBook book, HearWord hear, HeardOf heard) {
    this.book = book;
    this.hear = hear;
    this.heard = heard;
  }

  /**
   * @param asked words that would be heard now
   * @param seen what the carrier said last of the parcel; null while it said nothing
   */
  public record Shown(DeliveryProblem problem, List<DeliveryWord> asked, Position seen) {}

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
                        .toList(),
                    seen(problem)));
  }

  private Position seen(DeliveryProblem problem) {
    return Optional.ofNullable(problem.parcel())
        .flatMap(parcel -> heard.latest(parcel.trackingNumber()))
        .map(ParcelNews::position)
        .orElse(null);
  }
}
