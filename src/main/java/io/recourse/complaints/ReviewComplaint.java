package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else looks at the outcome before it goes to the customer (CMP-05). */
@Service
public class ReviewComplaint {

  private final ComplaintBook book;
  private final Offers offers;
  private final ComplaintFile file;
  private final CheckRemedy remedies;

  ReviewComplaint(ComplaintBook book, Offers offers, ComplaintFile file, CheckRemedy remedies) {
    this.remedies = remedies;
    this.book = book;
    this.offers = offers;
    this.file = file;
  }

  /**
   * The outcome holds. Returns until when the customer answers it.
   *
   * @throws io.recourse.common.Problem when what was decided cannot be given any more; send it back
   */
  @Transactional
  public Instant confirm(CaseNumber number) {
    remedies.demandStill(number, book.of(number).verdict().remedy());
    Instant ends = file.goOn(number, Act.REVIEW, it -> it.stands(Standing.ANSWERED), Wait.ANSWER);
    int round = offers.latest(number).map(Offer::round).orElse(0) + 1;
    offers.put(number, Offer.open(round, book.of(number).verdict(), ends));
    return ends;
  }

  /** It is decided again, for what the note says. Returns until when. */
  @Transactional
  public Instant sendBack(CaseNumber number, String note) {
    return file.goOn(number, Act.REVIEW, it -> it.sentBack(note), Wait.DECISION);
  }
}
