package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The return form as a browser sends it. */
@RecourseTest
class AskReturnTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private final MockHttpSession session = new MockHttpSession();
  private Order order;

  @BeforeEach
  void anOrder() {
    order = CaseFixtures.order(orders, clock.instant());
  }

  @Test
  @DisplayName("INT-07 a form sent twice opens one case and leads there twice")
  void sentTwice() throws Exception {
    String first = send("1", "UNWANTED").getHeader("Location");
    String second = send("1", "UNWANTED").getHeader("Location");
    assertThat(first).contains("/portal/cases/RC-").isEqualTo(second);
    assertThat(cases()).isOne();
  }

  @Test
  @DisplayName("INT-07 a form changed after it was sent, by the back button, is a wish of its own")
  void changedAndSentAgain() throws Exception {
    String first = send("1", "UNWANTED").getHeader("Location");
    String second = send("1", "DEFECTIVE").getHeader("Location");
    assertThat(second).contains("/portal/cases/RC-").isNotEqualTo(first);
    assertThat(cases()).isEqualTo(2);
  }

  @ParameterizedTest
  @DisplayName("INT-07 rows that no page numbers so are refused, not a fault of ours")
  @ValueSource(strings = {"entries[2000].line", "entries[-1].line", "entries[a].line"})
  void oddRows(String row) throws Exception {
    MockHttpServletResponse refused = send(Map.of(row, "1"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("LOG-01 a way to send the goods that nobody offers is refused")
  void unknownMethod() throws Exception {
    MockHttpServletResponse refused = send(Map.of("method", "TELEPORT"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("is not one of [LABEL");
    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("INT-07 too many pieces: said beside the row in the reader's language, nothing kept")
  void tooMany() throws Exception {
    MockHttpServletResponse refused = send("99", "UNWANTED");
    assertThat(refused.getStatus()).isBetween(400, 499);
    assertThat(refused.getContentAsString()).contains("class=\"error").contains("value=\"99\"");
    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("INT-07 an unknown reason and a fraction of a piece are refused beside their fields")
  void notEvenValues() throws Exception {
    assertThat(send("1", "BOREDOM").getStatus()).isEqualTo(422);
    assertThat(send("0.5", "UNWANTED").getStatus()).isEqualTo(422);
    assertThat(send("-1", "UNWANTED").getStatus()).isEqualTo(422);
    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("RET-05 the quote says by when it is paid, in the unit of the term")
  void quoted() throws Exception {
    MockHttpServletResponse quote =
        web.perform(
                post("/portal/orders/" + order.number() + "/quote")
                    .param("method", "LABEL")
                    .param("entries[0].line", "1")
                    .param("entries[0].quantity", "1")
                    .param("entries[0].reason", "UNWANTED")
                    .param("entries[0].remedy", "REFUND")
                    .session(session)
                    .locale(Locale.ENGLISH)
                    .with(user(order.customer().id()).roles("CUSTOMER"))
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(quote.getStatus()).isEqualTo(200);
    assertThat(quote.getContentAsString()).containsPattern("Paid within \\d+ days after the goods");
  }

  @Test
  @DisplayName("RET-05 an exchange is quoted as goods; what it costs more or less in words and sum")
  void quotedExchange() throws Exception {
    article("LAMP-S", "Small lamp", 700);
    article("LAMP-L", "Large lamp", 1250);

    assertThat(exchange("LAMP-S", Locale.ENGLISH))
        .contains("2 × A lamp €6.00 Exchanged for 2 × Small lamp")
        .contains("It costs less today: we pay €6.00 back.")
        .contains("Paid within")
        .doesNotContain("Goods €");
    assertThat(exchange("LAMP-L", Locale.ENGLISH))
        .contains("2 × A lamp goods, no money Exchanged for 2 × Large lamp")
        .contains("we ask you to pay €5.00, then we send it. If you do not, we refund you instead.")
        .doesNotContain("Paid within");
    assertThat(exchange("", Locale.ENGLISH))
        .contains("2 × A lamp goods, no money Exchanged for 2 × A lamp")
        .doesNotContain("costs");
    assertThat(exchange("LAMP-S", Locale.SIMPLIFIED_CHINESE))
        .contains("换成 2 × Small lamp")
        .contains("该商品目前价格较低：差价 €6.00 将退还给您。");
    assertThat(exchange("LAMP-L", Locale.SIMPLIFIED_CHINESE))
        .contains("换货，不退款")
        .contains("请您补付差价 €5.00，我们随即发货；如未补付，将改为退款。");
    assertThat(exchange("LAMP-L", Locale.TRADITIONAL_CHINESE)).contains("請您補付差價 €5.00");
  }

  /** The quote as it is read, without its markup. */
  private String exchange(String sku, Locale language) throws Exception {
    String page =
        web.perform(
                post("/portal/orders/" + order.number() + "/quote")
                    .param("method", "LABEL")
                    .param("entries[0].line", "1")
                    .param("entries[0].quantity", "2")
                    .param("entries[0].reason", "SIZE")
                    .param("entries[0].remedy", "EXCHANGE")
                    .param("entries[0].exchangeSku", sku)
                    .session(session)
                    .locale(language)
                    .with(user(order.customer().id()).roles("CUSTOMER"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return Jsoup.parse(page).text();
  }

  private void article(String sku, String name, long price) {
    sql.sql(
            """
            insert into product (sku, name, list_price, currency) values (?, ?, ?, 'EUR')
            on conflict (sku) do nothing
            """)
        .params(sku, name, price)
        .update();
  }

  private MockHttpServletResponse send(String quantity, String reason) throws Exception {
    return send(Map.of("entries[0].quantity", quantity, "entries[0].reason", reason));
  }

  private MockHttpServletResponse send(Map<String, String> other) throws Exception {
    Map<String, String> fields = new HashMap<>();
    fields.put("submission", "once");
    fields.put("method", "LABEL");
    fields.put("entries[0].line", "1");
    fields.put("entries[0].quantity", "1");
    fields.put("entries[0].reason", "UNWANTED");
    fields.put("entries[0].remedy", "REFUND");
    fields.putAll(other);
    MockMultipartHttpServletRequestBuilder form =
        multipart("/portal/orders/" + order.number() + "/return");
    fields.forEach(form::param);
    form.session(session)
        .locale(Locale.ENGLISH)
        .with(user(order.customer().id()).roles("CUSTOMER"))
        .with(csrf());
    return web.perform(form).andReturn().getResponse();
  }

  private int cases() {
    return sql.sql("select count(*) from service_case where order_number = ?")
        .param(order.number())
        .query(Integer.class)
        .single();
  }
}
