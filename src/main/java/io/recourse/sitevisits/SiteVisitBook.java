package io.recourse.sitevisits;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** Which visits were asked for, and how they ended. */
public interface SiteVisitBook {

  void add(SiteVisit visit);

  Optional<SiteVisit> find(CaseNumber number);

  /** The one that is to install the goods of this line, while it is open. */
  Optional<SiteVisit> installing(String orderNumber, int orderLine);

  /** Those that are open, the oldest first. */
  List<SiteVisit> open();

  /** What the technician wrote last; null for nothing. */
  void note(CaseNumber number, String note);

  void end(CaseNumber number, SiteVisit.Outcome outcome);
}
