package io.recourse.outbound;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins to follow parcels to customers beside the step that sent them, whichever it was, so that
 * no case waits for it. Parcels that earlier versions booked are found the same way, unless they
 * are too old for a carrier to answer for. One whose way ended before anybody followed it is taken
 * up too, so that it is proved or made good; not where that was days ago and is no news.
 */
@Service
public class FollowOutbound {

  private static final int AT_ONCE = 100;
  private static final Duration LONG_OVER = Duration.ofDays(2);
  private static final Duration TOO_OLD = Duration.ofDays(180);

  private final OutboundBook book;
  private final OutboundFlow flow;
  private final Cases cases;
  private final Clock clock;

  FollowOutbound(OutboundBook book, OutboundFlow flow, Cases cases, Clock clock) {
    this.book = book;
    this.flow = flow;
    this.cases = cases;
    this.clock = clock;
  }

  /** Returns how many it took up; at most 100 at once. */
  @Transactional
  public int takeUp() {
    Instant now = clock.instant();
    var found = book.unfollowed(now.minus(LONG_OVER), now.minus(TOO_OLD), AT_ONCE);
    found.stream()
        .map(OutboundBook.Unfollowed::number)
        .distinct()
        .sorted(Comparator.comparing(CaseNumber::value))
        .forEach(cases::lock);
    var left = found.stream().filter(this::isLeft).toList();
    for (OutboundBook.Unfollowed parcel : left) {
      book.keep(FollowedParcel.from(parcel.trackingNumber(), now));
      flow.follow(parcel.number(), parcel.trackingNumber());
    }
    return left.size();
  }

  /** Nobody took it up before its case was ours. */
  private boolean isLeft(OutboundBook.Unfollowed parcel) {
    return book.find(parcel.trackingNumber()).isEmpty();
  }
}
