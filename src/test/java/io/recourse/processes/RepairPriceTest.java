package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.WarrantyTerms;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.process.RepairElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.warranty.GrantWarranty;
import io.recourse.warranty.KeepPlan;
import io.recourse.warranty.WarrantyPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a warranty pays of parts and labour is not asked of the customer. */
@RecourseTest
class RepairPriceTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired AnswerQuotation answer;
  @Autowired Cases cases;
  @Autowired FindUnit units;
  @Autowired KeepPlan plans;
  @Autowired GrantWarranty grant;
  @Autowired MockMvc http;

  @Test
  @DisplayName("REP-05 the shares of an extended warranty price parts and labour, line by line")
  void shared() throws Exception {
    CaseNumber number = arrived(60, Set.of());
    diagnose(number, "FAULT_CONFIRMED", "PARTLY_COVERED", Map.of("labour", 4999));

    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.repair.coverage").value("PARTLY_COVERED"))
        .andExpect(jsonPath("$.repair.quotation.amount.amount").value(960 + 3999))
        .andExpect(jsonPath("$.repair.quotation.lines[0].name").value("Belt"))
        .andExpect(jsonPath("$.repair.quotation.lines[0].price.amount").value(2400))
        .andExpect(jsonPath("$.repair.quotation.lines[0].share").value(60))
        .andExpect(jsonPath("$.repair.quotation.lines[1].kind").value("LABOUR"))
        .andExpect(jsonPath("$.repair.quotation.lines[1].due.amount").value(3999));
    ServiceCase of = cases.get(number);
    http.perform(get("/portal/cases/" + number).with(user(of.customerId()).roles("CUSTOMER")))
        .andExpect(content().string(containsString("of which a warranty pays 60 %")))
        .andExpect(content().string(containsString("49.59")));
    assertThat(fixture.mailText(number, "repairQuotation"))
        .contains("A warranty pays a part", "Belt", "9.60", "Labour", "39.99");
    answer.answer(number, true);
    driver.runJobs(number);
  }

  @Test
  @DisplayName("REP-05 what the warranty excludes, pays in full or does not know is no share")
  void not_shared() {
    CaseNumber number = arrived(60, Set.of("MISUSED"));
    refused(number, "CUSTOMER_DAMAGE", "PARTLY_COVERED", Map.of("labour", 4999), "coverage");
    refused(number, "FAULT_CONFIRMED", "PARTLY_COVERED", Map.of("quote", 4999), "quote");
    refused(number, "FAULT_CONFIRMED", "COVERED", Map.of("labour", 4999), "labour");
    refused(number, "FAULT_CONFIRMED", "NOT_COVERED", Map.of("labour", 1, "quote", 2), "labour");
    CaseNumber parts = arrived(100, Set.of());
    refused(parts, "FAULT_CONFIRMED", "PARTLY_COVERED", Map.of(), "coverage");
    diagnose(parts, "CUSTOMER_DAMAGE", "NOT_COVERED", Map.of("labour", 1000));
    assertThat(fixture.mailText(parts, "repairQuotation")).contains("34.00");
  }

  private void refused(
      CaseNumber number, String finding, String coverage, Map<String, ?> price, String field) {
    assertThatThrownBy(() -> diagnose(number, finding, coverage, price))
        .isInstanceOfSatisfying(
            Problem.class,
            it -> assertThat(it.errors().get(0).pointer()).isEqualTo("/values/" + field));
  }

  /** 1,000 days after the purchase only what was granted pays: so much of parts, 20 % of labour. */
  private CaseNumber arrived(int ofParts, Set<String> exclusions) {
    String order = repairs.orderOf(1000);
    String plan = "PART-" + UUID.randomUUID().toString().substring(0, 8);
    WarrantyTerms terms = new WarrantyTerms(ofParts, 20, exclusions, true, 0);
    plans.keep(new WarrantyPlan(plan, "Plus", 60, terms, null, true));
    grant.grant(
        units.find(new Serial(repairs.serialOf(order))).orElseThrow(),
        new GrantWarranty.Wish(plan, null, null, "Kind"));
    CaseNumber number = repairs.open(order);
    repairs.arrive(number);
    return number;
  }

  private void diagnose(CaseNumber number, String finding, String coverage, Map<String, ?> price) {
    Map<String, Object> values = new java.util.HashMap<>(price);
    values.put("finding", finding);
    values.put("coverage", coverage);
    values.put("parts", List.of(Map.of("sku", repairs.part(9), "quantity", 2)));
    fixture.finish(number, RepairElements.DIAGNOSE_REPAIR, "technician", values);
  }
}
