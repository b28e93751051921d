package io.recourse.surplus;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends surplus goods back to the customer, in one parcel of their own. */
@Service
public class SendSurplus {

  private final SurplusBook book;
  private final BookParcel parcels;
  private final ApplicationEventPublisher events;

  SendSurplus(SurplusBook book, BookParcel parcels, ApplicationEventPublisher events) {
    this.book = book;
    this.parcels = parcels;
    this.events = events;
  }

  /**
   * Books the way back for what was decided to go back and is here.
   *
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  @Transactional
  public void send(CaseNumber number) {
    List<Surplus> here =
        book.of(number).stream().filter(surplus -> surplus.toSendBack() > 0).toList();
    if (here.isEmpty()) {
      return;
    }
    String key = number + "/surplus/" + here.stream().map(Surplus::position).toList();
    String tracking = parcels.bookUnlisted(number, key).trackingNumber();
    for (Surplus surplus : here) {
      Surplus sent = surplus.sent(tracking);
      book.keep(number, sent);
      events.publishEvent(SurplusEvents.sent(number, sent));
    }
  }

  /** Called off while goods wait for a decision: they go back as well. */
  @Transactional
  public void sendAll(CaseNumber number) {
    for (Surplus surplus : book.of(number)) {
      if (!surplus.decided() || surplus.toCollect() > 0) {
        Surplus back = surplus.goesBack();
        book.keep(number, back);
        events.publishEvent(SurplusEvents.decided(number, back));
      }
    }
    send(number);
  }

  public boolean isHere(CaseNumber number) {
    return book.of(number).stream()
        .anyMatch(
            surplus -> !surplus.decided() || surplus.toSendBack() > 0 || surplus.toCollect() > 0);
  }
}
