package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.recourse.common.CaseNumber;
import io.recourse.outbound.FollowOutbound;
import io.recourse.servicelevels.FollowWorkClocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all lines share, in one story: variants paid for or paid back, orders changed before they
 * ship, a wrong article, a contested line, an incident, a question that becomes a return.
 */
@RunningProduct
class RailsStoryIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired ManagementService engine;
  @Autowired FollowOutbound parcels;
  @Autowired FollowWorkClocks work;
  @Autowired JdbcClient database;

  private Api api;
  private Shop shop;

  @BeforeEach
  void catalogue() {
    api = new Api(port);
    shop = new Shop(api);
    shop.sells("RAIL-LAMP", 7990);
    shop.sells("RAIL-LAMP-BIG", 9990);
    shop.sells("RAIL-LAMP-SMALL", 4990);
  }

  @Test
  @DisplayName("a variant, order changes, a wrong article, a contest, an incident, a question")
  void story() {
    List<String> numbers = new ArrayList<>();
    numbers.add(cheaper());
    numbers.addAll(readdressedThenCancelled());
    numbers.add(wrongArticle());
    numbers.add(contested());
    numbers.add(question());
    numbers.forEach(this::isLookedAfter);
    numbers.forEach(this::assertEnded);
    assertThat(held(numbers)).as("reserved money or stock").isZero();
  }

  @Test
  @DisplayName(
      "INT-07 NTF-02 on a phone, in Chinese: a lamp goes back in under a minute, another is"
          + " exchanged and paid for, and both are followed to the end")
  void onPhone() {
    String order = shop.sold("RAIL-LAMP", 7990, "DELIVERED", 2);
    try (Window customer = Window.open(port, "zh-CN", 390)) {
      long begun = System.nanoTime();
      Page page = signIn(customer, order);
      page.click("main a.primary");
      ReturnFormHands.picks(page, 0, "UNWANTED");
      page.click("main form button.primary");
      String back = caseOf(page);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(took).isLessThan(Duration.ofMinutes(1));
      System.out.printf("a return on a phone, from the door: %.1f s%n", took.toMillis() / 1_000.0);

      customer.go("/portal/orders/" + order);
      String instead = exchangeFor(customer, 1, "RAIL-LAMP-BIG");
      List<String> both = List.of(back, instead);
      both.forEach(this::decideIfAsked);
      comesBack(instead, 2);
      api.awaitCase(instead, file -> "payDifference".equals(file.at("/next/step").asText()));
      customer.go("/portal/cases/" + instead);
      assertThat(page.locator("#owed-title")).isVisible();
      assertThat(page.locator("main")).containsText("€20.00");
      customer.assertGoodToUse();
      pays(customer, instead);
      JsonNode replacement = shop.parcel(instead, "REPLACEMENT");
      assertThat(replacement.at("/items/0/sku").asText()).isEqualTo("RAIL-LAMP-BIG");
      customer.go("/portal/cases/" + instead);
      assertThat(page.locator("main")).containsText(replacement.get("trackingNumber").asText());
      assertThat(page.locator("#owed-title")).hasCount(0);
      shop.deliver(instead, "REPLACEMENT");
      isFollowed(page, instead, "已换货");

      customer.go("/portal/cases/" + back);
      comesBack(back);
      isFollowed(page, back, "已退款");
      customer.assertGoodToUse();
      both.forEach(this::assertEnded);
    }
  }

  /** The page that stands open comes by itself to the last step of the article. */
  private void isFollowed(Page page, String number, String last) {
    Awaitility.await(last)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              payIfAsked(number);
              page.evaluate("dispatchEvent(new Event('focus'))");
              assertThat(page.locator(".track li.done").last().innerText()).contains(last);
            });
  }

  /** By hand, from the button on the case over the provider's page and back. */
  private static void pays(Window customer, String number) {
    Page page = customer.page();
    page.click("#owed-title ~ div a.button.primary");
    page.waitForURL(Pattern.compile(".*/simulated-provider/pay/.*"));
    assertThat(page.locator("main")).containsText("€20.00");
    customer.assertGoodAsIs();
    page.click("main form button.primary");
    page.waitForURL(Pattern.compile(".*:\\d+/pay/.*"));
    assertThat(page.locator("main .notice.good")).isVisible();
    customer.assertGoodAsIs();
    page.click("main a.button");
    page.waitForURL(Pattern.compile(".*/portal/cases/" + number));
  }

  private String cheaper() {
    String order = shop.sold("RAIL-LAMP", 7990, "DELIVERED");
    try (Window customer = Window.atDesk(port)) {
      String number = exchangeFor(customer, order, "RAIL-LAMP-SMALL");
      decideIfAsked(number);
      Page page = customer.go("/portal/cases/" + number);
      page.selectOption("[name=refundTo]", "STORE_CREDIT");
      CodeHands.presses("form[action$='/refund-to'] button", page, api, mailbox(order));
      comesBack(number);
      api.awaitCase(number, file -> file.at("/settlement/net/amount").asLong() == 3_000);
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                payIfAsked(number);
                assertThat(customer.go("/portal/cases/" + number).locator("main"))
                    .containsText("Your store credit: €30.00");
              });
      return number;
    }
  }

  private List<String> readdressedThenCancelled() {
    String order = shop.sold("RAIL-LAMP", 7990, "PENDING");
    try (Window customer = Window.atDesk(port)) {
      Page page = signIn(customer, order);
      page.locator("main a[href$='/change']").click();
      customer.assertGoodToUse();
      page.fill("[name=line1]", "Neue Str. 5");
      page.fill("[name=postcode]", "53111");
      page.fill("[name=city]", "Bonn");
      page.fill("[name=country]", "DE");
      page.click("form[action$='/change/address'] button");
      page.waitForURL(Pattern.compile(".*/portal/code\\?.*"));
      customer.assertGoodToUse();
      CodeHands.types(page, api, mailbox(order));
      String readdressed = caseOf(page);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> "Bonn".equals(orderOf(order).at("/shipTo/city").asText()));
      customer.go("/portal/orders/" + order + "/change").fill("[name=reason]", "Bought twice");
      page.locator("form[action$='/change/cancel'] button").click();
      String cancelled = caseOf(page);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> "CANCELLED".equals(orderOf(order).get("status").asText()));
      assertThat(api.caseFile(cancelled).get("shipments")).isEmpty();
      return List.of(readdressed, cancelled);
    }
  }

  private String wrongArticle() {
    String order = shop.sold("RAIL-LAMP", 7990, "DELIVERED");
    String number = returned(order, 1);
    shop.deliver(number, "RETURN");
    api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [{"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "A", "disposition": "RESTOCK"}],
         "surplus": [{"name": "Toaster", "quantity": 1, "note": "not ours"}]}\
        """);
    api.complete(
        "finance", number, "Task_ApproveRefund", "{\"decision\": \"approve\", \"note\": \"ok\"}");
    api.complete(
        "returns", number, "Task_DecideSurplus", "{\"surplus\": [{\"position\": 1, \"adds\": 0}]}");
    try (Window customer = Window.atDesk(port)) {
      signIn(customer, order);
      Page page = customer.go("/portal/cases/" + number);
      assertThat(page.locator("#surplus-title")).isVisible();
      assertThat(page.locator("main")).containsText("Toaster");
    }
    return number;
  }

  private String contested() {
    String order = shop.sold("RAIL-LAMP", 7990, "DELIVERED", 3);
    String number = returned(order, 3);
    shop.deliver(number, "RETURN");
    api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [
          {"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "A", "disposition": "RESTOCK"},
          {"line": 2, "receivedQuantity": 1, "acceptedQuantity": 0, "grade": "C", "disposition": "RETURN_TO_CUSTOMER", "note": "scratched"},
          {"line": 3, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "A", "disposition": "RESTOCK"}]}\
        """);
    try (Window customer = Window.atDesk(port)) {
      signIn(customer, order);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                payIfAsked(number);
                Page file = customer.go("/portal/cases/" + number);
                return file.locator("form[action$='/contest']").count() > 0;
              });
      Page page = customer.page();
      page.locator("details:has(form[action$='/contest']) summary").click();
      page.fill("form[action$='/contest'] [name=reason]", "It was scratched when it came.");
      page.locator("form[action$='/contest'] button").click();
      var unused = api.awaitTask("lead", number, "Task_ReviewContest");
    }
    retried(number);
    api.complete(
        "lead",
        number,
        "Task_ReviewContest",
        "{\"decision\": \"confirm\", \"note\": \"photos show the scratch\"}");
    return number;
  }

  /**
   * The news that a customer gets now and then stand still, as after a step that failed too often;
   * the page of incidents mends it, and the news go out at once.
   */
  private void retried(String number) {
    String job =
        engine.createJobQuery().activityId("StartEvent_NewsDue").timers().list().stream()
            .filter(it -> number.equals(businessKey(it.getProcessInstanceId())))
            .findFirst()
            .orElseThrow()
            .getId();
    engine.setJobRetries(job, 0);
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go("/work/incidents");
      lead.assertGoodToUse();
      page.locator("tr", new Page.LocatorOptions().setHasText(number))
          .locator("form[action$='/retry'] button")
          .click();
      Awaitility.await("the step that stood still")
          .atMost(PATIENCE)
          .until(() -> engine.createJobQuery().jobId(job).count() == 0);
      lead.go("/work/incidents");
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(number))).hasCount(0);
    }
  }

  private String businessKey(String instance) {
    return database
        .sql(
            """
            select coalesce(e.business_key_, r.business_key_) from act_ru_execution e
            join act_ru_execution r on r.id_ = e.root_proc_inst_id_ where e.id_ = ?
            """)
        .param(instance)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private String question() {
    String order = shop.sold("RAIL-LAMP", 7990, "DELIVERED");
    try (Window customer = Window.atDesk(port)) {
      String number =
          api.post(
                  "agent",
                  "/api/v1/cases",
                  """
                  {"type": "INQUIRY", "channel": "PHONE", "orderNumber": "%s",
                   "subject": "Bulb", "text": "Which bulb fits?",
                   "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED"}]}\
                  """
                      .formatted(order))
              .get("number")
              .asText();
      Page page = signIn(customer, order);
      api.complete(
          "agent", number, "Task_AnswerInquiry", "{\"outcome\": \"answer\", \"words\": \"E27.\"}");
      api.awaitCase(number, file -> "CLOSED".equals(file.get("status").asText()));
      customer.go("/portal/cases/" + number);
      reopen(page, number, "It does not fit my sockets.");
      api.post(
          "agent",
          "/api/v1/cases/" + number + "/convert",
          "{\"type\": \"RETURN\", \"reason\": \"Does not fit the customer's sockets\"}");
      customer.go("/portal/cases/" + number);
      CodeHands.presses(unfolded(page), page, api, mailbox(order));
      api.awaitCase(number, file -> "WITHDRAWN".equals(file.get("status").asText()));
      page.reload();
      reopen(page, number, "I want to return it after all.");
      page.reload();
      CodeHands.presses(unfolded(page), page, api, mailbox(order));
      return number;
    }
  }

  private void reopen(Page page, String number, String reason) {
    page.locator("details:has(form[action$='/reopen']) summary").click();
    page.fill("form[action$='/reopen'] [name=reason]", reason);
    page.locator("form[action$='/reopen'] button").click();
    api.awaitCase(number, file -> "OPEN".equals(file.get("status").asText()));
  }

  /** The button that takes the request back. */
  private static String unfolded(Page page) {
    page.locator("details:has(form[action$='/withdraw']) summary").click();
    return "form[action$='/withdraw'] button";
  }

  private static String mailbox(String order) {
    return order + "@example.org";
  }

  private Page signIn(Window customer, String order) {
    Page page = customer.go("/portal");
    page.fill("[name=orderNumber]", order);
    page.fill("[name=email]", mailbox(order));
    page.locator("main button.primary").click();
    page.waitForURL(Pattern.compile(".*/portal/orders/.*"));
    return page;
  }

  private String exchangeFor(Window customer, String order, String sku) {
    var unused = signIn(customer, order);
    return exchangeFor(customer, 0, sku);
  }

  private static String exchangeFor(Window customer, int row, String sku) {
    Page page = customer.page();
    page.click("main a.primary");
    ReturnFormHands.picks(page, row, "COLOUR_STYLE");
    ReturnFormHands.wantsInstead(page, row, sku);
    customer.assertGoodAsIs();
    page.click("main form button.primary");
    return caseOf(page);
  }

  private static String caseOf(Page page) {
    page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
    return page.url().replaceAll(".*/(RC-\\d+).*", "$1");
  }

  private String returned(String order, int lines) {
    StringBuilder asked = new StringBuilder();
    for (int line = 1; line <= lines; line++) {
      asked.append(line > 1 ? "," : "");
      asked.append("{\"line\": %d, \"quantity\": 1, \"reason\": \"UNWANTED\"}".formatted(line));
    }
    String number =
        api.post(
                "agent",
                "/api/v1/cases",
                """
                {"type": "RETURN", "channel": "PHONE", "orderNumber": "%s", "lines": [%s]}\
                """
                    .formatted(order, asked))
            .get("number")
            .asText();
    decideIfAsked(number);
    return number;
  }

  private void decideIfAsked(String number) {
    if (!"APPROVED".equals(api.caseFile(number).at("/lines/0/decision").asText())) {
      api.complete(
          "returns", number, "Task_DecideReturn", "{\"decision\": \"approve\", \"note\": \"ok\"}");
    }
  }

  private void comesBack(String number) {
    comesBack(number, 1);
  }

  private void comesBack(String number, int line) {
    shop.deliver(number, "RETURN");
    api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [{"line": %d, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "A", "disposition": "RESTOCK"}]}\
        """
            .formatted(line));
  }

  private JsonNode orderOf(String order) {
    return api.get("agent", "/api/v1/orders/" + order);
  }

  private void assertEnded(String number) {
    Awaitility.await(number)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              payIfAsked(number);
              arrives(number);
              var followed = parcels.takeUp();
              isLookedAfter(number);
              JsonNode file = api.caseFile(number);
              assertThat(file.get("status").asText()).as(number).isIn("CLOSED", "WITHDRAWN");
              assertThat(file.get("clocks").findValuesAsText("state"))
                  .as("clocks of %s", number)
                  .doesNotContain("RUNNING", "PAUSED");
            });
  }

  /** By the round of the work clocks, which otherwise falls into a story or does not. */
  private void isLookedAfter(String number) {
    work.follow(new CaseNumber(number));
  }

  /** What goes to the customer is followed on clocks of the case until it is there. */
  private void arrives(String number) {
    for (JsonNode parcel : api.caseFile(number).get("shipments")) {
      String direction = parcel.get("direction").asText();
      if (!"RETURN".equals(direction) && !"DELIVERED".equals(parcel.get("status").asText())) {
        shop.deliver(number, direction);
      }
    }
  }

  private void payIfAsked(String number) {
    api.get("lead", "/api/v1/tasks?queue=all&case=" + number)
        .get("items")
        .forEach(
            task -> {
              if ("Task_ApproveRefund".equals(task.get("key").asText())) {
                api.post(
                    "finance",
                    "/api/v1/tasks/" + Api.id(task) + "/complete",
                    "{\"values\": {\"decision\": \"approve\", \"note\": \"ok\"}}");
              }
            });
  }

  private long held(List<String> numbers) {
    return database
        .sql(
            """
            select (select count(*) from refund where state = 'RESERVED' and case_number in (:numbers))
              + (select count(*) from stock_hold where pieces > 0 and case_number in (:numbers))
            """)
        .param("numbers", numbers)
        .query(Long.class)
        .single();
  }
}
