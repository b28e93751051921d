package io.recourse.customerfile;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.common.ListRead;
import io.recourse.common.Problem;
import io.recourse.customerfile.CustomerFile.Merge;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.units.FindUnit;
import io.recourse.units.Unit;
import io.recourse.visits.SayContactWish;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one customer whole (CUS-01, CUS-02); who read whom is on record (PRV-02). */
@Service
public class ReadCustomer {

  private static final int ORDERS = 10;
  private static final int CASES = 20;
  private static final int CONTACTS = 30;

  private final FileBook book;
  private final CustomerFigures figures;
  private final Customers customers;
  private final Orders orders;
  private final Cases cases;
  private final FindUnit units;
  private final SayContactWish wishes;
  private final ObjectProvider<CallsOfCustomer> calls;
  private final ObjectProvider<CareOfCustomer> care;
  private final ApplicationEventPublisher reads;

  ReadCustomer(
      FileBook book,
      CustomerFigures figures,
      Customers customers,
      Orders orders,
      Cases cases,
      FindUnit units,
      SayContactWish wishes,
      ObjectProvider<CallsOfCustomer> calls,
      ObjectProvider<CareOfCustomer> care,
      ApplicationEventPublisher reads) {
    this.book = book;
    this.figures = figures;
    this.customers = customers;
    this.orders = orders;
    this.cases = cases;
    this.units = units;
    this.wishes = wishes;
    this.calls = calls;
    this.care = care;
    this.reads = reads;
  }

  /**
   * The file this person is read by, which is that of whom they were merged into.
   *
   * @throws Problem NOT_FOUND for nobody
   */
  @Transactional(readOnly = true)
  public CustomerFile of(String person) {
    String kept = book.keptFor(person);
    List<Merge> merges = book.mergedInto(kept);
    List<String> persons =
        Stream.concat(Stream.of(kept), merges.stream().map(Merge::person)).toList();
    List<Customer> names = persons.stream().flatMap(one -> customers.find(one).stream()).toList();
    if (names.isEmpty()) {
      throw Problem.notFound("customer.none");
    }
    reads.publishEvent(ListRead.of("customers", persons));
    List<Order> bought = bought(persons);
    return new CustomerFile(
        names,
        figures.segment(kept).orElse(null),
        wishes.of(kept),
        bought.stream().limit(ORDERS).toList(),
        bought.size(),
        casesOf(persons),
        figures.sums(persons),
        figures.refunds(persons),
        figures.contacts(persons, CONTACTS),
        calls.stream().flatMap(one -> one.callsOf(persons).stream()).toList(),
        care.stream().flatMap(one -> one.careOf(persons).stream()).toList(),
        book.notes(persons),
        merges);
  }

  /** Others of the shop's customers who could be the same person. */
  @Transactional(readOnly = true)
  public List<Customer> alike(CustomerFile file) {
    List<String> persons = file.names().stream().map(Customer::person).toList();
    return customers.alike(file.head().person()).stream()
        .filter(other -> !persons.contains(other.person()))
        .toList();
  }

  /** What they have of articles with a serial; a page of its own, for it asks about each. */
  @Transactional(readOnly = true)
  public List<Unit> unitsOf(CustomerFile file) {
    return file.names().stream().flatMap(one -> units.of(one.person()).stream()).toList();
  }

  private List<Order> bought(List<String> persons) {
    return persons.stream()
        .flatMap(one -> orders.ofCustomer(one).stream())
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .toList();
  }

  private List<CaseSummary> casesOf(List<String> persons) {
    return persons.stream()
        .flatMap(one -> newest(one).stream())
        .sorted(Comparator.comparing(CaseSummary::openedAt).reversed())
        .limit(CASES)
        .toList();
  }

  private List<CaseSummary> newest(String person) {
    CaseScope theirs = new CaseScope(person, null);
    return cases
        .search(new CaseQuery(null, null, null, null, null, null, null, theirs, null, CASES))
        .items();
  }
}
