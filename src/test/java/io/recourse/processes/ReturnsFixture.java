package io.recourse.processes;

import static java.util.Locale.ROOT;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.evidence.AddEvidence;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of three cups (15.00), two lamps (40.00) and a pen (9.00), and hands to work on them. */
@Component
class ReturnsFixture {

  /** The first bytes of a picture. */
  static final byte[] PNG = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    8,
    6,
    0,
    0,
    0,
    31,
    21,
    (byte) 0xC4,
    (byte) 0x89
  };

  /** With a space, which no token of a link has: whether a text says it is not left to chance. */
  static final String NAME = "Ada Lovelace";

  static final int CUPS = 1;
  static final int LAMPS = 2;
  static final int PEN = 3;

  private final Orders orders;
  private final OpenCase openCase;
  private final Cases cases;
  private final AddEvidence addEvidence;
  private final CompleteTask completeTask;
  private final Parcels parcels;
  private final RecordParcelNews news;
  private final ProcessDriver driver;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReturnsFixture(
      Orders orders,
      OpenCase openCase,
      Cases cases,
      AddEvidence addEvidence,
      CompleteTask completeTask,
      Parcels parcels,
      RecordParcelNews news,
      ProcessDriver driver,
      TaskService tasks,
      RuntimeService runtime,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.orders = orders;
    this.openCase = openCase;
    this.cases = cases;
    this.addEvidence = addEvidence;
    this.completeTask = completeTask;
    this.parcels = parcels;
    this.news = news;
    this.driver = driver;
    this.tasks = tasks;
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  static NewCase.Line line(int line, int quantity, Reason reason) {
    return new NewCase.Line(line, quantity, reason, null, null, null, null, List.of(), null);
  }

  static NewCase.Line exchange(int line, int quantity, String sku) {
    return new NewCase.Line(
        line, quantity, Reason.SIZE, null, null, null, Remedy.EXCHANGE, List.of(), sku);
  }

  CaseNumber open(NewCase.Line... lines) {
    return openDelivered(2, lines);
  }

  CaseNumber openDelivered(int daysAgo, NewCase.Line... lines) {
    return open(order(daysAgo), null, lines);
  }

  /** As by a customer who chose how the goods come back. */
  CaseNumber openSentBy(String method, NewCase.Line... lines) {
    return open(order(2), method, lines);
  }

  CaseNumber open(String order, String method, NewCase.Line... lines) {
    NewCase request =
        new NewCase(
            CaseType.RETURN, Channel.API, order, null, "en", null, null, List.of(lines), method);
    return openCase.open(request).serviceCase().number();
  }

  CaseNumber open(CaseType type, NewCase.Line... lines) {
    return open(type, order(2), lines);
  }

  CaseNumber open(CaseType type, String order, NewCase.Line... lines) {
    NewCase request =
        new NewCase(type, Channel.API, order, null, "en", null, null, List.of(lines), null);
    return openCase.open(request).serviceCase().number();
  }

  ProcessInstance instance(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value(), ReturnElements.PROCESS)
        .list()
        .stream()
        .findFirst()
        .orElseThrow();
  }

  void finish(CaseNumber number, String taskKey, String who, Map<String, Object> values) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(who, "", "ROLE_" + who.toUpperCase(ROOT)));
    try {
      completeTask.complete(task(number, taskKey).getId(), worker(who), Version.ANY, values);
    } finally {
      SecurityContextHolder.clearContext();
    }
    driver.runJobs(number);
  }

  Task task(CaseNumber number, String taskKey) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(taskKey)
        .singleResult();
  }

  List<Task> tasks(CaseNumber number, String taskKey) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(taskKey)
        .list();
  }

  /** Keys of the human work that waits on the case. */
  List<String> tasks(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  boolean hasReturnParcel(CaseNumber number) {
    return !parcelsTo(number, ParcelDirection.RETURN).isEmpty();
  }

  void run(CaseNumber number) {
    driver.runJobs(number);
  }

  void approve(CaseNumber number) {
    driver.runJobs(number);
    finish(number, ReturnElements.DECIDE_RETURN, "returns", Map.of("decision", "approve"));
  }

  void inspect(CaseNumber number, int line, int received, int accepted) {
    inspect(number, found(line, received, accepted));
  }

  void inspect(CaseNumber number, List<Map<String, Object>> found) {
    finish(number, ReturnElements.INSPECT_RETURN, "warehouse", Map.of("lines", found));
  }

  @SafeVarargs
  final void inspect(CaseNumber number, Map<String, Object>... found) {
    finish(number, ReturnElements.INSPECT_RETURN, "warehouse", Map.of("lines", List.of(found)));
  }

  static Map<String, Object> found(int line, int received, int accepted) {
    String goesTo = accepted < received ? "RETURN_TO_CUSTOMER" : "RESTOCK";
    return Map.of(
        "line", line,
        "receivedQuantity", received,
        "acceptedQuantity", accepted,
        "grade", "B",
        "disposition", goesTo,
        "note", "looked at");
  }

  void parcel(CaseNumber number, ParcelStatus status) {
    driver.runJobs(number);
    moved(number, parcels.of(number).get(0), status);
  }

  /** News of the parcel that was booked last towards us. */
  void latest(CaseNumber number, ParcelStatus status) {
    driver.runJobs(number);
    Parcel booked =
        parcels.of(number).stream()
            .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    moved(number, booked, status);
  }

  /** News of the first parcel, as of the carrier's own time; it may be heard late. */
  void told(CaseNumber number, ParcelStatus status, Instant at) {
    driver.runJobs(number);
    told(number, parcels.of(number).get(0), status, at);
  }

  private void moved(CaseNumber number, Parcel parcel, ParcelStatus status) {
    told(number, parcel, status, now().plus(Duration.ofMinutes(1)));
  }

  private void told(CaseNumber number, Parcel parcel, ParcelStatus status, Instant at) {
    news.record(
        new ParcelNews(
            parcel.carrier(),
            UUID.randomUUID().toString(),
            parcel.trackingNumber(),
            new Position(status, at, null),
            ParcelNews.Source.WEBHOOK));
    driver.runJobs(number);
  }

  void evidence(CaseNumber number) {
    addEvidence.fromCustomer(number, null, new AddEvidence.Upload("photo.png", "image/png", PNG));
  }

  /** Lets finance approve where it must and the simulated provider pay. */
  void settle(CaseNumber number) {
    driver.runJobs(number);
    if (task(number, "Task_ApproveRefund") != null) {
      finish(number, "Task_ApproveRefund", "finance", Map.of("decision", "approve", "note", "ok"));
    }
    for (int i = 0; i < 5 && driver.waitsAt(number).contains("Gateway_AwaitReport"); i++) {
      driver.fireTimer(number, "Timer_LookUpDue");
    }
  }

  CaseLine lineOf(CaseNumber number, int item) {
    return cases.get(number).line(item);
  }

  List<String> parcelsTo(CaseNumber number, ParcelDirection direction) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.direction() == direction)
        .map(parcel -> new TreeMap<>(parcel.items()).toString())
        .toList();
  }

  long paid(CaseNumber number) {
    return jdbc.sql(
            """
            select coalesce(sum(amount), 0) from ledger_entry
            where kind = 'SETTLE' and refund_id in (select id from refund where case_number = ?)
            """)
        .param(number.value())
        .query(Long.class)
        .single();
  }

  /** Every movement of the case's money, in order. */
  List<String> ledger(CaseNumber number) {
    return jdbc.sql(
            """
            select kind || ' ' || amount from ledger_entry
            where refund_id in (select id from refund where case_number = ?) order by id
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  /** Fee and, of it, return freight of each refunded line, decision by decision. */
  List<String> fees(CaseNumber number) {
    return jdbc.sql(
            """
            select l.item || ': ' || l.fee || ' ' || l.return_freight from refund_line l
            join refund r on r.id = l.refund_id where r.case_number = ? order by r.created_at, l.item
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  /** Pieces of the order line that another request could still ask for. */
  int openPieces(CaseNumber number, int line) {
    return orders
        .find(cases.get(number).orderNumber())
        .flatMap(order -> order.line(line))
        .orElseThrow()
        .openQuantity();
  }

  List<String> parcelStates(CaseNumber number) {
    return parcels.of(number).stream().map(parcel -> parcel.status().name()).toList();
  }

  /** The carrier knows more than it told us. */
  void moveUnheard(CaseNumber number, ParcelStatus status) {
    jdbc.sql("update simulated_carrier_parcel set status = ? where tracking_number = ?")
        .params(status.name(), parcels.of(number).get(0).trackingNumber())
        .update();
  }

  List<String> runningClocks(CaseNumber number) {
    return jdbc.sql("select name from case_clock where case_number = ? and state = 'RUNNING'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  /** Clocks that are neither met nor breached nor cancelled. */
  List<String> clocksLeft(CaseNumber number) {
    return jdbc.sql(
            "select name from case_clock where case_number = ? and state in ('RUNNING', 'PAUSED')")
        .param(number.value())
        .query(String.class)
        .list();
  }

  List<String> mails(CaseNumber number) {
    return jdbc.sql(
            """
            select template from case_message
            where case_number = ? and direction = 'OUT' and template is not null order by at, seq
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  /** The body of the last mail of a template. */
  String mailText(CaseNumber number, String template) {
    return jdbc.sql(
            """
            select body from case_message where case_number = ? and template = ?
            order by at desc, seq desc limit 1
            """)
        .params(number.value(), template)
        .query(String.class)
        .single();
  }

  List<String> events(CaseNumber number) {
    return jdbc.sql("select type from audit_event where chain = ? order by seq")
        .param(number.value())
        .query(String.class)
        .list();
  }

  String clock(CaseNumber number, String name) {
    return jdbc.sql(
            "select state from case_clock where case_number = ? and name = ? order by id desc")
        .params(number.value(), name)
        .query(String.class)
        .list()
        .get(0);
  }

  private static Worker worker(String who) {
    return new Worker(who, Set.of(who));
  }

  Instant now() {
    return clock.instant();
  }

  String order(int deliveredDaysAgo) {
    return order(
        deliveredDaysAgo,
        3 * 1500 + 2 * 4000 + 900 + 500,
        500,
        bought(CUPS, "CUP", 3, 1500),
        bought(LAMPS, "LAMP", 2, 4000),
        bought(PEN, "PEN", 1, 900));
  }

  /** An order of these lines, amounts in cents. */
  String order(int deliveredDaysAgo, long paidInAll, long shipping, OrderLine... lines) {
    String id = UUID.randomUUID().toString().substring(0, 12);
    Instant delivered = now().minus(Duration.ofDays(deliveredDaysAgo));
    Customer customer =
        new Customer("C-" + id, id + "@example.org", NAME, null, "en", "DE", "STANDARD", "B2C");
    Money paid = eur(paidInAll);
    Order order =
        new Order(
            "T-" + id,
            customer,
            delivered.minus(Duration.ofDays(2)),
            delivered,
            "EUR",
            "DE",
            List.of(lines),
            eur(shipping),
            List.of(new Order.Payment("CARD", paid, "pay-" + id)),
            true,
            paid,
            false,
            1);
    transaction.executeWithoutResult(
        begun -> {
          orders.upsert(order, "TEST", now());
          article("LAMP-XL", 5000);
          article("LAMP-MINI", 3000);
          article("LAMP-TINY", 500);
        });
    return order.number();
  }

  /** The same order, delivered two days ago to another country. */
  String orderTo(String country) {
    return movedTo(order(2), country);
  }

  String movedTo(String order, String country) {
    jdbc.sql("update shop_order set country = ? where number = ?").params(country, order).update();
    return order;
  }

  void standardShipping(String order, long amount) {
    jdbc.sql("update shop_order set standard_shipping = ? where number = ?")
        .params(amount, order)
        .update();
  }

  /** The key of the person who bought it. */
  String customer(String order) {
    return orders.find(order).orElseThrow().customer().person();
  }

  int returnedPieces(CaseNumber number, int line) {
    return orders
        .find(cases.get(number).orderNumber())
        .flatMap(order -> order.line(line))
        .orElseThrow()
        .returnedQuantity();
  }

  private void article(String sku, long price) {
    jdbc.sql(
            """
            insert into product (sku, name, list_price, currency) values (?, ?, ?, 'EUR')
            on conflict (sku) do nothing
            """)
        .params(sku, sku, price)
        .update();
  }

  static OrderLine bought(int line, String sku, int quantity, long price) {
    return new OrderLine(
        line, sku, sku, "home", quantity, eur(price), eur(0), eur(0), List.of(), Set.of(), 0, 0);
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
