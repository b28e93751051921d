package io.recourse.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.policy.CureBasis;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Units by serial: who has them, what befell them, and the units given for them. */
@RecourseTest
class UnitsTest {

  @Autowired MockMvc web;
  @Autowired Clock clock;
  @Autowired SoldWasher washer;
  @Autowired FindUnit units;
  @Autowired CaseOfUnit caseOf;
  @Autowired UnitBook book;
  @Autowired UnitHistory history;
  @Autowired UnitOfLine pieces;
  @Autowired FactsOfUnit facts;
  @Autowired Cases cases;
  @Autowired RegisterUnit register;
  @Autowired TransferUnit transfer;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient sql;

  Order order;
  String serial;
  String owner;

  @BeforeEach
  void aWasher() {
    order = washer.sold("DE", clock.instant().minus(Duration.ofDays(400)));
    serial = SoldWasher.serial(order);
    owner = order.customer().person();
  }

  @Test
  @DisplayName("REP-05 a unit is found by its serial, and is its buyer's alone")
  void owned() {
    Unit unit = units.owned(serial.toLowerCase(Locale.ROOT) + " ", owner);

    assertThat(unit.sku()).isEqualTo("WASHER-7");
    assertThat(unit.sale().orderNumber()).isEqualTo(order.number());
    assertThatThrownBy(() -> units.owned("WM-NOBODY", owner)).hasMessage(refusal());
    assertThatThrownBy(() -> units.owned(serial, stranger()))
        .isInstanceOf(Problem.class)
        .hasMessage(refusal());
  }

  @Test
  @DisplayName("REP-05 cases, tries and a replacement are one history, by either serial")
  void oneHistory() {
    CaseNumber first = washer.defective(order);
    CaseNumber second = washer.complaint(order, "It leaks again.");
    caseOf.tried(serial, attempt(first, null, false));
    caseOf.tried(serial, attempt(first, clock.instant(), true));
    caseOf.replaced(second, serial, serial + "-NEW");
    caseOf.replaced(second, serial, serial + "-NEW");

    Unit given = units.owned(serial + "-new", owner);
    assertThat(given.sale()).isEqualTo(units.owned(serial, owner).sale());
    UnitHistory.Story story = history.of(given);
    assertThat(story.units())
        .extracting(one -> one.serial().key())
        .containsExactly(serial.toUpperCase(Locale.ROOT), serial.toUpperCase(Locale.ROOT) + "-NEW");
    assertThat(story.cases()).extracting(UnitBook.UnitCase::number).containsExactly(first, second);
    assertThat(story.attempts()).singleElement().matches(Attempt::done);
    assertThat(units.of(owner)).hasSize(2);
    assertThat(events(second)).containsExactly("UnitNamed", "UnitReplaced");
    assertThatThrownBy(() -> caseOf.replaced(second, serial, "OTHER-" + serial))
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("REP-05 a case about somebody else's unit is refused and keeps nothing")
  void foreign() {
    CaseNumber other =
        washer.complaint(washer.sold("DE", clock.instant().minus(Duration.ofDays(9))), "Mine?");

    assertThatThrownBy(() -> caseOf.name(other, serial)).hasMessage(refusal());

    assertThat(history.of(units.owned(serial, owner)).cases()).isEmpty();
  }

  @Test
  @DisplayName("REP-05 a customer registers a unit bought elsewhere; what is wrong is said")
  void registers() throws Exception {
    String own = "ELSEWHERE-" + System.nanoTime();
    String body = "{\"serial\":\"%s\",\"sku\":\"WASHER-7\",\"boughtOn\":\"%s\",\"country\":\"DE\"}";

    assertThat(
            ask(
                    post("/api/v1/units")
                        .contentType("application/json")
                        .content(body.formatted(own, "2026-01-05")),
                    owner())
                .getStatus())
        .isEqualTo(201);
    assertThat(units.owned(own, owner).sale().country()).isEqualTo("DE");

    MockHttpServletResponse foreign =
        ask(
            post("/api/v1/units")
                .contentType("application/json")
                .content(body.formatted(own, "2026-01-05")),
            user(stranger()).roles("CUSTOMER"));
    assertThat(foreign.getStatus()).isEqualTo(422);
    assertThat(foreign.getContentAsString()).contains("/serial");
    MockHttpServletResponse bad =
        ask(
            post("/api/v1/units")
                .contentType("application/json")
                .content("{\"serial\":\"NEW-1\",\"sku\":\"NO\",\"country\":\"Germany\"}"),
            owner());
    assertThat(bad.getStatus()).isEqualTo(422);
    assertThat(bad.getContentAsString()).contains("/sku", "/boughtOn", "/country");
    assertThat(units.find(new Serial("NEW-1"))).isEmpty();
  }

  @Test
  @DisplayName("REP-05 whoever told of a serial first keeps it; a later first word changes nothing")
  void firstWordWins() {
    String key = "TWICE-" + System.nanoTime();
    UnitBook.Known first = told(key, owner);
    assertThat(book.add(first, clock.instant())).isTrue();
    assertThat(book.add(told(key, stranger()), clock.instant()))
        .as("as of who looked before the first one had written")
        .isFalse();
    assertThat(book.find(key)).contains(first);
  }

  private static UnitBook.Known told(String key, String by) {
    return new UnitBook.Known(
        key, key, "WASHER-7", "Washer", by, by, LocalDate.of(2026, 1, 2), "DE", null);
  }

  @Test
  @DisplayName("REP-05 customers see their own units, staff the history on the case")
  void pages() throws Exception {
    CaseNumber first = washer.defective(order);
    CaseNumber second = washer.complaint(order, "It leaks again.");
    caseOf.tried(serial, attempt(first, clock.instant(), true));
    Unit ignored = caseOf.name(second, serial);

    assertThat(page("/portal/units", owner())).contains(serial);
    assertThat(page("/portal/units/" + serial, owner()))
        .contains(first.value(), second.value(), "Repair");
    assertThat(page("/work/cases/" + second, user("agent").roles("AGENT")))
        .contains("History of the unit", first.value(), "put right once");
    assertThat(page("/work/units/" + serial, user("agent").roles("AGENT"))).contains(first.value());
    assertThat(ask(get("/portal/units/" + serial), user(stranger()).roles("CUSTOMER")).getStatus())
        .isEqualTo(404);
    String refused =
        ask(post("/portal/units").param("serial", "X-" + serial).param("country", "DE"), owner())
            .getContentAsString();
    assertThat(refused).contains("X-" + serial, "there is no article");
  }

  @Test
  @DisplayName(
      "REP-05 who told of a serial before it was sold has no part in it; a buyer's gift counts")
  void buyerWins() {
    String taker = stranger();
    String early = "WM-EARLY-" + System.nanoTime();
    Unit told =
        register.register(
            taker, new RegisterUnit.Told(early, "WASHER-7", LocalDate.of(2026, 1, 5), "DE"));
    String friend = stranger();
    assertThat(told.owner()).isEqualTo(taker);
    assertThat(transfer.transfer(new Serial(early), friend).owner()).isEqualTo(friend);

    Order later = washer.sold("DE", clock.instant(), early);
    String buyer = later.customer().person();
    assertThat(units.owned(early, buyer).sale().orderNumber()).isEqualTo(later.number());
    assertThatThrownBy(() -> units.owned(early, friend)).hasMessage(refusal());
    assertThat(units.of(friend)).extracting(one -> one.serial().value()).doesNotContain(early);

    assertThat(transfer.transfer(new Serial(early), taker).owner()).isEqualTo(taker);
    assertThat(units.of(buyer)).isEmpty();
  }

  @Test
  @DisplayName("REP-05 a new owner reads neither the order nor the cases of the one before")
  void ownStoryOnly() throws Exception {
    CaseNumber before = washer.defective(order);
    caseOf.tried(serial, attempt(before, clock.instant(), true));
    String next = stranger();
    assertThat(transfer.transfer(new Serial(serial), next).changedHands()).isTrue();

    RequestPostProcessor reader = user(next).roles("CUSTOMER");
    for (String path : List.of("/api/v1/units/" + serial, "/portal/units/" + serial)) {
      assertThat(page(path, reader))
          .contains(serial)
          .doesNotContain(
              before.value(), "\"orderNumber\":\"" + order.number(), "<dd>" + order.number());
    }
    assertThat(page("/api/v1/units/" + serial, user("agent").roles("AGENT")))
        .contains(before.value(), "\"orderNumber\":\"" + order.number());
  }

  @Test
  @DisplayName("REP-05 only a piece of the article that its customer has counts for a case")
  void ownPieceOnly() throws Exception {
    CaseNumber mine = washer.defective(order, serial.toLowerCase(Locale.ROOT));
    caseOf.tried(serial, attempt(mine, clock.instant(), true));
    LineRequest line = cases.get(mine).lines().get(0).request();
    assertThat(line.serial()).as("as the shop writes it").isEqualTo(serial);
    assertThat(facts.tries(line, owner)).hasSize(1);

    Order bare = washer.sold("DE", clock.instant().minus(Duration.ofDays(9)), new String[0]);
    String other = bare.customer().person();
    CaseNumber typed = washer.defective(bare, serial);
    assertThat(facts.tries(cases.get(typed).lines().get(0).request(), other)).isEmpty();
    assertThat(pieces.find(cases.get(typed), new Serial(serial))).isEmpty();
    assertThat(page("/portal/units/" + serial, owner()))
        .contains(mine.value())
        .doesNotContain(typed.value());

    String own = "OWN-" + serial;
    Unit told =
        register.register(
            other, new RegisterUnit.Told(own, "WASHER-7", LocalDate.of(2026, 1, 5), "AT"));
    assertThat(told.sale().country()).isEqualTo("AT");
    Unit.Sale sale = pieces.find(cases.get(typed), new Serial(own)).orElseThrow().sale();
    assertThat(sale.orderNumber()).isEqualTo(bare.number());
    assertThat(sale.boughtAt()).isEqualTo(bare.placedAt());
  }

  private RequestPostProcessor owner() {
    return user(owner).roles("CUSTOMER");
  }

  private String stranger() {
    return washer.sold("DE", clock.instant()).customer().person();
  }

  private String page(String path, RequestPostProcessor who) throws Exception {
    MockHttpServletResponse answer = ask(get(path), who);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
    return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
  }

  private Attempt attempt(CaseNumber number, Instant back, boolean done) {
    return new Attempt(
        number,
        "repair-1",
        Attempt.Kind.REPAIR,
        "LEAK",
        clock.instant().minus(Duration.ofDays(1)),
        back,
        CureBasis.LAW,
        done);
  }

  private java.util.List<String> events(CaseNumber number) {
    return sql.sql(
            "select type from audit_event where chain = ? and type like 'Unit%' order by seq")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private static String refusal() {
    return "there is no such unit, or it is not theirs";
  }
}
