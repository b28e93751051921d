package io.recourse.shipping;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** The obligations around a parcel: to send it, to carry it, to search for it (design point 8). */
@Service
class ParcelClocks {

  static final String SEND_BACK = "sendBack";
  static final String TRANSIT = "transit";
  static final String SEARCH = "search";

  private final CaseClocks clocks;

  ParcelClocks(CaseClocks clocks) {
    this.clocks = clocks;
  }

  void show(ServiceCase of, ParcelWatch watch) {
    CaseNumber number = of.number();
    switch (watch.stage()) {
      case WITH_CUSTOMER -> showTerm(of, watch.sendBy());
      case ON_ITS_WAY -> {
        clocks.meet(number, SEND_BACK);
        clocks.meet(number, SEARCH);
        run(number, TRANSIT, Party.PARTNER, watch.transitBy(), "parcelSearched");
        of.nextStep(Party.PARTNER, "carryParcel", watch.transitBy(), "parcelSearched");
      }
      case ARRIVED -> {
        clocks.meet(number, SEND_BACK);
        clocks.meet(number, TRANSIT);
        clocks.meet(number, SEARCH);
        if (watch.wanted()) {
          of.nextStep(Party.STAFF, "inspectReturn", null, "accepted");
        }
      }
      case LOST -> {
        clocks.breach(number, TRANSIT);
        clocks.meet(number, SEARCH);
        of.nextStep(Party.SYSTEM, "settle", null, null);
      }
      case WITH_SENDER -> {
        clocks.breach(number, TRANSIT);
        clocks.meet(number, SEARCH);
        of.nextStep(Party.SYSTEM, "settle", null, null);
      }
      case VOIDED -> {
        clocks.cancel(number, SEND_BACK);
        of.nextStep(Party.SYSTEM, "settle", null, null);
      }
    }
  }

  void showTerm(ServiceCase of, Instant sendBy) {
    run(of.number(), SEND_BACK, Party.CUSTOMER, sendBy, "requestExpires");
    of.nextStep(Party.CUSTOMER, "sendGoods", sendBy, "requestExpires");
  }

  void showSearch(ServiceCase of, Instant by, SearchOutcome otherwise) {
    String byDefault = otherwise == SearchOutcome.WITH_SENDER ? "parcelReturned" : "parcelLost";
    clocks.breach(of.number(), TRANSIT);
    run(of.number(), SEARCH, Party.STAFF, by, byDefault);
    of.nextStep(Party.STAFF, "traceParcel", by, byDefault);
  }

  void breachSendBack(CaseNumber number) {
    clocks.breach(number, SEND_BACK);
  }

  private void run(CaseNumber number, String name, Party party, Instant due, String otherwise) {
    boolean runs =
        clocks.of(number).stream()
            .filter(clock -> clock.state() == CaseClock.State.RUNNING)
            .anyMatch(clock -> clock.name().equals(name) && clock.dueAt().equals(due));
    if (!runs) {
      clocks.start(number, name, party.name(), due, otherwise, null);
    }
  }
}
