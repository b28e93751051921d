package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;

import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.PartBook;
import io.recourse.repairs.RepairPart;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A washing machine of one order (300.00), and hands to repair it. */
@Component
class RepairFixture {

  private final ReturnsFixture returns;
  private final OpenCase openCase;
  private final ProcessDriver driver;
  private final AnswerQuotation answer;
  private final Orders orders;
  private final JdbcClient jdbc;
  private final PartBook partBook;
  private final PlanSlots slots;
  private final MakeAppointment appointments;
  private final Cases cases;
  private final LinkCases links;
  private final Calendars calendars;
  private final ConfirmRepair confirm;

  RepairFixture(
      ReturnsFixture returns,
      OpenCase openCase,
      ProcessDriver driver,
      AnswerQuotation answer,
      Orders orders,
      JdbcClient jdbc,
      PartBook partBook,
      PlanSlots slots,
      MakeAppointment appointments,
      Cases cases,
      LinkCases links,
      Calendars calendars,
      ConfirmRepair confirm) {
    this.returns = returns;
    this.openCase = openCase;
    this.driver = driver;
    this.answer = answer;
    this.orders = orders;
    this.jdbc = jdbc;
    this.partBook = partBook;
    this.slots = slots;
    this.appointments = appointments;
    this.cases = cases;
    this.links = links;
    this.calendars = calendars;
    this.confirm = confirm;
  }

  CaseNumber open() {
    return open(order());
  }

  CaseNumber open(String order) {
    return open(order, serialOf(order));
  }

  CaseNumber open(String order, String serial) {
    return open(order, serial, null);
  }

  /** The customer wants a new one should it be beyond repair; the shop has so many. */
  CaseNumber askingForReplacement(int available) {
    String sku = part(available);
    return open(order(sku, List.of()), null, Remedy.EXCHANGE);
  }

  /** A piece with a serial of which the shop has more, delivered so many days ago. */
  CaseNumber openInStock(int daysAgo, String country) {
    String order = order(daysAgo, part(9), List.of("WM-" + UUID.randomUUID()));
    return open(returns.movedTo(order, country));
  }

  /** The goods of a recall are here and wait for a technician. */
  CaseNumber recalled(String order) {
    CaseNumber number = claimingRecall(order);
    links.link(open(), number, LinkKind.RECALL);
    return number;
  }

  /** The same without any recall: a reason is only what the customer says. */
  CaseNumber claimingRecall(String order) {
    CaseNumber number = open(order, serialOf(order), null, Reason.RECALL);
    arrive(number);
    return number;
  }

  private CaseNumber open(String order, String serial, Remedy asked) {
    return open(order, serial, asked, Reason.FAULT_IN_USE);
  }

  private CaseNumber open(String order, String serial, Remedy asked, Reason reason) {
    NewCase.Line line =
        new NewCase.Line(1, 1, reason, null, "It does not spin.", serial, asked, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.REPAIR,
            Channel.API,
            order,
            null,
            "en",
            "Washing machine",
            "Since Monday.",
            List.of(line),
            null);
    CaseNumber number = openCase.open(request).serviceCase().number();
    driver.runJobs(number);
    return number;
  }

  /** A repair of another article, whose shop names no serials. */
  CaseNumber openOf(String sku) {
    return open(order(sku, List.of()), null);
  }

  String orderWithoutSerials() {
    return orderWithoutSerials(30);
  }

  String orderWithoutSerials(int daysAgo) {
    return order(daysAgo, "WASHER", List.of());
  }

  /** Of a person who got it from somebody else; no order of theirs leads to it. */
  CaseNumber ofNoOrder(String owner) {
    NewCase.Bought told = new NewCase.Bought(part(1), null, "Radio Maier", "DE");
    NewCase.Line line =
        new NewCase.Line(
            null, 1, Reason.FAULT_IN_USE, null, null, null, null, List.of(), null, told);
    NewCase request =
        new NewCase(
            CaseType.REPAIR, Channel.API, null, owner, "en", null, "Mute.", List.of(line), null);
    CaseNumber number = openCase.open(request).serviceCase().number();
    driver.runJobs(number);
    return number;
  }

  /** It went home once from a repair. */
  CaseNumber repairedOnce(String order) {
    CaseNumber number = open(order);
    sendHome(number);
    return number;
  }

  /** All until the customer is asked whether it works. */
  void sendHome(CaseNumber number) {
    arrive(number);
    diagnose(number, "FAULT_CONFIRMED", "COVERED");
    perform(number, "REPAIRED");
    test(number, true);
  }

  /** The whole way of one whose parcel is asked for, until the customer says that it works. */
  void mend(CaseNumber number) {
    sendHome(number);
    confirm.confirm(number, true, null);
    driver.runJobs(number);
  }

  /** One piece with a serial, of an article that the house knows checks for. */
  String orderOfHelped(int daysAgo) {
    return order(daysAgo, articleWithChecks(), List.of("WM-" + UUID.randomUUID()));
  }

  String order() {
    return orderOf(30);
  }

  /** Delivered so many days ago. */
  String orderOf(int daysAgo) {
    return order(daysAgo, "WASHER", List.of("WM-" + UUID.randomUUID()));
  }

  private String order(String sku, List<String> serials) {
    return order(30, sku, serials);
  }

  private String order(int daysAgo, String sku, List<String> serials) {
    OrderLine machine = bought(1, sku, 1, 30000);
    OrderLine withSerial =
        new OrderLine(
            1,
            machine.sku(),
            machine.name(),
            sku.contains("-") ? sku : "appliances",
            1,
            machine.unitPrice(),
            machine.tax(),
            machine.discount(),
            serials,
            Set.of(),
            0,
            0);
    return returns.order(daysAgo, 30000, 0, withSerial);
  }

  /** Technicians come to such goods: the customer is asked when. */
  CaseNumber asksWhen() {
    String sku = "ONSITE-" + UUID.randomUUID();
    slot(sku, 2);
    slot(sku, 3);
    slot(sku, 4);
    return openOf(sku);
  }

  long slot(String category, int inDays) {
    Instant from = worked(inDays);
    return slots
        .open(new VisitSlot(0, "DE", category, from, from.plus(Duration.ofHours(2)), false))
        .id();
  }

  /** Ten o'clock of the first day then on which technicians work from ten to noon. */
  private Instant worked(int inDays) {
    WorkingTime technicians = calendars.of("technician", "DE");
    Duration two = Duration.ofHours(2);
    LocalDate day = LocalDate.ofInstant(returns.now(), ZoneOffset.UTC).plusDays(inDays);
    Instant from = slots.at("DE", day, LocalTime.of(10, 0));
    while (!technicians.between(from, from.plus(two)).equals(two)) {
      day = day.plusDays(1);
      from = slots.at("DE", day, LocalTime.of(10, 0));
    }
    return from;
  }

  /** A technician is due on site. */
  CaseNumber awaitsVisit() {
    CaseNumber number = asksWhen();
    choose(number);
    return number;
  }

  /** The next free slot is taken. */
  void choose(CaseNumber number) {
    appointments.choose(number, appointments.free(cases.get(number)).get(0).id());
    driver.runJobs(number);
  }

  void visit(CaseNumber number, String outcome) {
    returns.finish(number, RepairElements.VISIT_ON_SITE, "technician", Map.of("outcome", outcome));
  }

  /** The house knows what to try with such an article: the customer is asked to. */
  CaseNumber helped() {
    return openOf(articleWithChecks());
  }

  /** An article for whose category two checks are on the list, one for another trouble. */
  String articleWithChecks() {
    String category = "HELPED-" + UUID.randomUUID();
    keep(category, "spin", 1, "Shut the door until it clicks.");
    keep(category, "leak", 2, "Tighten the hose.");
    keep(category, null, 3, "Pull the plug for a minute.");
    return category;
  }

  /** As it was kept before two people agreed on each. */
  private void keep(String category, String symptom, int position, String words) {
    Map.of("en", words, "zh-CN", "请拔下插头一分钟。")
        .forEach(
            (language, said) ->
                jdbc.sql(
                        """
                        insert into remote_check (key, category, symptom, position, language, words)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                    .params(category + position, category, symptom, position, language, said)
                    .update());
  }

  /** The goods are here and wait for a technician. */
  CaseNumber arrived() {
    CaseNumber number = open();
    arrive(number);
    return number;
  }

  void arrive(CaseNumber number) {
    returns.latest(number, ParcelStatus.DELIVERED);
  }

  void diagnose(CaseNumber number, String finding, String coverage) {
    returns.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        Map.of("finding", finding, "coverage", coverage, "note", "The belt is torn."));
  }

  /** Not covered: the customer is asked whether 80.00 is right. */
  CaseNumber quoted() {
    return quoted(arrived());
  }

  /** Where a diagnosis costs nothing. */
  CaseNumber quotedInBritain() {
    CaseNumber number = open(returns.movedTo(order(), "GB"));
    arrive(number);
    return quoted(number);
  }

  /** A technician of it has a price of 80.00. */
  CaseNumber quoted(CaseNumber number) {
    returns.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        Map.of(
            "finding",
            "CUSTOMER_DAMAGE",
            "coverage",
            "NOT_COVERED",
            "quote",
            8000,
            "note",
            "The drum is bent."));
    return number;
  }

  /** The customer agreed to pay. */
  CaseNumber agreed() {
    CaseNumber number = quoted();
    answer.answer(number, true);
    driver.runJobs(number);
    return number;
  }

  /** The customer did not agree: the fee is asked. */
  CaseNumber declined() {
    CaseNumber number = quoted();
    answer.answer(number, false);
    driver.runJobs(number);
    return number;
  }

  /** The fault is there and covered: work waits. */
  CaseNumber atWork() {
    CaseNumber number = arrived();
    diagnose(number, "FAULT_CONFIRMED", "COVERED");
    return number;
  }

  /** Not in the shop's shelves: one of three belts is missing. */
  CaseNumber lacksParts() {
    return needs(2, 3);
  }

  /** The shop has so many belts, and the repair needs so many. */
  CaseNumber needs(int available, int needed) {
    CaseNumber number = arrived();
    returns.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        Map.of(
            "finding",
            "FAULT_CONFIRMED",
            "coverage",
            "COVERED",
            "parts",
            List.of(Map.of("sku", part(available), "quantity", needed))));
    return number;
  }

  /** A new article of 12.00, of which the shop has so many. */
  String part(int available) {
    String sku = "BELT-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into product (sku, name, list_price, currency, available)
            values (?, 'Belt', 1200, 'EUR', ?)
            """)
        .params(sku, available)
        .update();
    return sku;
  }

  List<RepairPart> parts(CaseNumber number) {
    return partBook.of(number);
  }

  String serialOf(String order) {
    return orders.find(order).orElseThrow().line(1).orElseThrow().serials().get(0);
  }

  void perform(CaseNumber number, String result) {
    returns.finish(
        number,
        RepairElements.PERFORM_REPAIR,
        "technician",
        Map.of("result", result, "note", "New belt."));
  }

  void test(CaseNumber number, boolean passed) {
    returns.finish(
        number, RepairElements.TEST_REPAIR, "technician", Map.of("passed", passed, "note", "ran"));
  }

  /** Repaired, tested, sent home: the customer is asked. */
  CaseNumber home() {
    CaseNumber number = atWork();
    perform(number, "REPAIRED");
    test(number, true);
    return number;
  }
}
