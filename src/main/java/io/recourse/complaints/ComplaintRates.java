package io.recourse.complaints;

import io.recourse.common.ReportedMonths;
import java.util.List;

/** Complaints per orders or cases, added up in one statement a dimension. */
public interface ComplaintRates {

  List<ComplaintRate> by(Dimension dimension, ReportedMonths months, int most);

  /** What complaints are counted by. */
  enum Dimension {
    MONTH,
    ARTICLE,
    CHANNEL,
    TEAM
  }
}
