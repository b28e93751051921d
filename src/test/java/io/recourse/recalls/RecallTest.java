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
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Serial;
import io.recourse.units.TransferUnit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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
    ServiceCase child = cases.get(book.child(parent, first.number(), 1).orElseThrow().child());
    assertThat(child.type()).isEqualTo(CaseType.RETURN);
    assertThat(child.lines().get(0).reason()).isEqualTo(Reason.RECALL);
    assertThat(child.lines().get(0).quantity()).isEqualTo(2);
    assertThat(book.child(parent, second.number(), 1).orElseThrow().state())
        .isEqualTo(RecallChild.State.OPENED);
    assertThat(book.child(parent, asked.number(), 1).orElseThrow().child()).isEqualTo(open);
    assertThat(families.of(cases.get(parent)).children())
        .hasSize(3)
        .allMatch(one -> one.kind() == LinkKind.RECALL);
    families.of(cases.get(parent)).children().forEach(one -> driver.runJobs(one.number()));
    assertThat(recallMails(twice)).isOne();
    assertThat(recallMails(once)).isOne();
    assertThat(coverage.missed("RecallProcess", List.of(parent.value()))).isEmpty();
    assertThat(coverage.missed("RecallBuyerProcess", List.of(parent.value()))).isEmpty();
    web.perform(get("/work/recalls/" + parent).with(LEAD))
        .andExpect(content().string(containsString("3 of 3 order lines are done.")));
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
    signalBuyer.signal(parent, order.number(), 1);
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

    at_once(() -> signalBuyer.signal(parent, order.number(), 1));

    RecallChild child = book.child(parent, order.number(), 1).orElseThrow();
    assertThat(child.state()).isEqualTo(RecallChild.State.OPENED);
    assertThat(cases.openOf(order.number())).containsExactly(child.child());
    assertThat(families.of(cases.get(parent)).children()).hasSize(1);
    assertThatThrownBy(() -> book.became(child, RecallChild.State.BACK_ALREADY, null))
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
  @DisplayName("INT-08 a batch names pieces by serial; what came back before is left alone")
  void a_batch() throws Exception {
    Order in = bought(once, 3, "sn-1", "sn-2", "sn-9");
    Order out = bought(twice, 1, "sn-8");
    CaseNumber parent = raise(body("[\"SN-1\", \"sn-2 \"]", "REFUND"), 201);
    driver.runJobs(parent);

    assertThat(book.progress(parent)).isEqualTo(new RecallProgress(1, 1, 0, 0));
    CaseNumber child = book.child(parent, in.number(), 1).orElseThrow().child();
    assertThat(cases.get(child).lines().get(0).quantity()).isEqualTo(2);
    assertThat(book.child(parent, out.number(), 1)).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-08 what is imported, given for another or passed on later is signalled too, once")
  void runs_on() throws Exception {
    Order first = bought(once, 1, "R-" + sku);
    CaseNumber parent = raise(body("[]", "REFUND"), 201);
    driver.runJobs(parent);
    Order later = bought(twice, 1, "S-" + sku);
    CaseNumber about = book.child(parent, first.number(), 1).orElseThrow().child();
    caseOf.replaced(about, "R-" + sku, "T-" + sku);
    transfer.transfer(new Serial("S-" + sku), person(first));
    round();

    assertThat(book.child(parent, later.number(), 1).orElseThrow().state())
        .isEqualTo(RecallChild.State.OPENED);
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
    assertThat(book.child(parent, last.number(), 1)).isEmpty();
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
    assertThat(book.child(parent, order.number(), 1)).isEmpty();
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

  private Order bought(String buyer, int pieces, String... serials) {
    return RecallOrders.bought(orders, buyer, sku, pieces, clock.instant(), serials);
  }

  private CaseNumber ask(Order order) {
    NewCase.Line line =
        new NewCase.Line(1, 1, Reason.UNWANTED, null, null, null, null, List.of(), null);
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
