package io.recourse.relatedcases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
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

/** Parent and child cases, read from both sides. */
@RecourseTest
class RelatedCasesTest {

  private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired OpenChild openChild;
  @Autowired LinkCases links;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private Order order;
  private CaseNumber parent;

  @BeforeEach
  void aCase() {
    order = CaseFixtures.order(orders, clock.instant());
    parent = openCase.open(asked("It hums.", order.number())).serviceCase().number();
  }

  @Test
  @DisplayName("INT-08 a feature opens a child: of the same customer and order, told on both sides")
  void opened_by_a_feature() throws Exception {
    ServiceCase child = openChild.open(parent, LinkKind.COMPLAINT, asked("Nobody came.", null));

    assertThat(child.number()).isNotEqualTo(parent);
    assertThat(child.customerId()).isEqualTo(order.customer().id());
    assertThat(child.orderNumber()).isEqualTo(order.number());
    assertThat(events(parent, "ChildCaseLinked")).isOne();
    assertThat(events(child.number(), "ParentCaseLinked")).isOne();
    read(child.number(), LEAD)
        .andExpect(jsonPath("$.parent.number").value(parent.value()))
        .andExpect(jsonPath("$.parent.kind").value("COMPLAINT"))
        .andExpect(jsonPath("$.children").isEmpty());
    read(parent, LEAD)
        .andExpect(jsonPath("$.parent").doesNotExist())
        .andExpect(jsonPath("$.children[0].number").value(child.number().value()))
        .andExpect(jsonPath("$.children[0].type").value("COMPLAINT"))
        .andExpect(jsonPath("$.children[0].status").value("OPEN"));
    page("/work/cases/" + parent, LEAD)
        .andExpect(content().string(containsString("/work/cases/" + child.number())))
        .andExpect(content().string(containsString("linked below this one: " + child.number())));
  }

  @Test
  @DisplayName(
      "CUS-01 customers read of their own complaint beside a case, of no claim or stranger")
  void customers_read_their_own() throws Exception {
    CaseNumber mine = another("Nobody came.", order);
    CaseNumber claim = another("The carrier's fault.", order);
    CaseNumber stranger = another("Not mine.", CaseFixtures.order(orders, clock.instant()));
    link(parent, mine, "COMPLAINT").andExpect(status().isCreated());
    link(parent, claim, "CARRIER_CLAIM").andExpect(status().isCreated());
    link(parent, stranger, "FOLLOW_UP").andExpect(status().isCreated());
    RequestPostProcessor buyer = user(order.customer().id()).roles("CUSTOMER");

    read(parent, buyer)
        .andExpect(jsonPath("$.children.length()").value(1))
        .andExpect(jsonPath("$.children[0].number").value(mine.value()));
    read(claim, buyer).andExpect(jsonPath("$.parent").doesNotExist());
    page("/portal/cases/" + parent, buyer)
        .andExpect(content().string(containsString("/portal/cases/" + mine)))
        .andExpect(content().string(not(containsString(claim.value()))))
        .andExpect(content().string(not(containsString(stranger.value()))));
  }

  @Test
  @DisplayName(
      "two links that close a circle are not made at once: the second waits and is refused")
  void circle_at_once() {
    CaseNumber other = another("Nobody came.", order);
    AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();
    transaction.executeWithoutResult(
        begun -> {
          links.linkKnown(parent, other, LinkKind.FOLLOW_UP);
          back.set(
              CompletableFuture.runAsync(() -> links.linkKnown(other, parent, LinkKind.FOLLOW_UP)));
          assertThatThrownBy(() -> back.get().get(200, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
        });
    assertThatThrownBy(() -> back.get().join()).hasCauseInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("linked twice changes nothing; a second parent and a circle are refused")
  void refused() throws Exception {
    CaseNumber child = another("Nobody came.", order);
    CaseNumber below = another("Nor today.", order);
    link(parent, child, "COMPLAINT").andExpect(status().isCreated());
    link(parent, child, "COMPLAINT").andExpect(status().isCreated());
    link(child, below, "COMPLAINT").andExpect(status().isCreated());

    link(below, parent, "FOLLOW_UP").andExpect(status().isConflict());
    link(parent, parent, "FOLLOW_UP").andExpect(status().isConflict());
    link(below, child, "FOLLOW_UP").andExpect(status().isConflict());
    link(parent, below, "COMPLAINT").andExpect(status().isConflict());
    link(parent, child, "RECALL").andExpect(status().isConflict());

    assertThat(events(child, "ParentCaseLinked")).isOne();
    read(child, LEAD).andExpect(jsonPath("$.parent.number").value(parent.value()));
    web.perform(
            post("/work/cases/" + below + "/children")
                .with(LEAD)
                .with(csrf())
                .param("child", parent.value())
                .param("kind", "RECALL"))
        .andExpect(flash().attributeExists("refused"));
  }

  @ParameterizedTest
  @CsvSource({
    "RC-999999999, COMPLAINT, /child",
    "nonsense, COMPLAINT, /child",
    ", COMPLAINT, /child",
    "self, NEIGHBOUR, /kind",
    "self, , /kind"
  })
  @DisplayName("W3 unknown case, unknown kind: refused where it stands")
  void bad_links(String child, String kind, String pointer) throws Exception {
    String named = "self".equals(child) ? another("Hm.", order).value() : child;
    String body =
        "{\"child\": %s, \"kind\": %s}"
            .formatted(
                named == null ? "null" : "\"" + named + "\"",
                kind == null ? "null" : "\"" + kind + "\"");
    web.perform(
            post("/api/v1/cases/" + parent + "/children")
                .with(LEAD)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  private ResultActions link(CaseNumber above, CaseNumber child, String kind) throws Exception {
    return web.perform(
        post("/api/v1/cases/" + above + "/children")
            .with(LEAD)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"child\": \"%s\", \"kind\": \"%s\"}".formatted(child, kind)));
  }

  private ResultActions read(CaseNumber number, RequestPostProcessor who) throws Exception {
    return web.perform(get("/api/v1/cases/" + number).with(who)).andExpect(status().isOk());
  }

  private ResultActions page(String address, RequestPostProcessor who) throws Exception {
    return web.perform(get(address).with(who)).andExpect(status().isOk());
  }

  private CaseNumber another(String subject, Order about) {
    return openCase.open(asked(subject, about.number())).serviceCase().number();
  }

  private static NewCase asked(String subject, String about) {
    return new NewCase(
        CaseType.COMPLAINT, Channel.PHONE, about, null, null, subject, subject, List.of(), null);
  }

  private long events(CaseNumber number, String type) {
    return sql.sql("select count(*) from published.trail where chain = ? and type = ?")
        .params(number.value(), type)
        .query(Long.class)
        .single();
  }
}
