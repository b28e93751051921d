package io.recourse.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.RowsRead;
import io.recourse.units.FindUnit;
import io.recourse.units.RegisterUnit;
import io.recourse.units.Serial;
import io.recourse.units.SoldWasher;
import io.recourse.units.Unit;
import io.recourse.units.UnitBook;
import io.recourse.units.UnitHistory;
import io.recourse.withdrawal.WithdrawCase;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings of a unit against thresholds in a table: one case before it fails. */
@RecourseTest
class ReadingsTest {

  static final RequestPostProcessor ADMIN = user("shop").roles("ADMIN");

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired SoldWasher washer;
  @Autowired FindUnit units;
  @Autowired UnitHistory history;
  @Autowired RegisterUnit register;
  @Autowired Cases cases;
  @Autowired TakeReading take;
  @Autowired WithdrawCase withdraw;
  @Autowired ReadingBook book;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  Order order;
  String serial;

  @BeforeEach
  void watched() throws Exception {
    order = washer.sold("DE", clock.instant().minus(Duration.ofDays(200)));
    serial = SoldWasher.serial(order);
    assertThat(
            ask(
                    put("/api/v1/products/WASHER-7/thresholds/CYCLES"),
                    "{\"thresholds\":[{\"atLeast\":500,\"advice\":\"Change the"
                        + " brushes\"},{\"atLeast\":900,\"advice\":\"Change the bearing\"}]}",
                    ADMIN)
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("REP-07 the first reading at a threshold opens one case about the unit, once")
  void opensOnce() throws Exception {
    assertThat(reading(serial, "499", 1, ADMIN)).isNull();
    String opened = reading(serial, "500", 2, ADMIN);
    ServiceCase of = cases.get(new CaseNumber(opened));
    assertThat(of.type()).isEqualTo(CaseType.REPAIR);
    assertThat(of.lines().get(0).request().serial()).isEqualTo(serial);
    assertThat(of.origin().body()).isEqualTo("Change the brushes");
    assertThat(reading(serial, "501", 3, ADMIN)).isNull();
    assertThat(reading(serial, "950", 4, ADMIN)).as("it is in a case already").isNull();
    assertThat(history.of(units.owned(serial, person())).cases())
        .extracting(UnitBook.UnitCase::number)
        .containsExactly(of.number());
  }

  @Test
  @DisplayName("REP-07 two readings at once, each at a threshold of its own, open one case")
  void atOnce() throws Exception {
    Unit unit = units.owned(serial, person());
    CyclicBarrier both = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Optional<CaseNumber>>> taken =
          threads.invokeAll(
              List.of(() -> take(unit, 600, both, 1), () -> take(unit, 950, both, 2)));
      int opened = 0;
      for (Future<Optional<CaseNumber>> one : taken) {
        opened += one.get().isPresent() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(history.of(unit).cases()).hasSize(1);
  }

  private Optional<CaseNumber> take(Unit unit, long value, CyclicBarrier both, int hour)
      throws Exception {
    var unused = both.await();
    Instant at = clock.instant().minus(Duration.ofHours(hour));
    return take.take(unit, new Reading("CYCLES", BigDecimal.valueOf(value), at));
  }

  @Test
  @DisplayName("REP-07 a threshold stays answered until the unit shows far less, then opens anew")
  void armedAgain() throws Exception {
    assertThat(
            ask(
                    put("/api/v1/products/WASHER-7/thresholds/HEAT"),
                    "{\"thresholds\":[{\"atLeast\":80,\"rearmBelow\":60,\"advice\":\"Cool\"}]}",
                    ADMIN)
                .getStatus())
        .isEqualTo(200);
    Unit unit = units.owned(serial, person());
    CaseNumber first = heat(unit, 85, 9).orElseThrow();
    withdraw.withdraw(first, "Done.", null);
    assertThat(heat(unit, 70, 8)).isEmpty();
    assertThat(heat(unit, 85, 7)).as("it never was below 60").isEmpty();
    assertThat(heat(unit, 20, 10)).as("told late").isEmpty();
    assertThat(heat(unit, 86, 6)).isEmpty();
    assertThat(heat(unit, 59, 5)).isEmpty();
    assertThat(heat(unit, 81, 4))
        .as("after %s", history.of(unit).cases())
        .isPresent()
        .isNotEqualTo(Optional.of(first));
    assertThat(
            ask(
                    put("/api/v1/products/WASHER-7/thresholds/HEAT"),
                    "{\"thresholds\":[{\"atLeast\":80,\"rearmBelow\":81,\"advice\":\"Cool\"}]}",
                    ADMIN)
                .getContentAsString())
        .contains("/thresholds/0/rearmBelow");
  }

  private Optional<CaseNumber> heat(Unit unit, long value, int hoursAgo) {
    Instant at = clock.instant().minus(Duration.ofHours(hoursAgo));
    return take.take(unit, new Reading("HEAT", BigDecimal.valueOf(value), at));
  }

  @Test
  @DisplayName("REP-07 a stranger who typed the serial keeps no unit from being looked at")
  void typedByAStranger() throws Exception {
    CaseNumber typed = washer.defective(washer.sold("DE", clock.instant(), new String[0]), serial);
    assertThat(cases.get(typed).lines().get(0).request().serial()).isEqualTo(serial);
    assertThat(reading(serial, "500", 1, ADMIN)).isNotNull();
  }

  @Test
  @DisplayName(
      "REP-07 several thresholds reached at once are one case; a unit bought elsewhere too")
  void elsewhere() throws Exception {
    String own = "ELSE-" + serial;
    var unused =
        register.register(
            person(), new RegisterUnit.Told(own, "WASHER-7", LocalDate.of(2026, 1, 5), "DE"));

    String opened = reading(own, "1000", 1, user(person()).roles("CUSTOMER"));

    ServiceCase of = cases.get(new CaseNumber(opened));
    assertThat(of.type()).isEqualTo(CaseType.INQUIRY);
    assertThat(of.customerId()).isEqualTo(person());
    assertThat(of.origin().body()).isEqualTo("Change the bearing");
    assertThat(reading(own, "1001", 2, ADMIN)).isNull();
  }

  @Test
  @DisplayName("REP-07 of a unit read every minute one reading is judged, and a page is told")
  void everyMinute() throws Exception {
    String key = new Serial(serial).key();
    Reading late =
        new Reading("CYCLES", BigDecimal.ONE, clock.instant().minus(Duration.ofMinutes(9)));
    long read =
        RowsRead.of(
            "unit_reading",
            jdbc,
            transactions,
            () -> minutes(key, 20_000),
            () -> {
              assertThat(book.isLatest(key, late)).isFalse();
              assertThat(book.of(key, clock.instant(), 500)).hasSize(500);
            });
    assertThat(read).as("rows read of 20,000").isLessThan(1_100);

    minutes(key, 501);
    String at = "/api/v1/units/" + serial + "/readings";
    JsonNode first = json.readTree(ask(get(at), "", ADMIN).getContentAsByteArray());
    assertThat(first.get("items")).hasSize(500);
    JsonNode rest =
        json.readTree(
            ask(get(at).param("cursor", first.get("next").asText()), "", ADMIN)
                .getContentAsByteArray());
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(ask(get(at).param("cursor", "x"), "", ADMIN).getStatus()).isEqualTo(400);
  }

  private void minutes(String key, int count) {
    jdbc.sql(
            """
            insert into unit_reading (unit_key, metric, value, taken_at)
            select ?, 'CYCLES', 1, ?::timestamptz - minute * interval '1 minute'
            from generate_series(1, ?) minute
            """)
        .params(key, Timestamp.from(clock.instant()), count)
        .update();
  }

  @Test
  @DisplayName("REP-07 a bad reading is refused with what is wrong and keeps nothing")
  void bad() throws Exception {
    String at = "/api/v1/units/" + serial + "/readings";
    MockHttpServletResponse wrong = ask(post(at), "{\"metric\":\"cycles\"}", ADMIN);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("/metric", "/value");
    assertThat(
            ask(
                    post(at),
                    "{\"metric\":\"CYCLES\",\"value\":600,\"takenAt\":\"2999-01-01T00:00:00Z\"}",
                    ADMIN)
                .getContentAsString())
        .contains("/takenAt");
    MockHttpServletResponse ancient =
        ask(
            post(at),
            "{\"metric\":\"CYCLES\",\"value\":600,\"takenAt\":\"-100000-01-01T00:00:00Z\"}",
            ADMIN);
    assertThat(ancient.getStatus()).isEqualTo(422);
    assertThat(ancient.getContentAsString()).contains("/takenAt");
    assertThat(
            ask(
                    post(at),
                    "{\"metric\":\"CYCLES\",\"value\":600}",
                    user("somebody").roles("CUSTOMER"))
                .getStatus())
        .isEqualTo(404);
    assertThat(
            ask(
                    put("/api/v1/products/WASHER-7/thresholds/HOURS"),
                    "{\"thresholds\":[{\"atLeast\":5,\"advice\":\"a\"},{\"atLeast\":5.0}]}",
                    ADMIN)
                .getContentAsString())
        .contains("/thresholds/1/atLeast", "/thresholds/1/advice");
    assertThat(history.of(units.owned(serial, person())).cases()).isEmpty();
  }

  private String reading(String of, String value, int hour, RequestPostProcessor who)
      throws Exception {
    MockHttpServletResponse answer =
        ask(
            post("/api/v1/units/" + of + "/readings"),
            "{\"metric\":\"CYCLES\",\"value\":%s,\"takenAt\":\"%s\"}"
                .formatted(value, clock.instant().minus(Duration.ofHours(10 - hour))),
            who);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    JsonNode number = json.readTree(answer.getContentAsByteArray()).get("caseNumber");
    return number == null || number.isNull() ? null : number.asText();
  }

  private String person() {
    return order.customer().person();
  }

  private MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
      throws Exception {
    return web.perform(request.contentType("application/json").content(body).with(who).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
