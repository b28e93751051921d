package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Orders;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.FlashMap;

/** A question about an order becomes a request for goods of it. */
@RecourseTest
class LinesNamedAtConversionTest {

  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName("INT-01 a question becomes a return of named lines, whose pieces are bound with it")
  void named() throws Exception {
    String order = returns.order(2, 4_000, 0, bought(1, "CUP", 2, 2_000));
    CaseNumber number = asked(order);
    var answer = convert(number, "RETURN", "{\"line\":1,\"quantity\":2,\"reason\":\"DEFECTIVE\"}");
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    driver.runJobs(number);

    ServiceCase became = cases.get(number);
    assertThat(became.type()).isEqualTo(CaseType.RETURN);
    assertThat(became.lines()).hasSize(1);
    assertThat(became.line(1).reason()).isEqualTo(Reason.DEFECTIVE);
    assertThat(free(order)).isZero();
    assertThat(became.state().process().key()).isEqualTo("ReturnExchangeProcess");
    assertThat(returns.events(number)).contains("CaseConverted", "LineAdded");
    MockHttpServletResponse second =
        ask(order, "RETURN", "{\"line\":1,\"quantity\":1,\"reason\":\"SIZE\"}");
    assertThat(pointers(second)).containsExactly("/lines/0/quantity");
    var again = convert(number, "EXCHANGE", "{\"line\":1,\"quantity\":1,\"reason\":\"SIZE\"}");
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(cases.get(number).lines()).hasSize(1);
  }

  @Test
  @DisplayName(
      "INT-01 wrong lines are refused with their pointers, and the question stays as it was")
  void wrong() throws Exception {
    String order = returns.order(2, 4_000, 0, bought(1, "CUP", 2, 2_000));
    CaseNumber number = asked(order);
    int version = cases.get(number).version();
    String lines =
        """
        {"line":9,"quantity":1,"reason":"SIZE"},{"line":1,"quantity":3,"reason":"SIZE"},
        {"line":1,"quantity":1}
        """;
    assertThat(pointers(convert(number, "RETURN", lines)))
        .containsExactlyInAnyOrder("/lines/0/line", "/lines/1/quantity", "/lines/2/reason");
    assertThat(
            pointers(convert(number, "REPAIR", "{\"line\":1,\"quantity\":1,\"reason\":\"BORED\"}")))
        .containsExactly("/lines/0/reason");
    assertThat(
            pointers(
                convert(number, "COMPLAINT", "{\"line\":1,\"quantity\":1,\"reason\":\"SIZE\"}")))
        .containsExactly("/lines");
    assertThat(convert(number, "RETURN", "").getStatus()).isEqualTo(409);

    ServiceCase stays = cases.get(number);
    assertThat(stays.type()).isEqualTo(CaseType.INQUIRY);
    assertThat(stays.lines()).isEmpty();
    assertThat(stays.version()).isEqualTo(version);
    assertThat(free(order)).isEqualTo(2);
    assertThat(returns.tasks(number)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("INT-01 the case page offers the free pieces of the order and converts with them")
  void page() throws Exception {
    String order =
        returns.order(2, 6_000, 0, bought(1, "CUP", 2, 2_000), bought(2, "POT", 1, 2_000));
    CaseNumber number = asked(order);
    String page =
        web.perform(get("/work/cases/{n}", number).with(AGENT))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("name=\"pieces\"", "value=\"REPAIR\"", "max=\"2\"");
    assertThat(afterRefusal(number, "3"))
        .contains("value=\"3\"", "value=\"It is broken.\"", "value=\"DEFECTIVE\" selected");
    assertThat(cases.get(number).type()).isEqualTo(CaseType.INQUIRY);
    assertThat(typed(number, "1").getFlashMap().get("flash")).isNotNull();

    assertThat(cases.get(number).type()).isEqualTo(CaseType.REPAIR);
    assertThat(cases.get(number).lines()).extracting(CaseLine::orderLine).containsExactly(1);
    assertThat(free(order)).isEqualTo(1);
  }

  private String afterRefusal(CaseNumber number, String pieces) throws Exception {
    FlashMap kept = typed(number, pieces).getFlashMap();
    assertThat(kept.get("refused")).isNotNull();
    return web.perform(get("/work/cases/{n}", number).flashAttrs(kept).with(AGENT))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MvcResult typed(CaseNumber number, String pieces) throws Exception {
    MvcResult done =
        web.perform(
                post("/work/cases/{n}/convert", number)
                    .param("type", "REPAIR")
                    .param("reason", "It is broken.")
                    .param("line", "1", "2")
                    .param("pieces", pieces, "0")
                    .param("why", "DEFECTIVE", "SIZE")
                    .with(AGENT)
                    .with(csrf()))
            .andReturn();
    assertThat(done.getResponse().getStatus()).isEqualTo(302);
    return done;
  }

  private CaseNumber asked(String order) throws Exception {
    MockHttpServletResponse opened = ask(order, "INQUIRY", "");
    assertThat(opened.getStatus()).isEqualTo(201);
    CaseNumber number =
        new CaseNumber(json.readTree(opened.getContentAsByteArray()).get("number").asText());
    driver.runJobs(number);
    return number;
  }

  private MockHttpServletResponse ask(String order, String type, String lines) throws Exception {
    return sent(
        "/api/v1/cases",
        "{\"type\":\"%s\",\"channel\":\"PHONE\",\"orderNumber\":\"%s\",\"subject\":\"Cups\",\"lines\":[%s]}"
            .formatted(type, order, lines));
  }

  private MockHttpServletResponse convert(CaseNumber number, String type, String lines)
      throws Exception {
    return sent(
        "/api/v1/cases/" + number + "/convert",
        "{\"type\":\"%s\",\"reason\":\"Wants it so.\",\"lines\":[%s]}".formatted(type, lines));
  }

  private MockHttpServletResponse sent(String path, String body) throws Exception {
    return web.perform(
            post(path)
                .with(AGENT)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private List<String> pointers(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
    return json.readTree(answer.getContentAsByteArray()).get("errors").findValuesAsText("pointer");
  }

  private int free(String order) {
    return orders.find(order).orElseThrow().line(1).orElseThrow().openQuantity();
  }
}
