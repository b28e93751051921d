package io.recourse.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Grade;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.relatedcases.RelatedCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Serial;
import io.recourse.units.TransferUnit;
import io.recourse.worklist.TaskHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A recall reaches everybody who bought the article, once. */
@RecourseTest
class RecallTest {

  private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired Cases cases;
  @Autowired OpenCase openCase;
  @Autowired ReadFamily families;
  @Autowired RecallBook book;
  @Autowired SignalBuyer signalBuyer;
  @Autowired FindBuyers findBuyers;
  @Autowired ProcessDriver driver;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired CaseOfUnit caseOf;
  @Autowired TransferUnit transfer;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Postbox postbox;
  @Autowired JdbcClient jdbc;
  @Autowired List<TaskHandler> handlers;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  private final String sku = "HEATER-" + UUID.randomUUID();
  private final String reference = "EU-" + UUID.randomUUID();
  private final String twice = "C-" + UUID.randomUUID();
  private final String once = "C-" + UUID.randomUUID();

  @Test
  @DisplayName("INT-08 opens or joins a case for every buyer, mails each person once, then closes")
  void reaches_everybody() throws Exception {
    Order first = bought(twice, 2);
    Order second = bought(twice, 1);
    Order asked = bought(once, 1);
    CaseNumber open = ask(asked);
    CaseNumber parent = raise(body("[]", "REFUND"), 201);
    assertThat(book.progress(parent)).isEqualTo(new RecallProgress(0, 0, 0, 0));
    driver.runJobs(parent);

    assertThat(book.progress(parent)).isEqualTo(new RecallProgress(3, 2, 1, 0));
    assertThat(cases.get(parent).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    ServiceCase child = cases.get(child(parent, first).orElseThrow().child());
    assertThat(child.type()).isEqualTo(CaseType.RETURN);
    assertThat(child.lines().get(0).reason()).isEqualTo(Reason.RECALL);
    assertThat(child.lines().get(0).quantity()).isEqualTo(2);
    assertThat(child(parent, second).orElseThrow().state()).isEqualTo(RecallChild.State.OPENED);
    assertThat(child(parent, asked).orElseThrow().child()).isEqualTo(open);
    assertThat(families.of(cases.get(parent)).children())
        .hasSize(3)
        .allMatch(one -> one.kind() == LinkKind.RECALL);
    families.of(cases.get(parent)).children().forEach(one -> driver.runJobs(one.number()));
    assertThat(recallMails(twice)).isOne();
    assertThat(recallMails(once)).isOne();
    assertThat(coverage.missed("RecallProcess", List.of(parent.value()))).isEmpty();
    assertThat(coverage.missed("RecallBuyerProcess", List.of(parent.value()))).isEmpty();
    web.perform(get("/work/recalls/" + parent).with(LEAD))
        .andExpect(content().string(containsString("3 of 3 serials and order lines are done.")));
  }

  @Test
  @DisplayName("INT-08 raised twice, searched twice, signalled twice: nothing changes")
  void twice_changes_nothing() throws Exception {
    Order order = bought(once, 1);
    CaseNumber parent = raise(body("[]", "REFUND"), 201);
    driver.runJobs(parent);
    RecallProgress before = book.progress(parent);

    assertThat(raise(body("[]", "REFUND"), 200)).isEqualTo(parent);
    findBuyers.find(parent);
    signalBuyer.signal(parent, order.number(), 1, null);
    driver.runJobs(parent);

    send(body("[]", "EXCHANGE")).andExpect(status().isConflict());
    assertThat(book.progress(parent)).isEqualTo(before);
    assertThat(findBuyers.next(parent)).isEmpty();
    assertThat(families.of(cases.get(parent)).children()).hasSize(1);
    families.of(cases.get(parent)).children().forEach(one -> driver.runJobs(one.number()));
    assertThat(recallMails(once)).isOne();
  }

  @Test
  @DisplayName("INT-08 two signals in the same moment open the case of a buyer, of an owner, once")
  void in_the_same_moment() throws Exception {
    Order order = bought(once, 3, "sn-41", "sn-42", "sn-43");
    CaseNumber parent = raise(body("[\"sn-41\"]", "REFUND"), 201);
    findBuyers.find(parent);
    assertThat(findBuyers.next(parent)).hasSize(1);

    at_once(() -> signalBuyer.signal(parent, order.number(), 1, "SN-41"));

    RecallChild child = child(parent, order).orElseThrow();
    assertThat(child.state()).isEqualTo(RecallChild.State.OPENED);
    assertThat(cases.openOf(order.number())).containsExactly(child.child());
    assertThat(families.of(cases.get(parent)).children()).hasSize(1);
    assertThatThrownBy(() -> book.became(child, RecallChild.State.BACK_ALREADY, null, List.of()))
        .as("a line is signalled once, whoever asks")
        .isInstanceOf(IllegalStateException.class);
  }

  /** Both start before either ends. */
  private static void at_once(Runnable signal) {
    CyclicBarrier both = new CyclicBarrier(2);
    Runnable together =
        () -> {
          try {
            both.await();
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
          signal.run();
        };
    CompletableFuture<Void> first = CompletableFuture.runAsync(together);
    CompletableFuture<Void> second = CompletableFuture.runAsync(together);
    assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(60));
  }

  @Test
  @DisplayName("INT-08 a batch: one case and one word a serial, in the buyer's language")
  void a_batch() throws Exception {
    Order in = bought(once, 3, "sn-1", "sn-2", "sn-9");
    Order out = bought(twice, 1, "sn-8");
    Order chinese = RecallOrders.boughtBy(orders, twice, "zh-CN", sku, 1, clock.instant(), "sn-3");
    String words = "\"texts\": {\"zh-CN\": \"请立即拔掉插头。\", \"de\": \" \"}, \"text\"";
    CaseNumber parent =
        raise(body("[\"SN-1\", \"sn-2 \", \"sn-3\"]", "REFUND").replace("\"text\"", words), 201);
    driver.runJobs(parent);

    assertThat(book.progress(parent)).isEqualTo(new RecallProgress(3, 3, 0, 0));
    List<CaseNumber> children =
        book.children(parent).stream()
            .filter(one -> one.orderNumber().equals(in.number()))
            .map(RecallChild::child)
            .toList();
    assertThat(children.stream().map(one -> cases.get(one).lines().get(0)))
        .allMatch(line -> line.quantity() == 1)
        .extracting(line -> line.request().serial())
        .containsExactly("sn-1", "sn-2");
    assertThat(child(parent, out)).isEmpty();
    book.children(parent).forEach(one -> driver.runJobs(one.child()));
    assertThat(recallMails(once)).isOne();
    assertThat(letters(in)).singleElement().asString().contains("SN-1, SN-2", "Unplug it at once.");
    assertThat(letters(chinese))
        .singleElement()
        .asString()
        .contains("SN-3", "请立即拔掉插头。")
        .doesNotContain("Unplug");
    web.perform(get("/work/recalls/" + parent).with(LEAD))
        .andExpect(content().string(containsString("line 1, serial SN-2")))
        .andExpect(content().string(containsString("请立即拔掉插头。")));
  }

  @Test
  @DisplayName("INT-08 a recall joins every open case of a line and opens one for the free pieces")
  void joins_and_opens() throws Exception {
    Order order = bought(once, 6);
    CaseNumber three = ask(order, 3);
    CaseNumber one = ask(order, 1);
    CaseNumber parent = raise(body("[]", "REFUND"), 201);
    driver.runJobs(parent);

    RecallChild child = child(parent, order).orElseThrow();
    assertThat(child.state()).isEqualTo(RecallChild.State.OPENED);
    assertThat(child.joined()).containsExactlyInAnyOrder(three, one);
    assertThat(cases.get(child.child()).lines().get(0).quantity()).isEqualTo(2);
    assertThat(families.of(cases.get(parent)).children())
        .extracting(RelatedCase::number)
        .containsExactlyInAnyOrder(three, one, child.child());
    assertThat(expected(three)).as("goods called back are not sold again").isEqualTo("SCRAP");
    web.perform(get("/work/recalls/" + parent).with(LEAD))
        .andExpect(content().string(containsString(three.value())))
        .andExpect(content().string(containsString(one.value())));
  }

  @Test
  @DisplayName("INT-08 a serial in an open case is joined there, one that came back left alone")
  void the_very_piece() throws Exception {
    Order order = bought(once, 3, "sn-61", "sn-62", "sn-63");
    CaseNumber named = ask(order, 1, "sn-61");
    CaseNumber other = ask(order, 1, "sn-63");
    CaseNumber parent = raise(body("[\"sn-61\"]", "REFUND"), 201);
    driver.runJobs(parent);

    RecallChild child = child(parent, order).orElseThrow();
    assertThat(child.state()).isEqualTo(RecallChild.State.JOINED);
    assertThat(child.joined()).containsExactly(named);
    assertThat(cases.openOf(order.number())).as("no other").containsExactly(named, other);
    goesToScrap(other);
    CaseNumber second =
        raise(body("[\"sn-63\"]", "REFUND").replace(reference, "SECOND-" + reference), 201);
    driver.runJobs(second);
    assertThat(child(second, order).orElseThrow().state())
        .isEqualTo(RecallChild.State.BACK_ALREADY);
  }

  @Test
  @DisplayName(
      "INT-08 what is imported, given for another or passed on later is signalled too, once")
  void runs_on() throws Exception {
    Order first = bought(once, 1, "R-" + sku);
    CaseNumber parent = raise(body("[]", "REFUND"), 201);
    driver.runJobs(parent);
    Order later = bought(twice, 1, "S-" + sku);
    CaseNumber about = child(parent, first).orElseThrow().child();
    caseOf.replaced(about, "R-" + sku, "T-" + sku);
    transfer.transfer(new Serial("S-" + sku), person(first));
    round();

    assertThat(child(parent, later).orElseThrow().state()).isEqualTo(RecallChild.State.OPENED);
    Map<String, CaseNumber> units = book.units(parent);
    assertThat(units).containsOnlyKeys("S-" + sku, "T-" + sku);
    assertThat(cases.get(units.get("S-" + sku)).customerId()).isEqualTo(person(first));
    int children = families.of(cases.get(parent)).children().size();
    round();
    assertThat(families.of(cases.get(parent)).children()).as("once").hasSize(children);
    send(body("[]", "REFUND").replace(reference, "OTHER-" + reference))
        .andExpect(status().isConflict());
    web.perform(get("/work/recalls/" + parent).with(LEAD))
        .andExpect(content().string(containsString(units.get("T-" + sku).value())));
    web.perform(post("/api/v1/recalls/" + parent + "/stop").with(LEAD).with(csrf()))
        .andExpect(status().isNoContent());
    Order last = bought(once, 1);
    round();
    assertThat(child(parent, last)).isEmpty();
    web.perform(post("/api/v1/recalls/" + parent + "/stop").with(LEAD).with(csrf()))
        .andExpect(status().isConflict());
  }

  private String person(Order order) {
    return orders.find(order.number()).orElseThrow().customer().person();
  }

  private void round() {
    Job timer =
        management
            .createJobQuery()
            .processDefinitionKey("RecallRoundProcess")
            .timers()
            .list()
            .stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    management.executeJob(timer.getId());
    ProcessInstance round =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("RecallRoundProcess")
            .singleResult();
    management.executeJob(
        management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    assertThat(coverage.missedBy("RecallRoundProcess", List.of(round.getId()))).isEmpty();
  }

  @Test
  @DisplayName("nobody bought it: the recall closes at once")
  void nobody() throws Exception {
    Order order = bought(once, 1, "sn-1");
    CaseNumber parent = raise(body("[\"sn-77\"]", "REFUND"), 201);
    driver.runJobs(parent);
    assertThat(child(parent, order)).isEmpty();
    assertThat(cases.get(parent).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"sku\": \"NEVER-SOLD\", \"remedy\": \"REFUND\", \"reference\": \"R\", \"text\":"
            + " \"Stop.\"} | /sku",
        "{\"remedy\": \"REFUND\", \"reference\": \"R\", \"text\": \"Stop.\"} | /sku",
        "{\"sku\": \"LAMP\", \"remedy\": \"KEEP\", \"reference\": \"R\", \"text\": \"Stop.\"} |"
            + " /remedy",
        "{\"sku\": \"LAMP\", \"reference\": \"R\", \"text\": \"Stop.\"} | /remedy",
        "{\"sku\": \"LAMP\", \"remedy\": \"REFUND\", \"text\": \"Stop.\"} | /reference",
        "{\"sku\": \"LAMP\", \"remedy\": \"REFUND\", \"reference\": \"R\", \"text\": \" \"} | /text"
      })
  @DisplayName("W3 what a recall needs is asked for where it lacks")
  void bad_recalls(String body, String pointer) throws Exception {
    send(body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  @Test
  @DisplayName("W1 only leads and administrators recall; the page says what is wrong and keeps it")
  void who_and_page() throws Exception {
    var order = bought(once, 1);
    web.perform(
            post("/api/v1/recalls")
                .with(user("agent").roles("AGENT"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("[]", "REFUND")))
        .andExpect(status().isForbidden());
    Map<String, Object> kept =
        web.perform(
                post("/work/recalls")
                    .with(LEAD)
                    .with(csrf())
                    .param("sku", sku)
                    .param("remedy", "REFUND")
                    .param("reference", reference))
            .andExpect(redirectedUrl("/work/recalls"))
            .andReturn()
            .getFlashMap();
    web.perform(get("/work/recalls").with(LEAD).flashAttrs(kept))
        .andExpect(content().string(containsString("Words to the buyers: ")))
        .andExpect(content().string(containsString(sku)));
    assertThat(book.withReference(reference)).isEmpty();
    assertThat(cases.openOf(order.number())).isEmpty();
  }

  private Optional<RecallChild> child(CaseNumber parent, Order order) {
    return book.children(parent).stream()
        .filter(one -> one.orderNumber().equals(order.number()))
        .findFirst();
  }

  private Order bought(String buyer, int pieces, String... serials) {
    return RecallOrders.bought(orders, buyer, sku, pieces, clock.instant(), serials);
  }

  /** What the warehouse is told to expect of the goods once they are here. */
  private Object expected(CaseNumber number) {
    change(number, it -> it.received(1, it.lines().get(0).quantity()));
    TaskHandler inspection =
        handlers.stream()
            .filter(one -> one.taskKey().equals("Task_InspectReturn"))
            .findFirst()
            .orElseThrow();
    List<?> rows = (List<?>) inspection.prefill(number).get("lines");
    return ((Map<?, ?>) rows.get(0)).get("disposition");
  }

  private void goesToScrap(CaseNumber number) {
    change(number, it -> it.received(1, 1));
    change(number, it -> it.inspected(1, 1, 1, Grade.D, Disposition.SCRAP, null));
    change(number, it -> it.goods(1, GoodsState.DISPOSED));
  }

  private void change(CaseNumber number, Consumer<ServiceCase> how) {
    transactions.executeWithoutResult(
        open -> {
          ServiceCase of = cases.lock(number);
          if (of.lines().get(0).decision() != LineDecision.APPROVED) {
            of.approve(1, of.lines().get(0).quantity(), Remedy.REFUND, "within_window");
            of.goods(1, GoodsState.IN_TRANSIT);
          }
          how.accept(of);
          cases.save(of);
        });
  }

  private CaseNumber ask(Order order) {
    return ask(order, 1);
  }

  private CaseNumber ask(Order order, int pieces, String... serial) {
    String piece = serial.length == 0 ? null : serial[0];
    NewCase.Line line =
        new NewCase.Line(1, pieces, Reason.UNWANTED, null, null, piece, null, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.RETURN,
            Channel.PHONE,
            order.number(),
            null,
            null,
            null,
            null,
            List.of(line),
            null);
    return openCase.open(request).serviceCase().number();
  }

  private List<String> letters(Order order) {
    return jdbc.sql(
            """
            select m.body from case_message m join service_case c on c.number = m.case_number
            where m.template = 'recall' and c.order_number = ?
            """)
        .param(order.number())
        .query(String.class)
        .list();
  }

  private long recallMails(String buyer) {
    return postbox.to(buyer + "@example.org").stream().filter(RecallTest::isRecall).count();
  }

  private static boolean isRecall(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject().contains("recall of A heater");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private CaseNumber raise(String body, int expected) throws Exception {
    String answer =
        send(body).andExpect(status().is(expected)).andReturn().getResponse().getContentAsString();
    return new CaseNumber(json.readTree(answer).get("number").asText());
  }

  private ResultActions send(String body) throws Exception {
    return web.perform(
        post("/api/v1/recalls")
            .with(LEAD)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private String body(String serials, String remedy) {
    return """
    {"reference": "%s", "sku": "%s", "serials": %s, "remedy": "%s", "text": "Unplug it at once."}
    """
        .formatted(reference, sku, serials, remedy);
  }
}
