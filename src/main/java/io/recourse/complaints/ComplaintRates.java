package io.recourse.complaints;

import java.time.Instant;
import java.util.List;

/** Complaints per orders, added up in one statement a dimension. */
public interface ComplaintRates {

  List<ComplaintRate> by(Dimension dimension, Instant from, int most);

  /** What complaints are counted by. */
  enum Dimension {
    MONTH,
    ARTICLE,
    CHANNEL,
    TEAM
  }
}
