package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Nobody looks into what they decided themselves (CMP-05): whoever granted something on the case or
 * the order that is complained about, or decided this complaint before it was taken up again.
 */
@Component
public class EarlierDeciders {

  private final ComplaintBook book;

  EarlierDeciders(ComplaintBook book) {
    this.book = book;
  }

  /** Why this person may not, in words; empty when they may. */
  public Optional<Problem> bars(CaseNumber number, String person) {
    return book.decidersBefore(number).contains(person)
        ? Optional.of(Problem.forbidden("complaint.decidedBefore"))
        : Optional.empty();
  }
}
