package io.recourse.complaints.web;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outcome of a complaint on its customer's page, with what they can say to it. */
@Component
class AnswerPart implements PortalPart {

  private final Cases cases;
  private final Offers offers;
  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;

  AnswerPart(Cases cases, Offers offers, AnswerComplaint answer, DisputeComplaint dispute) {
    this.cases = cases;
    this.offers = offers;
    this.answer = answer;
    this.dispute = dispute;
  }

  /**
   * What the page shows.
   *
   * @param told the latest round
   * @param past rounds before it
   * @param open whether an answer would be heard now
   * @param roundsLeft how often they can still ask for something else
   * @param stating whether their statement in the dispute is awaited
   */
  public record Facts(
      Offer told, List<Offer> past, boolean open, int roundsLeft, boolean stating) {}

  @Override
  public String fragment() {
    return "complaints/answer :: part";
  }

  /** Nobody reads an outcome that a second person has not confirmed. */
  @Override
  public Optional<Facts> of(CaseNumber number) {
    List<Offer> all = offers.of(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(facts(number, all));
  }

  private Facts facts(CaseNumber number, List<Offer> all) {
    ServiceCase of = cases.get(number);
    Offer latest = all.get(all.size() - 1);
    return new Facts(
        latest,
        all.subList(0, all.size() - 1),
        answer.mayAnswer(of),
        answer.roundsAfter(latest),
        dispute.mayState(of));
  }
}
