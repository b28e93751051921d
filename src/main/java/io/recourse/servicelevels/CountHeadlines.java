package io.recourse.servicelevels;

import io.recourse.common.Stretch;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts, stretch by stretch, the cases on which something happened, by the day they came. */
@Service
public class CountHeadlines {

  private static final int EVENTS = 20_000;

  private final HeadlineDays days;
  private final HoursOfHouse house;

  CountHeadlines(HeadlineDays days, HoursOfHouse house) {
    this.days = days;
    this.house = house;
  }

  /** The stretch behind this one, which was counted; none at the end of the trail. */
  @Transactional(readOnly = true)
  public List<Stretch> after(Stretch counted) {
    return days.next(EVENTS).filter(next -> next.isBehind(counted)).map(List::of).orElse(List.of());
  }

  @Transactional
  public boolean count(Stretch stretch) {
    return days.span(stretch)
        .map(span -> days.count(stretch, house.of(span)))
        .orElseGet(() -> days.pass(stretch));
  }
}
