package io.recourse.dataleaks.process;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.ConcernedBook;
import io.recourse.dataleaks.Extent;
import io.recourse.dataleaks.Leak;
import io.recourse.dataleaks.Leaks;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a leak start with: what was reported, and what is known by now. */
@Component
class KnownOfLeak {

  private final Cases cases;
  private final Leaks leaks;
  private final ConcernedBook book;
  private final Customers customers;

  KnownOfLeak(Cases cases, Leaks leaks, ConcernedBook book, Customers customers) {
    this.cases = cases;
    this.leaks = leaks;
    this.book = book;
    this.customers = customers;
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
    List<Concerned> all = book.of(number);
    known.put("named", all.size());
    known.put("told", all.stream().filter(Concerned::isTold).count());
    return known;
  }

  /** Those handed to a person as no mail reaches them, and what they are to be told. */
  Map<String, Object> handed(CaseNumber number) {
    List<Concerned> waiting = book.of(number).stream().filter(Concerned::isHanded).toList();
    return Map.of(
        "customers",
            lines(
                waiting.stream()
                    .map(
                        one ->
                            customers.find(one.person()).map(Customer::name).orElse(one.person()))),
        "words", lines(waiting.stream().map(Concerned::words).distinct()));
  }

  private static String lines(Stream<String> all) {
    return all.collect(Collectors.joining("\n"));
  }
}
