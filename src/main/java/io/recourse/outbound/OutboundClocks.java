package io.recourse.outbound;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.SearchOutcome;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Who owes what about one parcel to the customer by when; a case may have several of them. Callers
 * hold the case and save it.
 */
@Component
class OutboundClocks {

  private static final String DELIVERY = "delivery";
  private static final String SEARCH = "outboundSearch";
  private static final String INSTEAD = "lostParcel";

  private final CaseClocks clocks;
  private final NextFromClocks next;

  OutboundClocks(CaseClocks clocks, NextFromClocks next) {
    this.clocks = clocks;
    this.next = next;
  }

  void underway(ServiceCase of, String parcel, Instant by) {
    clocks.meet(of.number(), name(SEARCH, parcel));
    clocks.meet(of.number(), name(INSTEAD, parcel));
    run(of.number(), name(DELIVERY, parcel), Party.PARTNER, by, "parcelSearched", null);
    next.follow(of);
  }

  void search(ServiceCase of, String parcel, Instant by, SearchOutcome otherwise) {
    boolean back = otherwise == SearchOutcome.WITH_SENDER;
    String byDefault = back ? "outboundBack" : "outboundGivenUp";
    clocks.breach(of.number(), name(DELIVERY, parcel));
    run(of.number(), name(SEARCH, parcel), Party.STAFF, by, byDefault, null);
    next.follow(of);
  }

  void instead(ServiceCase of, String parcel, Due due, LostRemedy otherwise) {
    clocks.breach(of.number(), name(DELIVERY, parcel));
    clocks.meet(of.number(), name(SEARCH, parcel));
    String byDefault =
        switch (otherwise) {
          case SEND_AGAIN -> "lostSentAgain";
          case REFUND -> "lostPaidBack";
          case TELL -> "lostTold";
        };
    run(of.number(), name(INSTEAD, parcel), Party.STAFF, due.at(), byDefault, due.ground());
    next.follow(of);
  }

  /** Nothing about this parcel is waited for any more. */
  void over(ServiceCase of, String parcel, boolean inTime) {
    for (String step : new String[] {DELIVERY, SEARCH, INSTEAD}) {
      if (inTime) {
        clocks.meet(of.number(), name(step, parcel));
      } else {
        clocks.breach(of.number(), name(step, parcel));
      }
    }
    next.follow(of);
  }

  private void run(
      CaseNumber number, String name, Party party, Instant due, String otherwise, String ground) {
    boolean runs =
        clocks.of(number).stream()
            .filter(CaseClock::isRunning)
            .anyMatch(clock -> clock.name().equals(name) && clock.dueAt().equals(due));
    if (!runs) {
      clocks.start(number, name, party.name(), due, otherwise, ground);
    }
  }

  private static String name(String step, String parcel) {
    return step + "#" + parcel;
  }
}
