package io.recourse.casefile.web;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.LinePart;
import io.recourse.casefile.SettlementOfCase;
import io.recourse.casefile.Shipment;
import io.recourse.cases.CaseStandings;
import io.recourse.cases.CaseState;
import io.recourse.cases.MarkBook;
import io.recourse.cases.NextStep;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.relatedcases.Family;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkClocks;
import io.recourse.terms.WorkPauses;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the JSON of a case together; customers do not read who among the staff did what. */
@Component
class CaseReading {

  private final Orders orders;
  private final Customers customers;
  private final CaseClocks clocks;
  private final WorkClocks workClocks;
  private final WorkPauses pauses;
  private final Clock clock;
  private final CaseFile file;
  private final EvidenceIndex evidence;
  private final CaseStandings standings;
  private final PackedArticles packed;
  private final SettlementOfCase settlement;
  private final List<LinePart> parts;
  private final ReadFamily families;
  private final MarkBook marks;

  CaseReading(
      Orders orders,
      Customers customers,
      CaseClocks clocks,
      WorkClocks workClocks,
      WorkPauses pauses,
      Clock clock,
      CaseFile file,
      EvidenceIndex evidence,
      CaseStandings standings,
      PackedArticles packed,
      SettlementOfCase settlement,
      List<LinePart> parts,
      ReadFamily families,
      MarkBook marks) {
    this.marks = marks;
    this.parts = parts;
    this.packed = packed;
    this.orders = orders;
    this.customers = customers;
    this.clocks = clocks;
    this.workClocks = workClocks;
    this.pauses = pauses;
    this.clock = clock;
    this.file = file;
    this.evidence = evidence;
    this.standings = standings;
    this.settlement = settlement;
    this.families = families;
  }

  CaseJson read(ServiceCase of, boolean forCustomer) {
    CaseState state = of.state();
    NextStep next = state.next();
    Family family = forCustomer ? families.asReadByCustomer(of) : families.of(of);
    Optional<Order> order = Optional.ofNullable(of.orderNumber()).flatMap(orders::find);
    List<CaseFile.Surplus> surplus = file.surplus(of.number());
    return new CaseJson(
        of.number().value(),
        of.type().name(),
        of.deriveStatus().name(),
        standings.of(of).orElse(null),
        of.phase().name(),
        of.origin().channel().name(),
        of.language(),
        of.origin().subject(),
        of.origin().body(),
        order.map(Order::customer).map(CaseReading::customer).orElse(null),
        shopId(of, order),
        order.map(CaseReading::order).orElse(null),
        of.orderNumber(),
        of.lines().stream().map(line -> CaseParts.line(line, forCustomer)).toList(),
        forCustomer ? null : of.owner(),
        of.team(),
        of.priority(),
        of.category(),
        clocks(of.number(), forCustomer),
        shipments(of, surplus),
        surplus.stream().map(goods -> forCustomer ? goods.withoutNote() : goods).toList(),
        files(of.number()),
        settlement.of(of).orElse(null),
        CaseParts.name(next.actor()),
        next.actor() == null ? null : CaseParts.next(next),
        state.process() == null ? null : CaseParts.process(state.process()),
        state.handling().policy().version(),
        state.handling().policy().statutePack(),
        state.handling().returnMethod(),
        state.ending().ground(),
        state.contacts().reopened(),
        state.contacts().count(),
        state.contacts().satisfaction(),
        marks.of(of.number()).orElse(null),
        of.origin().openedAt(),
        state.ending().at(),
        family.parent().map(CaseParts::related).orElse(null),
        family.children().stream().map(CaseParts::related).toList(),
        of.version(),
        ofLine(of, forCustomer));
  }

  private Map<String, Object> ofLine(ServiceCase of, boolean forCustomer) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (LinePart part : parts) {
      Object value = part.type() == of.type() ? part.of(of.number(), forCustomer) : null;
      if (value != null) {
        told.put(part.name(), value);
      }
    }
    return told;
  }

  /** Obligations, and beside them for staff what the house promised itself. */
  private List<CaseJson.ClockJson> clocks(CaseNumber number, boolean forCustomer) {
    List<CaseClock> owed = clocks.of(number);
    Stream<CaseJson.ClockJson> terms = owed.stream().map(CaseParts::clock);
    if (forCustomer) {
      return terms.toList();
    }
    List<Pause> rested = Pause.among(owed, pauses.of(number, clock.instant()));
    return Stream.concat(
            terms, workClocks.of(number).stream().map(clock -> CaseParts.clock(clock, rested)))
        .toList();
  }

  private List<CaseJson.ShipmentJson> shipments(ServiceCase of, List<CaseFile.Surplus> surplus) {
    List<Shipment> parcels = file.shipments(of.number());
    Map<String, Product> wanted = packed.wanted(of, parcels);
    return parcels.stream()
        .map(
            each ->
                CaseParts.shipment(of.number(), each, PackedArticles.in(each, of, wanted, surplus)))
        .toList();
  }

  private List<CaseJson.EvidenceJson> files(CaseNumber number) {
    return evidence.of(number).stream().map(CaseParts::evidence).toList();
  }

  private String shopId(ServiceCase of, Optional<Order> order) {
    return order
        .map(Order::customer)
        .or(() -> Optional.ofNullable(of.customerId()).flatMap(customers::find))
        .map(Customer::id)
        .orElse(null);
  }

  private static CaseJson.CustomerJson customer(Customer buyer) {
    return new CaseJson.CustomerJson(
        buyer.id(),
        buyer.name(),
        buyer.email(),
        buyer.language(),
        buyer.country(),
        buyer.level(),
        buyer.person());
  }

  private static CaseJson.OrderJson order(Order order) {
    return new CaseJson.OrderJson(
        order.number(), order.placedAt(), order.deliveredAt(), order.currency());
  }
}
