package io.recourse.abuse;

import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The time a supervisor has, one clock for each abusive contact of a case. */
@Component
class SupportClock {

  private static final String STEP = "supportAgent";

  private final WaitClocks clocks;
  private final AbuseBook book;

  SupportClock(WaitClocks clocks, AbuseBook book) {
    this.clocks = clocks;
    this.book = book;
  }

  void start(AbusiveContact contact, Due due) {
    clocks.start(contact.number(), name(contact), due, "escalated");
  }

  void done(AbusiveContact contact) {
    clocks.done(contact.number(), name(contact));
  }

  private String name(AbusiveContact contact) {
    List<UUID> all = book.ofCase(contact.number()).stream().map(AbusiveContact::id).toList();
    int place = all.indexOf(contact.id());
    return place < 1 ? STEP : STEP + "#" + (place + 1);
  }
}
