package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.orders.OrderStatus;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import io.recourse.web.PortalOffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** One entry for everything after the purchase: every door is behind it, every case comes back. */
@RecourseTest
class ServiceCentreTest {

  /** What customers start themselves, and the door to it; an order's own doors name its number. */
  private static final Map<CaseType, String> DOORS =
      new EnumMap<>(
          Map.of(
              CaseType.REPAIR, "/portal/repairs/new",
              CaseType.COMPLAINT, "/portal/complaints/new",
              CaseType.FOLLOW_UP, "/portal/visits/new",
              CaseType.INQUIRY, "/portal/inquiries/new",
              CaseType.SUGGESTION, "/portal/suggestions/new",
              CaseType.PRICE_PROTECTION, "/portal/price-claims/new",
              CaseType.DELIVERY_PROBLEM, "/portal/delivery-problems/new",
              CaseType.SITE_VISIT, "/portal/site-visits/new",
              CaseType.DATA_LEAK, "/portal/data-leaks/new",
              CaseType.PRAISE, "/portal/praise/new"));

  private static final Set<CaseType> OF_AN_ORDER =
      EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE, CaseType.ORDER_CHANGE);

  /** A plan is bought on the page of a unit, a device is lent on the page of its repair. */
  private static final Set<CaseType> ON_A_PAGE_OF_THEIR_OWN =
      EnumSet.of(CaseType.SERVICE_PLAN, CaseType.LOAN_DEVICE);

  /** Staff or the shop start these, or they begin on a page of their own. */
  private static final Set<CaseType> NOT_ASKED_FOR =
      EnumSet.of(
          CaseType.RECALL,
          CaseType.CARRIER_CLAIM,
          CaseType.SUPPLIER_CLAIM,
          CaseType.SERVICE_PLAN,
          CaseType.LOAN_DEVICE);

  @Autowired ReturnsFixture returns;
  @Autowired OrderChanges changes;
  @Autowired SiteVisits siteVisits;
  @Autowired ServicePlans plans;
  @Autowired Loans loans;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired List<PortalOffer> offers;
  @Autowired MockMvc web;

  @Test
  @DisplayName("INT-07 order number and e-mail open every door that a customer starts a case by")
  void doors() throws Exception {
    Set<CaseType> behind = EnumSet.copyOf(DOORS.keySet());
    behind.addAll(OF_AN_ORDER);
    assertThat(behind).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NOT_ASKED_FOR)));
    String order = returns.order(2);
    MockHttpSession session = enter(order);
    String overview = page("/portal/cases", session);

    for (PortalOffer offer : offers) {
      assertThat(overview).contains("href=\"" + offer.path() + "\"");
      assertThat(page(offer.path(), session)).as(offer.path()).contains("<h1");
    }
    for (String door : DOORS.values()) {
      assertThat(offers).extracting(PortalOffer::path).contains(door);
      assertThat(page(door + "?order=" + order, session)).as(door).contains("method=\"post\"");
    }
    String own = page("/portal/orders/" + order, session);
    assertThat(own).contains("/portal/orders/" + order + "/return");
    for (PortalOffer offer : offers) {
      assertThat(own).containsOnlyOnce("href=\"" + offer.path() + "?order=" + order + "\"");
    }
    assertThat(page("/portal/orders/" + order + "/return", session)).contains("EXCHANGE");
    String unsent = changes.order(OrderStatus.PENDING);
    assertThat(page("/portal/orders/" + unsent, enter(unsent)))
        .contains("/portal/orders/" + unsent + "/change")
        .doesNotContain("/portal/orders/" + unsent + "/return");
    returns.open(
        order,
        null,
        line(CUPS, 3, Reason.UNWANTED),
        line(LAMPS, 2, Reason.UNWANTED),
        line(PEN, 1, Reason.UNWANTED));
    assertThat(page("/portal/orders/" + order, session)).doesNotContain("/" + order + "/return");
  }

  @Test
  @DisplayName("INT-07 behind the same entry every case of the customer is followed, of any type")
  void followed() throws Exception {
    String order = returns.order(2);
    MockHttpSession session = enter(order);
    Map<CaseType, CaseNumber> started = new EnumMap<>(CaseType.class);
    for (CaseType type :
        List.of(CaseType.COMPLAINT, CaseType.FOLLOW_UP, CaseType.INQUIRY, CaseType.SUGGESTION)) {
      started.put(type, returns.open(type, order));
    }
    started.put(CaseType.RETURN, returns.open(order, null, line(CUPS, 1, Reason.UNWANTED)));
    started.put(
        CaseType.EXCHANGE, returns.open(CaseType.EXCHANGE, order, line(CUPS, 1, Reason.SIZE)));
    started.put(
        CaseType.REPAIR, returns.open(CaseType.REPAIR, order, line(LAMPS, 1, Reason.FAULT_IN_USE)));
    started.put(
        CaseType.DELIVERY_PROBLEM,
        returns.open(CaseType.DELIVERY_PROBLEM, order, line(LAMPS, 1, Reason.NOT_RECEIVED)));
    String overview = page("/portal/orders/" + order, session);

    for (CaseNumber number : started.values()) {
      assertThat(overview).contains("/portal/cases/" + number);
      assertThat(page("/portal/cases/" + number, session)).contains(number.value());
    }
    started.put(CaseType.PRAISE, followedByItself(returns.open(CaseType.PRAISE, order)));
    started.put(CaseType.DATA_LEAK, followedByItself(returns.open(CaseType.DATA_LEAK, order)));
    started.put(
        CaseType.PRICE_PROTECTION,
        followedByItself(
            returns.open(CaseType.PRICE_PROTECTION, line(CUPS, 1, Reason.FAULT_IN_USE))));
    started.put(
        CaseType.ORDER_CHANGE,
        followedByItself(changes.ways().get("Task_DecideOrderChange").get()));
    started.put(CaseType.SITE_VISIT, followedByItself(siteVisits.unplanned("DE")));
    started.put(CaseType.SERVICE_PLAN, followedByItself(plans.asked("DE")));
    started.put(CaseType.LOAN_DEVICE, followedByItself(loans.asked("DE")));

    Set<CaseType> all = EnumSet.copyOf(DOORS.keySet());
    all.addAll(OF_AN_ORDER);
    all.addAll(ON_A_PAGE_OF_THEIR_OWN);
    assertThat(started.keySet()).isEqualTo(all);
  }

  /** Behind the entry of its own order. */
  private CaseNumber followedByItself(CaseNumber number) throws Exception {
    MockHttpSession session = enter(cases.get(number).orderNumber());
    assertThat(page("/portal/cases", session)).contains("/portal/cases/" + number);
    assertThat(page("/portal/cases/" + number, session)).contains(number.value());
    return number;
  }

  private MockHttpSession enter(String order) throws Exception {
    MvcResult in =
        web.perform(
                post("/portal/open")
                    .param("orderNumber", order)
                    .param("email", orders.find(order).orElseThrow().customer().email())
                    .with(csrf()))
            .andReturn();
    assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/portal/orders/" + order);
    return (MockHttpSession) in.getRequest().getSession();
  }

  private String page(String path, MockHttpSession session) throws Exception {
    MockHttpServletResponse answer =
        web.perform(get(path).session(session)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }
}
