package io.recourse.processes;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.supplierclaims.ClaimableGoods;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.supplierclaims.process.SupplierElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What suppliers owe for faulty goods: due by rule, filed, answered, booked or given up. */
@RecourseTest
class SupplierClaimProcessTest {

  @Autowired SupplierClaims claims;
  @Autowired SupplierClaimBook book;
  @Autowired ClaimableGoods goods;
  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired ReadFamily family;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName(
      "claims on suppliers: paid in part, refused, silent, unpaid, forfeited; all is walked")
  void walked() {
    CaseNumber booked = claims.raised();
    assertThat(returns.runningClocks(booked)).containsExactly("fileSupplierClaim");
    claims.file(booked, 4200);
    assertThatThrownBy(() -> claims.answer(booked, "PARTLY", 4201)).isInstanceOf(Problem.class);
    claims.answer(booked, "PARTLY", 2500);
    assertThat(returns.runningClocks(booked)).containsExactly("supplierMoney");
    returns.finish(booked, SupplierElements.BOOK, "finance", Map.of("amount", 2400));
    assertThat(claims.state(booked)).isEqualTo("BOOKED");
    assertThat(book.get(booked).claimed()).isEqualTo(4200);
    assertThat(book.get(booked).acknowledged()).isEqualTo(2500);
    assertThat(book.get(booked).booked()).isEqualTo(2400);
    assertThat(cases.get(booked).deriveStatus()).isEqualTo(CaseStatus.CLOSED);

    CaseNumber refused = claims.filed();
    returns.finish(refused, SupplierElements.ANSWER, "returns", Map.of("answer", "REFUSED"));
    assertThat(cases.get(refused).deriveStatus()).isEqualTo(CaseStatus.REFUSED);

    CaseNumber silent = claims.filed();
    for (int reminder = book.get(silent).terms().reminders(); reminder >= 0; reminder--) {
      driver.fireTimer(silent, "Timer_SupplierSilent");
    }
    assertThat(claims.state(silent)).isEqualTo("UNANSWERED");

    CaseNumber unpaid = claims.acknowledged();
    driver.fireTimer(unpaid, "Timer_SupplierUnpaid");
    assertThat(claims.state(unpaid)).isEqualTo("UNPAID");

    CaseNumber forfeited = claims.raised();
    driver.fireTimer(forfeited, "Timer_SupplierClaimForfeited");
    assertThat(cases.get(forfeited).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);

    CaseNumber waived = claims.raised();
    returns.finish(waived, SupplierElements.FILE, "returns", Map.of("decision", "waive"));
    assertThat(claims.state(waived)).isEqualTo("WAIVED");
    List<String> all =
        List.of(booked, refused, silent, unpaid, forfeited, waived).stream()
            .map(CaseNumber::value)
            .toList();
    assertThat(coverage.missed(SupplierElements.PROCESS, all)).isEmpty();
  }

  @Test
  @DisplayName("what the law asked of us is claimed from the supplier; a stale fault is not")
  void dueByRule() {
    CaseNumber fresh = claims.raised();
    assertThat(book.get(fresh).terms().due()).isTrue();
    assertThat(book.get(fresh).terms().noticeDays()).isEqualTo(60);
    assertThat(returns.events(fresh)).contains("DecisionTaken", "SupplierClaimRaised");

    CaseNumber repair = repairs.arrived();
    assertThat(goods.of(repair)).singleElement().matches(line -> line.terms().due());
    CaseNumber stale = claims.faulty();
    jdbc.sql(
            "update shop_order set placed_at = placed_at - interval '9 years', delivered_at ="
                + " delivered_at - interval '9 years' where number = ?")
        .param(cases.get(stale).orderNumber())
        .update();
    assertThat(goods.of(stale)).singleElement().matches(line -> !line.terms().due());
  }

  @Test
  @DisplayName("raised on the page of a case, once a line; both pages and the report show it")
  void onThePage() throws Exception {
    CaseNumber parent = claims.faulty();
    String page = "/work/cases/" + parent;
    RequestPostProcessor staff = user("returns").roles("RETURNS");
    jdbc.sql(
            "insert into article_supplier (sku, supplier) values ('LAMP', 'Bode GmbH') on conflict"
                + " do nothing")
        .update();
    http.perform(get(page).with(staff))
        .andExpect(content().string(containsString(page + "/supplier-claims")));
    http.perform(get(page + "/supplier-claims").with(staff))
        .andExpect(content().string(containsString("who supplied the goods answers to us")))
        .andExpect(content().string(containsString("Bode GmbH")));
    http.perform(raise(page, "1", " ").with(staff))
        .andExpect(redirectedUrl(page + "/supplier-claims"))
        .andExpect(flash().attributeExists("refused"));
    http.perform(raise(page, "1", "Bode GmbH").with(user("visits").roles("VISITS")))
        .andExpect(status().isForbidden());
    http.perform(raise(page, "1", "Bode GmbH").with(staff)).andExpect(status().is3xxRedirection());
    var children = family.of(cases.get(parent)).children();
    assertThat(children).hasSize(1).allMatch(one -> one.kind() == LinkKind.SUPPLIER_CLAIM);
    CaseNumber claim = children.get(0).number();
    assertThat(cases.get(claim).customerId()).as("no customer reads it").isNull();
    claims.file(claim, 4000);
    http.perform(get(page).with(staff))
        .andExpect(content().string(containsString(claim.value())))
        .andExpect(content().string(containsString("Acknowledged")));
    http.perform(get("/work/cases/" + claim + "?lang=zh-CN").with(staff))
        .andExpect(content().string(containsString("Bode GmbH")))
        .andExpect(content().string(containsString("索赔额")))
        .andExpect(content().string(containsString(parent.value())));
    http.perform(get("/work/supplier-claims").with(staff))
        .andExpect(content().string(containsString(claim.value())));
    http.perform(get("/portal/cases/" + parent).with(buyer(parent)))
        .andExpect(content().string(not(containsString(claim.value()))));
  }

  @Test
  @DisplayName("raised by call, refused with the field, and a second time for the same line")
  void byCall() throws Exception {
    CaseNumber parent = claims.faulty();
    RequestPostProcessor staff = user("technician").roles("TECHNICIAN");
    call("{\"parent\": \"%s\", \"item\": 1}".formatted(parent), staff)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/supplier"));
    call("{\"parent\": \"%s\", \"supplier\": \"Bode\"}".formatted(parent), staff)
        .andExpect(jsonPath("$.errors[0].pointer").value("/item"));
    String good = "{\"parent\": \"%s\", \"item\": 1, \"supplier\": \"Bode\"}".formatted(parent);
    call(good, staff)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.worth.amount").value(4000))
        .andExpect(jsonPath("$.state").value("TO_FILE"));
    call(good, staff).andExpect(status().isConflict());
    call(good.replace("1,", "7,"), staff).andExpect(status().isUnprocessableEntity());
    CaseNumber claim = family.of(cases.get(parent)).children().get(0).number();
    call(good.replace(parent.value(), claim.value()), staff).andExpect(status().isConflict());
  }

  private ResultActions call(String body, RequestPostProcessor who) throws Exception {
    return http.perform(
        post("/api/v1/supplier-claims").contentType("application/json").content(body).with(who));
  }

  private static MockHttpServletRequestBuilder raise(String page, String item, String supplier) {
    return post(page + "/supplier-claims")
        .param("item", item)
        .param("supplier", supplier)
        .with(csrf());
  }

  private RequestPostProcessor buyer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }
}
