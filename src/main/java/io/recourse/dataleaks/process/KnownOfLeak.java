package io.recourse.dataleaks.process;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.ConcernedBook;
import io.recourse.dataleaks.Extent;
import io.recourse.dataleaks.Leak;
import io.recourse.dataleaks.Leaks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a leak start with: what was reported, and what is known by now. */
@Component
class KnownOfLeak {

  private final Cases cases;
  private final Leaks leaks;
  private final ConcernedBook book;

  KnownOfLeak(Cases cases, Leaks leaks, ConcernedBook book) {
    this.cases = cases;
    this.leaks = leaks;
    this.book = book;
  }

  Map<String, Object> reported(CaseNumber number) {
    CaseOrigin origin = cases.get(number).origin();
    Map<String, Object> known = new HashMap<>();
    known.put("subject", origin.subject());
    known.put("report", origin.body());
    return known;
  }

  Map<String, Object> assessed(CaseNumber number) {
    Map<String, Object> known = reported(number);
    Leak leak = leaks.of(number).orElseThrow();
    Extent extent = leak.extent();
    known.put("kinds", extent.kinds());
    known.put("persons", extent.persons());
    known.put("measures", leak.measures());
    known.put("ground", extent.duty().ground());
    return known;
  }

  Map<String, Object> named(CaseNumber number) {
    Map<String, Object> known = assessed(number);
    List<?> all = book.of(number);
    known.put("named", all.size());
    known.put("told", book.of(number).stream().filter(one -> one.toldAt() != null).count());
    return known;
  }
}
