package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.orders.OrderStatus;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** PLT-05 (WCAG 3.3.1): a refused form marks what is wrong, says why there, and leads to it. */
@RecourseTest
class MarkedFieldsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** One button each, or a choice among what is shown: nothing that can be mistyped. */
  private static final Set<String> NOTHING_TO_MISTYPE =
      Set.of("chat/new.html", "chat/portal.html", "portal/link.html", "sitevisits/portal.html");

  /**
   * Parts of the page of a case, or of a talk; what they refuse is said on a page or line above.
   */
  private static final Set<String> PARTS_OF_A_CASE =
      Set.of(
          "backorders/portal.html",
          "chat/mine.html",
          "contractwithdrawal/review.html",
          "payouts/portal.html",
          "portal/case.html",
          "repairs/portal.html");

  @Autowired ReturnsFixture returns;
  @Autowired OrderChanges changes;
  @Autowired MockMvc web;

  @Test
  @DisplayName("PLT-05 every form about words marks the one field that is wrong")
  void words() throws Exception {
    String order = returns.order(2);
    for (String path :
        List.of(
            "/portal/inquiries/new",
            "/portal/suggestions/new",
            "/portal/praise/new",
            "/portal/visits/new",
            "/portal/data-leaks/new")) {
      assertMarked(order, post(path).param("subject", " ").param("text", "Why?"), "subject");
      assertMarked(
          order,
          post(path).param("order", "NO-1").param("subject", "A").param("text", "Why?"),
          "order");
    }
    String path = "/portal/complaints/new";
    assertMarked(
        order,
        post(path).param("answer.subject", " ").param("answer.text", "Why?"),
        "answer.subject");
    assertMarked(
        order,
        post(path)
            .param("answer.order", "NO-1")
            .param("answer.subject", "A")
            .param("answer.text", "Why?"),
        "answer.order");
  }

  @Test
  @DisplayName("PLT-05 every form about goods marks the one field that is wrong")
  void goods() throws Exception {
    String order = returns.order(2);
    assertMarked(order, post("/portal/repairs/new").param("article", "1/" + order), "symptom");
    assertMarked(
        order,
        post("/portal/repairs/new").param("serial", "NO-SUCH").param("symptom", "It hums."),
        "serial");
    assertMarked(order, delivery(order).param("pieces", "99"), "pieces");
    assertMarked(order, delivery("").param("pieces", "1"), "bought");
    assertMarked(order, post("/portal/price-claims/new").param("pieces", "1"), "bought");
    assertMarked(order, post("/portal/units").param("serial", " "), "serial");
    assertMarked(
        order, post("/portal/units").param("serial", "A").param("boughtOn", "x"), "boughtOn");
  }

  @Test
  @DisplayName("PLT-05 return and change of an order mark the one field that is wrong")
  void orders() throws Exception {
    String order = returns.order(2);
    assertMarked(order, back(order).param("entries[0].quantity", "99"), "entries[0].quantity");
    assertMarked(
        order,
        back(order).param("entries[0].quantity", "1").param("entries[0].remedy", "NONE"),
        "entries[0].remedy");
    String unsent = changes.order(OrderStatus.PENDING);
    String change = "/portal/orders/" + unsent + "/change";
    assertMarked(unsent, post(change + "/cancel").param("reason", ""), "reason");
    assertMarked(
        unsent,
        post(change + "/address")
            .param("line1", "")
            .param("postcode", "10115")
            .param("city", "Berlin")
            .param("country", "DE"),
        "line1");
  }

  @Test
  @DisplayName("PLT-05 a guest's form, wishes, and staff's forms mark the one field that is wrong")
  void others() throws Exception {
    MockHttpServletRequestBuilder guest =
        post("/portal/suggestions/guest")
            .param("email", "nobody")
            .param("name", "Ada")
            .param("subject", "Shelves")
            .param("text", "Lower ones.");
    assertMarked(page(guest), "email");
    assertMarked(
        returns.order(2),
        post("/portal/visits").param("way", "MAIL").param("fromHour", "9").param("toHour", "8"),
        "toHour");
    MockHttpServletRequestBuilder upgrade = post("/work/upgrades").with(user("lead").roles("LEAD"));
    List.of("code", "sku", "name", "description", "currency")
        .forEach(field -> upgrade.param(field, field.equals("currency") ? "EUR" : field));
    assertMarked(
        page(upgrade.param("kind", "FUNCTION").param("price", "29").param("from", "soon")), "from");
    MvcResult sent =
        web.perform(
                post("/work/carrier-claims/contacts")
                    .param("carrier", "DHL")
                    .param("email", "nowhere")
                    .with(user("lead").roles("LEAD"))
                    .with(csrf()))
            .andReturn();
    assertMarked(
        page(
            get("/work/carrier-claims")
                .flashAttrs(sent.getFlashMap())
                .with(user("lead").roles("LEAD"))),
        "email");
  }

  @Test
  @DisplayName("PLT-05 of several wrong fields all are marked, and the first has the focus")
  void several() throws Exception {
    String order = returns.order(2);
    Document page = page(by(order, post("/portal/complaints/new")));
    assertThat(page.select("[aria-invalid=true]"))
        .extracting(e -> e.attr("name"))
        .containsExactly("answer.subject", "answer.text");
    assertThat(page.select("[autofocus]"))
        .extracting(e -> e.attr("name"))
        .containsExactly("answer.subject");
    assertThat(page(by(order, get("/portal/complaints/new"))).select("[autofocus], [aria-invalid]"))
        .isEmpty();
  }

  @Test
  @DisplayName("PLT-05 no form of the portal is without marks, but for those that ask nothing")
  void none_is_forgotten() throws IOException {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      List<String> unmarked =
          all.filter(file -> file.toString().endsWith(".html"))
              .filter(MarkedFieldsTest::asksOnPortal)
              .map(file -> TEMPLATES.relativize(file).toString())
              .toList();
      assertThat(unmarked)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(NOTHING_TO_MISTYPE, PARTS_OF_A_CASE).flatMap(Set::stream).toList());
    }
  }

  /** Whether it sends fields to the portal and marks none. */
  private static boolean asksOnPortal(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("action=\"@{/portal/")
          && Stream.of("<input name", "<input type", "<select name", "<textarea name")
              .anyMatch(text::contains)
          && !text.contains("wrong:at")
          && !text.contains("portal/words ::")
          && !text.contains("portal/row ::")
          && !text.contains("forms/sheet ::")
          && !text.contains("aria-invalid");
    } catch (IOException unread) {
      throw new IllegalStateException(unread);
    }
  }

  private static MockHttpServletRequestBuilder delivery(String order) {
    return post("/portal/delivery-problems/new")
        .param("bought", order.isEmpty() ? "" : "1@" + order)
        .param("reason", "DAMAGED")
        .param("remedy", "REFUND");
  }

  private static MockHttpServletRequestBuilder back(String order) {
    return post("/portal/orders/" + order + "/return")
        .param("method", "LABEL")
        .param("entries[0].line", "1")
        .param("entries[0].picked", "true")
        .param("entries[0].reason", "UNWANTED");
  }

  private void assertMarked(String order, MockHttpServletRequestBuilder sent, String name)
      throws Exception {
    assertMarked(page(by(order, sent.param("submission", "once"))), name);
  }

  private static void assertMarked(Document page, String name) {
    Elements marked = page.select("main [aria-invalid=true]");
    assertThat(marked).as(page.select("main").text()).hasSize(1);
    Element field = marked.get(0);
    assertThat(field.select("[name]").first().attr("name")).isEqualTo(name);
    assertThat(page.getElementById(field.attr("aria-describedby")).text()).isNotBlank();
    assertThat(page.select("[autofocus]")).containsExactly(field);
    assertThat(page.select("main [role=alert] a[href=#" + field.id() + "]")).as(name).hasSize(1);
  }

  private MockHttpServletRequestBuilder by(String order, MockHttpServletRequestBuilder request) {
    return request.with(user(returns.customer(order)).roles("CUSTOMER"));
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer =
        web.perform(request.locale(Locale.ENGLISH).with(csrf())).andReturn().getResponse();
    return Jsoup.parse(answer.getContentAsString());
  }
}
