package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A question about no order is given one, before or as it becomes a request for goods of it. */
@RecourseTest
class OrderOfInquiryTest {

  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");
  private static final String CUP = "[{\"line\":1,\"quantity\":1,\"reason\":\"UNWANTED\"}]";

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName(
      "INT-01 a stranger's question becomes a return of an order that is named as it is converted")
  void converted() throws Exception {
    String order = order(2);
    CaseNumber number = asked(null);
    MockHttpServletResponse answer = convert(number, order);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    driver.runJobs(number);

    ServiceCase became = cases.get(number);
    assertThat(became.type()).isEqualTo(CaseType.RETURN);
    assertThat(became.orderNumber()).isEqualTo(order);
    assertThat(became.customerId()).isEqualTo(returns.customer(order));
    assertThat(became.origin().country()).isEqualTo("DE");
    assertThat(returns.hasReturnParcel(number)).isTrue();
    assertThat(returns.openPieces(number, 1)).isEqualTo(1);
    assertThat(returns.events(number)).contains("CaseOrderNamed", "CaseConverted", "LineAdded");
  }

  @Test
  @DisplayName("INT-01 a return that is out of time is refused with that ground after conversion")
  void outOfTime() throws Exception {
    CaseNumber number = asked(null);
    assertThat(convert(number, order(400)).getStatus()).isEqualTo(200);
    driver.runJobs(number);
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.REFUSED);
    assertThat(returns.lineOf(number, 1).ground()).contains("window");
  }

  @Test
  @DisplayName(
      "INT-01 unknown, another's and second orders are refused for what they are; nothing changes")
  void refused() throws Exception {
    String own = order(2);
    CaseNumber number = asked(returns.customer(own));
    int version = cases.get(number).version();
    assertRefused(number, "NO-SUCH", "/orderNumber", "there is no order");
    assertRefused(number, order(2), "/orderNumber", "somebody else");
    assertThat(convert(number, order(2)).getStatus()).isEqualTo(422);
    assertThat(cases.get(number).version()).isEqualTo(version);
    assertThat(cases.get(number).type()).isEqualTo(CaseType.INQUIRY);

    assertThat(named(number, own, AGENT).getStatus()).isEqualTo(200);
    assertThat(named(number, own, AGENT).getStatus()).isEqualTo(409);
    assertThat(page("/work/cases/" + number, AGENT)).contains("name=\"pieces\"");
  }

  @Test
  @DisplayName("INT-01 a customer names the order on the page of the question, with its e-mail")
  void byCustomer() throws Exception {
    String own = order(2);
    String person = returns.customer(own);
    RequestPostProcessor customer = user(person).roles("CUSTOMER");
    CaseNumber number = asked(person);
    assertThat(page("/portal/cases/" + number, customer)).contains("name=\"orderNumber\"");
    String email = orders.find(own).orElseThrow().customer().email();
    assertThat(proved(number, own, "else@example.org", customer))
        .isEqualTo("there is no order with this number");
    assertThat(cases.get(number).orderNumber()).isNull();
    assertThat(named(number, own, customer).getStatus()).isEqualTo(422);
    assertThat(proved(number, own, email, customer)).isNull();

    assertThat(cases.get(number).orderNumber()).isEqualTo(own);
    assertThat(page("/portal/cases/" + number, customer)).doesNotContain("name=\"orderNumber\"");
  }

  @Test
  @DisplayName(
      "INT-01 the page takes serial, article wished for and files; a piece brings its order along")
  void askedWithAPiece() throws Exception {
    String serial = "SN-" + UUID.randomUUID();
    String own = returns.order(2, 2_000, 0, piece(serial));
    RequestPostProcessor customer = user(returns.customer(own)).roles("CUSTOMER");
    assertThat(ask(customer, serial, "NO-SUCH").getResponse().getContentAsString())
        .contains("there is no article with this number", serial);
    assertThat(ask(customer, "SN-of-nobody", "LAMP-XL").getResponse().getStatus()).isEqualTo(422);

    MvcResult asked = ask(customer, serial, "LAMP-XL");
    CaseNumber number =
        new CaseNumber(asked.getResponse().getRedirectedUrl().replaceFirst(".*/", ""));
    driver.runJobs(number);
    assertThat(cases.get(number).orderNumber()).isEqualTo(own);
    assertThat(returns.events(number)).contains("UnitNamed", "EvidenceAdded");
    String task = returns.task(number, "Task_AnswerInquiry").getId();
    assertThat(page("/work/tasks/" + task, AGENT)).contains("LAMP-XL");
  }

  private MvcResult ask(RequestPostProcessor customer, String serial, String wished)
      throws Exception {
    byte[] pdf = "%PDF-1.4 the bill".getBytes(StandardCharsets.US_ASCII);
    return web.perform(
            multipart("/portal/inquiries/new")
                .file(new MockMultipartFile("files", "bill.pdf", "application/pdf", pdf))
                .param("submission", UUID.randomUUID().toString())
                .param("subject", "Another lamp")
                .param("text", "May I have the large one?")
                .param("serial", serial)
                .param("wishedSku", wished)
                .with(customer)
                .with(csrf()))
        .andReturn();
  }

  private static OrderLine piece(String serial) {
    OrderLine lamp = bought(1, "LAMP", 1, 2_000);
    return new OrderLine(
        1,
        "LAMP",
        "LAMP",
        "home",
        1,
        lamp.unitPrice(),
        lamp.tax(),
        lamp.discount(),
        List.of(serial),
        Set.of(),
        0,
        0);
  }

  private String order(int daysAgo) {
    return returns.order(daysAgo, 4_000, 0, bought(1, "CUP", 2, 2_000));
  }

  private Object proved(CaseNumber number, String order, String email, RequestPostProcessor who)
      throws Exception {
    return web.perform(
            post("/portal/cases/{n}/order", number)
                .param("orderNumber", order)
                .param("email", email)
                .with(who)
                .with(csrf()))
        .andReturn()
        .getFlashMap()
        .get("orderRefused");
  }

  private void assertRefused(CaseNumber number, String order, String pointer, String why)
      throws Exception {
    MockHttpServletResponse answer = named(number, order, AGENT);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(pointer, why);
  }

  private CaseNumber asked(String person) throws Exception {
    String from = person == null ? "" : ",\"customer\":\"" + person + "\"";
    MockHttpServletResponse opened =
        sent(
            "/api/v1/cases",
            "{\"type\":\"INQUIRY\",\"channel\":\"EMAIL\",\"subject\":\"Cups\"" + from + "}",
            AGENT);
    assertThat(opened.getStatus()).as(opened.getContentAsString()).isEqualTo(201);
    CaseNumber number =
        new CaseNumber(json.readTree(opened.getContentAsByteArray()).get("number").asText());
    driver.runJobs(number);
    return number;
  }

  private MockHttpServletResponse named(CaseNumber number, String order, RequestPostProcessor who)
      throws Exception {
    return sent("/api/v1/cases/" + number + "/order", "{\"orderNumber\":\"" + order + "\"}", who);
  }

  private MockHttpServletResponse convert(CaseNumber number, String order) throws Exception {
    return sent(
        "/api/v1/cases/" + number + "/convert",
        "{\"type\":\"RETURN\",\"reason\":\"Wants it so.\",\"orderNumber\":\"%s\",\"lines\":%s}"
            .formatted(order, CUP),
        AGENT);
  }

  private MockHttpServletResponse sent(String path, String body, RequestPostProcessor who)
      throws Exception {
    return web.perform(
            post(path).with(who).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body))
        .andReturn()
        .getResponse();
  }

  private String page(String path, RequestPostProcessor who) throws Exception {
    return web.perform(get(path).with(who)).andReturn().getResponse().getContentAsString();
  }
}
