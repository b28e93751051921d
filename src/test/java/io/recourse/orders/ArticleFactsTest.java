package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the shop says of an article decides what can be done with a bought one. */
@RecourseTest
class ArticleFactsTest {

  private static final String ARTICLE =
      """
      {"product": "P", "name": "Razor", "price": {"amount": 2000, "currency": "EUR"},
       "category": "care", "traits": [%s], "picture": "https://pictures.example:8443/razor.png"}
      """;

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired Clock clock;

  private final String number = SampleOrders.number();
  private final String sku = "SKU-" + number;

  @Test
  @DisplayName("EDG-03 an order that tells no traits has those its articles had when it was told")
  void traitsOfTheArticle() throws Exception {
    article("\"CUSTOM\"");
    order("");
    article("");
    order("");

    OrderLine bought = orders.find(number).orElseThrow().line(1).orElseThrow();
    assertThat(bought.traits()).containsExactly("CUSTOM");
    assertThat(bought.category()).isEqualTo("care");
    assertThat(bought.product()).isEqualTo("P");
    assertThat(quoted().get("eligible").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("EDG-03 what the order tells of its line goes before what the article is")
  void traitsOfTheOrder() throws Exception {
    article("\"CUSTOM\"");
    order(", \"traits\": [], \"category\": \"gift\"");

    OrderLine bought = orders.find(number).orElseThrow().line(1).orElseThrow();
    assertThat(bought.traits()).isEmpty();
    assertThat(bought.category()).isEqualTo("gift");
    assertThat(quoted().get("eligible").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("EDG-01 the picture is shown, and the page may load it from its server and no other")
  void picture() throws Exception {
    article("");
    order("");
    String person = orders.find(number).orElseThrow().customer().person();

    MockHttpServletResponse page =
        web.perform(get("/portal/orders/{n}/return", number).with(user(person).roles("CUSTOMER")))
            .andReturn()
            .getResponse();

    assertThat(page.getContentAsString())
        .contains("src=\"https://pictures.example:8443/razor.png\"");
    assertThat(page.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("img-src 'self' https://pictures.example:8443 data:")
        .contains("script-src 'self';");
    String opened =
        send(
                post("/api/v1/cases"),
                """
                {"type": "RETURN", "channel": "PHONE", "orderNumber": "%s",
                 "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}
                """
                    .formatted(number))
            .get("number")
            .asText();
    MockHttpServletResponse file =
        web.perform(get("/portal/cases/" + opened).with(user(person).roles("CUSTOMER")))
            .andReturn()
            .getResponse();
    assertThat(Jsoup.parse(file.getContentAsString()).select("#lines img.article-mark[alt='']"))
        .extracting(picture -> picture.attr("src"))
        .containsExactly("https://pictures.example:8443/razor.png");
    assertThat(file.getHeader("Content-Security-Policy")).contains("pictures.example:8443");
    MockHttpServletResponse other =
        web.perform(get("/portal/cases").with(user(person).roles("CUSTOMER")))
            .andReturn()
            .getResponse();
    assertThat(other.getHeader("Content-Security-Policy")).doesNotContain("pictures.example");
  }

  private void article(String traits) throws Exception {
    send(put("/api/v1/products/{s}", sku), ARTICLE.formatted(traits));
  }

  private void order(String more) throws Exception {
    String body =
        """
        {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "country": "DE"},
         "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR",
         "lines": [{"line": 1, "sku": "%4$s", "name": "Razor", "quantity": 1, "unitPrice": 2000%5$s}]}
        """
            .formatted(
                number,
                clock.instant().minus(Duration.ofDays(4)),
                clock.instant().minus(Duration.ofDays(2)),
                sku,
                more);
    send(put("/api/v1/orders/{n}", number), body);
  }

  private JsonNode quoted() throws Exception {
    String body =
        """
        {"orderNumber": "%s", "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}
        """
            .formatted(number);
    return send(post("/api/v1/quotes"), body).at("/lines/0");
  }

  private JsonNode send(MockHttpServletRequestBuilder request, String body) throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                request
                    .with(user("lead").roles("LEAD"))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isLessThan(300);
    return json.readTree(answer.getContentAsByteArray());
  }
}
