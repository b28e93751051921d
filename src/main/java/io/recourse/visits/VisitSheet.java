package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.LifeCycle;
import io.recourse.terms.StageOfCase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody who visits a customer has before them. */
@Component
public class VisitSheet {

  private final Cases cases;
  private final Customers customers;
  private final VisitBook book;
  private final EditScript scripts;
  private final StageOfCase stages;
  private final CallHours hours;

  VisitSheet(
      Cases cases,
      Customers customers,
      VisitBook book,
      EditScript scripts,
      StageOfCase stages,
      CallHours hours) {
    this.hours = hours;
    this.cases = cases;
    this.customers = customers;
    this.book = book;
    this.scripts = scripts;
    this.stages = stages;
  }

  /** Outside the hours of the customer it tells no number, and why. */
  public Map<String, Object> of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    Optional<Customer> customer = Optional.ofNullable(of.customerId()).flatMap(customers::find);
    Map<String, Object> known = new TreeMap<>();
    Optional<String> quiet = hours.quiet(of);
    known.put("phone", quiet.isPresent() ? null : customer.map(Customer::phone).orElse(null));
    known.put("hours", hours.inWords(of));
    known.put("quiet", quiet.orElse(null));
    known.put("language", of.language());
    known.put("script", script(of));
    List<VisitTry> tries = book.tries(number);
    known.put("tries", tries.size());
    known.put("before", said(tries));
    return known;
  }

  private String script(ServiceCase of) {
    LifeCycle stage = stages.today(of).orElse(null);
    return scripts.words(book.get(of.number()).plan().strategy(), of.language(), stage);
  }

  /** What somebody who puts a finding right has before them. */
  public Map<String, Object> finding(CaseNumber number) {
    Map<String, Object> known = new TreeMap<>();
    known.put("finding", book.get(number).finding());
    known.put("said", said(book.tries(number)));
    return known;
  }

  private static String said(List<VisitTry> tries) {
    return tries.stream()
        .map(VisitTry::comment)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
