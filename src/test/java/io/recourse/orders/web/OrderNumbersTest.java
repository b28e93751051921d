package io.recourse.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.orders.RowError;
import io.recourse.orders.SampleOrders;
import io.recourse.orders.StartImport;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** Whatever is stored as an order's number opens at every door, in any case of its letters. */
@RecourseTest
class OrderNumbersTest {

  private static final String HEADER =
      "order_number,line,placed_at,currency,customer_id,customer_email,sku,name,quantity,unit_price\n";
  private static final String BODY =
      """
      {"customer": {"id": "K-%s", "email": "no@example.org"}, "placedAt": "2026-01-05T10:00:00Z",
       "currency": "EUR", "lines": [{"line": 1, "sku": "S", "name": "Lamp", "quantity": 2,
       "unitPrice": {"amount": 1999, "currency": "EUR"}}]}\
      """;

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired Clock clock;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#1001",
        "10?x",
        "A B",
        "A..B",
        "..A",
        "a+b",
        "a&b=c",
        "(1)",
        "a'b",
        "a:b@c",
        "~x",
        "a,b",
        "a!$*",
        "订单-1",
        "Ärger",
        "emoji-😀",
        "a_b.c",
        "<b>",
        "x|y",
        "a\"b",
        "{n}",
        "[1]",
        "a^b`c"
      })
  @DisplayName("EDG-01 a number that can be stored opens at the API and in the portal")
  void opens(String stem) throws Exception {
    String number = stem + mark;
    assertThat(tell(number).getStatus()).isEqualTo(201);
    String path = UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);

    MockHttpServletResponse api = open("/api/v1/orders/" + path, user("agent").roles("AGENT"));
    assertThat(api.getStatus()).isEqualTo(200);
    String person = orders.find(number).orElseThrow().customer().person();
    MockHttpServletResponse page = open("/portal/orders/" + path, user(person).roles("CUSTOMER"));
    assertThat(page.getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INV/2026/%s", "100%%-%s", "A;B-%s", "A\\B-%s", "A\u200B%s", "A\u2028%s"})
  @DisplayName("EDG-01 a number that no address can hold is refused with the reason")
  void refuses(String pattern) {
    String number = pattern.formatted(mark);
    String row = "%s,1,2026-01-05T10:00:00Z,EUR,K-1,no@example.org,S1,Lamp,2,19.99\n";
    ImportJob job = imported(HEADER + row.formatted(number));
    assertThat(imports.errors(job.id(), 0, 10).items())
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("order_number"))
        .extracting(RowError::reason)
        .asString()
        .startsWith("must not contain");
    assertThat(orders.find(number)).isEmpty();
  }

  @Test
  @DisplayName("EDG-01 numbers are found whatever the case of their letters")
  void anyCase() throws Exception {
    String number = "Low-BA" + mark;
    String other = number.toLowerCase(java.util.Locale.ROOT);
    assertThat(tell(number).getStatus()).isEqualTo(201);

    assertThat(orders.findFor(other, "NO@example.org")).isPresent();
    assertThat(open("/api/v1/orders/" + other, user("agent").roles("AGENT")).getStatus())
        .isEqualTo(200);
    assertThat(tell(other).getStatus()).isEqualTo(200);
    assertThat(orders.find(other).map(Order::number)).contains(number);

    NewCase complaint =
        new NewCase(
            CaseType.COMPLAINT, Channel.API, other, null, null, "It", "hums", List.of(), null);
    ServiceCase opened = openCase.open(complaint).serviceCase();
    assertThat(opened.orderNumber()).isEqualTo(number);
    assertThat(openCase.open(complaint).isNew()).isFalse();
    for (String address : List.of("/api/v1/cases?q=", "/api/v1/cases?order=")) {
      assertThat(open(address + other, user("agent").roles("AGENT")).getContentAsString())
          .contains(opened.number().value());
    }
  }

  @Test
  @DisplayName("EDG-01 a file in another case tells the same order")
  void filesInAnyCase() {
    Order known = SampleOrders.of("Low-C" + mark, 3);
    orders.upsert(known, "API", clock.instant());
    String row = "%s,1,2026-01-05T10:00:00Z,EUR,%s,jo@example.org,SKU-1,Lamp,2,19.95\n";
    ImportJob job = imported(HEADER + row.formatted("LOW-C" + mark, known.customer().id()));
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(orders.find("LOW-C" + mark).orElseThrow().line(1).orElseThrow().quantity())
        .isEqualTo(2);
    assertThat(orders.find("low-c" + mark).map(Order::number)).contains(known.number());
  }

  private MockHttpServletResponse tell(String number) throws Exception {
    return web.perform(
            put(URI.create(
                    "/api/v1/orders/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8)))
                .with(user("admin").roles("ADMIN"))
                .with(csrf())
                .contentType("application/json")
                .content(BODY.formatted(mark)))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse open(
      String path, org.springframework.test.web.servlet.request.RequestPostProcessor who)
      throws Exception {
    return web.perform(get(URI.create(path)).with(who)).andReturn().getResponse();
  }

  private ImportJob imported(String file) {
    UUID id =
        startImport.start(
            ImportFormat.RECOURSE,
            "n.csv",
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> imports.find(id).orElseThrow(), job -> !job.isRunning());
  }
}
