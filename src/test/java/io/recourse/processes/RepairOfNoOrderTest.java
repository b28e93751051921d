package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyStart;
import io.recourse.orders.WarrantyTerms;
import io.recourse.payments.AskPayment;
import io.recourse.payouts.PayoutBook;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.units.FindUnit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Goods that no order of ours leads to are repaired too: gifts, second hand, bought elsewhere. */
@RecourseTest
class RepairOfNoOrderTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired CaseLinks links;
  @Autowired FindUnit units;
  @Autowired EvidenceIndex evidence;
  @Autowired Warranties makers;
  @Autowired PartyWaits parties;
  @Autowired PartyTasks partyTasks;
  @Autowired AskPayment askPayment;
  @Autowired PayoutBook payouts;
  @Autowired ConfirmRepair confirm;
  @Autowired MockMvc http;

  private String article;
  private String owner;
  private LocalDate bought;

  @BeforeEach
  void somebody_with_a_present() {
    article = repairs.part(5);
    owner = fixture.customer(repairs.order());
    bought = LocalDate.ofInstant(fixture.now(), ZoneOffset.UTC).minusDays(200);
  }

  @Test
  @DisplayName(
      "INT-07 REP-01 a present is asked for on the portal, kept as its owner's, priced, paid,"
          + " repaired, sent home and confirmed")
  void from_the_portal_to_the_end() throws Exception {
    String serial = "GIFT-" + UUID.randomUUID();
    CaseNumber number = asked(serial);
    ServiceCase opened = cases.get(number);
    assertThat(opened.orderNumber()).isNull();
    assertThat(opened.origin().country()).isEqualTo("DE");
    assertThat(units.owned(serial, owner).sku()).isEqualTo(article);
    assertThat(evidence.of(number)).hasSize(1);

    repairs.arrive(number);
    assertThat(partyTasks.get(parties.ask(number, "maker@example.com")).goods())
        .as("CMP-08 what the maker sees of goods of no order")
        .contains(article);
    sheet(number)
        .andExpect(jsonPath("$.values.purchase").value(bought + ", Radio Maier, DE"))
        .andExpect(jsonPath("$.values.coverage").value("NOT_COVERED"));
    http.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(containsString(number.value())));
    http.perform(
            get("/api/v1/cases/" + number + "/repair/remedies").with(user(owner).roles("CUSTOMER")))
        .andExpect(jsonPath("$.offered").isEmpty());
    payFor(number);
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    confirm.confirm(number, true, null);
    driver.runJobs(number);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(payouts.ofCase(number)).isEmpty();

    CaseNumber again = opened(send("", number.value(), "", ""));
    assertThat(cases.get(again).lines().get(0).request().serial()).isEqualTo(serial);
  }

  @Test
  @DisplayName("REP-01 paid for and yet beyond repair: home as it was, finance pays the money back")
  void paid_in_vain() throws Exception {
    CaseNumber number = asked("GIFT-" + UUID.randomUUID());
    repairs.arrive(number);
    payFor(number);
    repairs.perform(number, "UNREPAIRABLE");
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(cases.get(number).state().ending().ground())
        .isEqualTo("The goods could not be repaired.");
    assertThat(payouts.ofCase(number))
        .singleElement()
        .satisfies(it -> assertThat(it.amount()).isEqualTo(new Money(8000, "EUR")));
  }

  @Test
  @DisplayName(
      "POL-08 REP-05 the maker's promise for the article covers it, the law of a sale does not")
  void covered_by_its_maker() throws Exception {
    makers.keep(
        new Warranty(
            article,
            bought.minusDays(9),
            bought.plusDays(9),
            24,
            "all",
            "card",
            WarrantyStart.DELIVERY,
            WarrantyTerms.FULL));
    CaseNumber number = asked("GIFT-" + UUID.randomUUID());
    repairs.arrive(number);
    sheet(number)
        .andExpect(jsonPath("$.values.coverage").value("COVERED"))
        .andExpect(jsonPath("$.values.warranty").value(containsString("maker runs")));
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(number, "UNREPAIRABLE");
    assertThat(fixture.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(cases.get(number).state().ending().ground())
        .isEqualTo("The goods could not be repaired.");
  }

  @Test
  @DisplayName("INT-07 staff take it without a serial; lost on the way, a complaint decides on it")
  void lost() throws Exception {
    String body =
        """
        {"type": "REPAIR", "channel": "PHONE", "customer": %s, "text": "It hums.",
         "lines": [{"reason": "FAULT_IN_USE", "bought": {"sku": "%s", "on": "%s", "country": "DE"}}]}
        """;
    take(body.formatted("null", article, bought))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/customer"));
    take(body.formatted("\"" + owner + "\"", "NO-SUCH", "2999-01-01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/bought/sku"))
        .andExpect(jsonPath("$.errors[1].pointer").value("/lines/0/bought/on"));
    String answer =
        take(body.formatted("\"" + owner + "\"", article, bought))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    CaseNumber number = new CaseNumber(JsonPath.read(answer, "$.number"));
    driver.runJobs(number);
    fixture.parcel(number, ParcelStatus.IN_TRANSIT);
    fixture.parcel(number, ParcelStatus.LOST);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.mails(number)).endsWith("repairRemedy");
    assertThat(links.of(number).children())
        .singleElement()
        .satisfies(it -> assertThat(cases.get(it.number()).type()).isEqualTo(CaseType.COMPLAINT));
  }

  @Test
  @DisplayName("W3 somebody else's serial stays refused, however it is said to have been bought")
  void of_somebody_else() throws Exception {
    String foreign = repairs.serialOf(repairs.order());
    send(foreign, "", article, bought.toString())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("not theirs")));
    send("NEW-" + UUID.randomUUID(), "", "NO-SUCH", "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("no article of this number")))
        .andExpect(content().string(containsString("keep the serial number")));
  }

  private CaseNumber asked(String serial) throws Exception {
    return opened(send(serial, "", article, bought.toString()));
  }

  private CaseNumber opened(ResultActions sent) throws Exception {
    String there =
        sent.andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    CaseNumber number = new CaseNumber(there.replaceFirst(".*/", ""));
    driver.runJobs(number);
    return number;
  }

  private ResultActions send(String serial, String about, String sku, String on) throws Exception {
    return http.perform(
        multipart("/portal/repairs/new")
            .file(new MockMultipartFile("proof", "receipt.pdf", "application/pdf", pdf()))
            .param("submission", UUID.randomUUID().toString())
            .param("article", "")
            .param("serial", serial)
            .param("about", about)
            .param("sku", sku)
            .param("on", on)
            .param("seller", sku.isEmpty() ? "" : "Radio Maier")
            .param("country", "DE")
            .param("symptom", "It hums.")
            .with(user(owner).roles("CUSTOMER"))
            .with(csrf()));
  }

  private static byte[] pdf() {
    return "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private ResultActions take(String body) throws Exception {
    return http.perform(
        post("/api/v1/cases")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(user("agent").roles("AGENT")));
  }

  private ResultActions sheet(CaseNumber number) throws Exception {
    String id = fixture.task(number, RepairElements.DIAGNOSE_REPAIR).getId();
    return http.perform(get("/api/v1/tasks/" + id).with(user("technician").roles("TECHNICIAN")));
  }

  /** 80.00 is offered, agreed to over HTTP, and paid by the link. */
  private void payFor(CaseNumber number) throws Exception {
    fixture.finish(
        number,
        RepairElements.DIAGNOSE_REPAIR,
        "technician",
        java.util.Map.of("finding", "FAULT_CONFIRMED", "coverage", "NOT_COVERED", "quote", 8000));
    http.perform(
            post("/api/v1/cases/" + number + "/repair/quotation")
                .with(user(owner).roles("CUSTOMER"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"agreed\": true}"))
        .andExpect(status().isNoContent());
    driver.runJobs(number);
    String id = askPayment.ask(number, null).id().toString();
    http.perform(
            post("/api/v1/demo/payments/" + id + "/pay")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isOk());
    driver.runJobs(number);
  }
}
