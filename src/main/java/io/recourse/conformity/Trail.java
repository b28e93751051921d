package io.recourse.conformity;

import io.recourse.common.CaseNumber;
import java.util.List;

/** Port: what the records of a case tell of its duties. */
public interface Trail {

  /** In the order of the trail. */
  List<Entry> of(CaseNumber number);

  /** Of all refunds of the case, line by line. */
  List<WayOfMoney> money(CaseNumber number);

  /** Mails that were sent, the oldest first; what was said to partners is none. */
  List<Letter> letters(CaseNumber number);
}
