package io.recourse.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.WebhookSignature;
import io.recourse.load.DayRows.Paid;
import io.recourse.load.DayRows.Sent;
import io.recourse.load.RequestKind.Party;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is asked of the product on a mixed day, and who asks: customers at the portal and by their
 * programs, staff, the shop's own program, carriers, the payment provider and a hub of networks.
 */
final class DayShop {

  private static final List<String> PEOPLE =
      List.of("agent", "agent2", "lead", "lead2", "returns", "returns2", "warehouse", "warehouse2");
  private static final int REGULARS = 20;
  private static final String SECRET = "demo-secret";
  private static final Pattern TASK = Pattern.compile("/work/tasks/([0-9a-f-]{36})");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final DayRows rows;
  private final AtomicInteger addresses = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final List<Person> staff = new ArrayList<>();
  private final List<Regular> regulars = new ArrayList<>();
  private final Caller program;
  private final Caller agent;
  private final Caller carrier;
  private final Caller provider;
  private final WebhookSignature signature = new WebhookSignature(SECRET, Clock.systemUTC());

  private final Queue<Buyer> atTheDoor = new ConcurrentLinkedQueue<>();
  private final Queue<Buyer> atTheForm = new ConcurrentLinkedQueue<>();
  private final Queue<Buyer> byProgram = new ConcurrentLinkedQueue<>();
  private final Queue<String> tasks = new ConcurrentLinkedQueue<>();

  /** Somebody who bought something, at the portal and by a program. */
  private record Buyer(String order, Caller pages, Caller calls) {}

  /** Somebody who works here, with tasks that they may see. */
  private record Person(Caller pages, List<String> tasks) {}

  /** A customer who has a case and looks at it, and has another order. */
  private record Regular(Buyer buyer, String number) {}

  DayShop(int port, DayRows rows) {
    this.port = port;
    this.rows = rows;
    this.program = someone().named("agent", "agent");
    this.agent = someone().named("agent", "agent");
    this.carrier = someone();
    this.provider = someone();
  }

  /** Everybody is signed in, some customers have cases already. */
  void open() {
    for (String user : PEOPLE) {
      Caller person = someone();
      Caller.demand(person.get("/sign-in"));
      Caller.demand(person.form("/sign-in", Map.of("username", user, "password", user)));
      List<String> listed = tasksOn(Caller.demand(person.get("/work?queue=all")));
      staff.add(new Person(person, rows.thatStay(listed)));
    }
    for (int i = 0; i < REGULARS; i++) {
      Buyer buyer = signedIn();
      regulars.add(new Regular(buyer, number(Caller.demand(openByProgram(buyer)))));
    }
  }

  List<RequestKind> mix() {
    return List.of(
        new RequestKind(Party.PORTAL, "portal: front door", 3, () -> someone().get("/portal")),
        new RequestKind(Party.PORTAL, "portal: look at a case", 4, this::lookAtCase),
        new RequestKind(Party.PORTAL, "portal: return form", 1, this::seeForm),
        new RequestKind(Party.CUSTOMERS, "portal: come in", 1.5, this::comeIn),
        new RequestKind(Party.CUSTOMERS, "portal: ask a return", 0.6, this::askReturn),
        new RequestKind(Party.CUSTOMERS, "API: open a case", 0.4, this::openCase),
        new RequestKind(Party.CUSTOMERS, "API: read a case", 1, this::readCase),
        new RequestKind(Party.WEBHOOKS, "webhook: carrier", 3, this::parcelNews),
        new RequestKind(Party.WEBHOOKS, "webhook: payment", 1, this::paymentNews),
        new RequestKind(Party.WEBHOOKS, "webhook: words", 0.5, this::words),
        new RequestKind(Party.STAFF, "staff: tasklist", 6, () -> person().get("/work?queue=all")),
        new RequestKind(Party.STAFF, "staff: open a task", 3, this::openTask),
        new RequestKind(Party.STAFF, "staff: case file", 3, this::caseFile),
        new RequestKind(Party.STAFF, "staff: search", 1, this::search),
        new RequestKind(Party.STAFF, "staff: finish a task", 1, this::finishTask),
        new RequestKind(Party.STAFF, "shop: tell an order", 1, () -> tell(newOrder())));
  }

  /** What the arrivals will need: orders, sessions, tokens, tasks. */
  void prepare(Map<String, Integer> planned) {
    fill(atTheDoor, planned.get("portal: come in"), this::atTheDoor);
    fill(atTheForm, planned.get("portal: ask a return"), this::atTheForm);
    fill(byProgram, planned.get("API: open a case"), () -> withToken(ordered()));
    tasks.addAll(rows.tasks(planned.get("staff: finish a task")));
  }

  private static void fill(Queue<Buyer> line, int wanted, java.util.function.Supplier<Buyer> next) {
    IntStream.range(line.size(), wanted).parallel().forEach(any -> line.add(next.get()));
  }

  private Buyer ordered() {
    String order = newOrder();
    Caller.demand(tell(order));
    return new Buyer(order, someone(), someone());
  }

  private Buyer atTheDoor() {
    Buyer buyer = ordered();
    Caller.demand(buyer.pages().get("/portal"));
    return buyer;
  }

  private Buyer signedIn() {
    Buyer buyer = withToken(atTheDoor());
    Caller.demand(comeIn(buyer));
    return buyer;
  }

  private Buyer atTheForm() {
    Buyer buyer = atTheDoor();
    Caller.demand(comeIn(buyer));
    Caller.demand(buyer.pages().get("/portal/orders/" + buyer.order() + "/return"));
    return buyer;
  }

  private Buyer withToken(Buyer buyer) {
    HttpResponse<String> session =
        Caller.demand(
            buyer
                .calls()
                .json(
                    "POST",
                    "/api/v1/customer-sessions",
                    "{\"orderNumber\": \"%s\", \"email\": \"%s\"}"
                        .formatted(buyer.order(), DayOrder.mail(buyer.order()))));
    return new Buyer(
        buyer.order(), buyer.pages(), buyer.calls().withToken(read(session).get("token").asText()));
  }

  private CompletableFuture<HttpResponse<String>> comeIn() {
    return comeIn(atTheDoor.remove());
  }

  private static CompletableFuture<HttpResponse<String>> comeIn(Buyer buyer) {
    return buyer
        .pages()
        .form(
            "/portal/open",
            Map.of("orderNumber", buyer.order(), "email", DayOrder.mail(buyer.order())));
  }

  private CompletableFuture<HttpResponse<String>> askReturn() {
    Buyer buyer = atTheForm.remove();
    return buyer
        .pages()
        .form(
            "/portal/orders/" + buyer.order() + "/return",
            Map.of(
                "submission", UUID.randomUUID().toString(),
                "entries[0].line", "1",
                "entries[0].picked", "true",
                "entries[0].reason", "UNWANTED",
                "entries[0].remedy", "REFUND",
                "method", "LABEL"));
  }

  private CompletableFuture<HttpResponse<String>> openCase() {
    return openByProgram(byProgram.remove());
  }

  private static CompletableFuture<HttpResponse<String>> openByProgram(Buyer buyer) {
    return buyer.calls().json("POST", "/api/v1/cases", DayOrder.wantedBack(buyer.order()));
  }

  private CompletableFuture<HttpResponse<String>> lookAtCase() {
    Regular regular = next(regulars);
    return regular.buyer().pages().get("/portal/cases/" + regular.number());
  }

  private CompletableFuture<HttpResponse<String>> readCase() {
    Regular regular = next(regulars);
    return regular.buyer().calls().get("/api/v1/cases/" + regular.number());
  }

  private CompletableFuture<HttpResponse<String>> seeForm() {
    Buyer buyer = next(regulars).buyer();
    return buyer.pages().get("/portal/orders/" + buyer.order() + "/return");
  }

  private CompletableFuture<HttpResponse<String>> parcelNews() {
    Sent parcel = next(rows.parcels());
    String body =
        """
        {"id": "%s", "trackingNumber": "%s", "status": "IN_TRANSIT", "occurredAt": "%s", "location": "Hub"}\
        """
            .formatted(UUID.randomUUID(), parcel.tracking(), Instant.now());
    return signed(carrier, "carriers/" + parcel.carrier(), body);
  }

  private CompletableFuture<HttpResponse<String>> paymentNews() {
    Paid refund = next(rows.refunds());
    String event = "evt_" + UUID.randomUUID();
    String body =
        """
        {"id": "%s", "type": "refund.updated", "data": {"object": {"id": "re_%s", "amount": %d,
         "currency": "%s", "status": "succeeded", "metadata": {"recourse_key": "%s"}}}}\
        """
            .formatted(event, event, refund.amount(), refund.currency(), refund.key());
    return signed(provider, "payments/simulator", body);
  }

  private CompletableFuture<HttpResponse<String>> words() {
    String id = UUID.randomUUID().toString();
    String body =
        """
        {"network": "Mastodon", "from": "@%s", "message": "%s", "text": "Where is my parcel?"}\
        """
            .formatted(id.substring(0, 8), id);
    return signed(carrier, "social", body);
  }

  private CompletableFuture<HttpResponse<String>> signed(Caller from, String door, String body) {
    byte[] raw = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return from.signed("/api/v1/webhooks/" + door, signature.sign(raw), body);
  }

  private CompletableFuture<HttpResponse<String>> openTask() {
    Person person = next(staff);
    return person.pages().get("/work/tasks/" + next(person.tasks()));
  }

  private CompletableFuture<HttpResponse<String>> caseFile() {
    return person().get("/work/cases/" + next(rows.cases()));
  }

  private CompletableFuture<HttpResponse<String>> search() {
    return person().get("/work/cases?q=" + next(rows.cases()).substring(3));
  }

  private CompletableFuture<HttpResponse<String>> finishTask() {
    String task = "/api/v1/tasks/" + tasks.remove();
    return agent
        .json("POST", task + "/claim", "{}")
        .thenCompose(
            claimed ->
                Outcome.of(claimed) == Outcome.ANSWERED
                    ? agent.json("POST", task + "/complete", DayOrder.DECLINED)
                    : CompletableFuture.completedFuture(claimed));
  }

  private CompletableFuture<HttpResponse<String>> tell(String order) {
    return program.json("PUT", "/api/v1/orders/" + order, DayOrder.told(order));
  }

  private static String newOrder() {
    return "DAY-" + UUID.randomUUID();
  }

  private Caller person() {
    return next(staff).pages();
  }

  private static List<String> tasksOn(HttpResponse<String> list) {
    return TASK.matcher(list.body()).results().map(found -> found.group(1)).distinct().toList();
  }

  private <T> T next(List<T> of) {
    return of.get(Math.floorMod(turn.getAndIncrement(), of.size()));
  }

  /** From an address that nobody had before. */
  private Caller someone() {
    int at = addresses.incrementAndGet();
    return new Caller(port, "198.%d.%d.%d".formatted(18 + (at >> 16) % 2, at >> 8 & 255, at & 255));
  }

  private static String number(HttpResponse<String> opened) {
    return read(opened).get("number").asText();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
