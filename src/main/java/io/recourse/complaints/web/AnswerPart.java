package io.recourse.complaints.web;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.Standing;
import io.recourse.web.PortalPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outcome of a complaint on its customer's page, with what they can say to it. */
@Component
class AnswerPart implements PortalPart {

  private final Cases cases;
  private final ComplaintBook book;
  private final AnswerComplaint answer;

  AnswerPart(Cases cases, ComplaintBook book, AnswerComplaint answer) {
    this.cases = cases;
    this.book = book;
    this.answer = answer;
  }

  /**
   * What the page shows.
   *
   * @param open whether an answer would be heard now
   */
  public record Facts(Complaint complaint, boolean open) {}

  @Override
  public String fragment() {
    return "complaints/answer :: part";
  }

  @Override
  public Optional<Facts> of(CaseNumber number) {
    return book.find(number)
        .filter(AnswerPart::isTold)
        .map(it -> new Facts(it, answer.mayAnswer(cases.get(number))));
  }

  /** Nobody reads an outcome that a second person has not confirmed. */
  private static boolean isTold(Complaint complaint) {
    return complaint.verdict() != null
        && complaint.standing().ordinal() >= Standing.ANSWERED.ordinal();
  }
}
