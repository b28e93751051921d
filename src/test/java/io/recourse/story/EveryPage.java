package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks from the menus of every team, and from the cases of a customer, to one page of each kind
 * that a link leads to, and judges it in each language, by day, in the dark and enlarged: {@code
 * ./mvnw -Ppages verify}.
 */
@RunningProduct
@TestPropertySource(properties = "recourse.demo.cases=living")
class EveryPage {

  /** Those of the most places first: what they saw the others do not see again. */
  private static final List<String> TEAMS =
      List.of(
          "lead",
          "owner",
          "auditor",
          "admin",
          "agent",
          "returns",
          "warehouse",
          "technician",
          "complaints",
          "finance",
          "visits",
          "manager");

  private static final List<String> OTHER_LANGUAGES = List.of("zh-CN", "zh-TW");
  private static final int PHONE = 390;
  private static final int DESK = 1440;
  private static final int[] WIDTHS = {320, PHONE, DESK / 2, DESK};
  private static final int HIGH = 900;

  /** A window in which what stays in sight covers much. */
  private static final int LOW = 600;

  /** Tasks differ by their forms, cases by their type, so several are looked at. */
  private static final Map<String, Integer> SEVERAL =
      Map.of("/work/tasks/{id}", 8, "/work/cases/{number}", 4, "/portal/cases/{number}", 4);

  private static final String LINKS =
      "places => [...document.querySelectorAll(places + ' a[href]')].filter(it =>"
          + " it.origin === location.origin && !it.download).map(it => it.pathname + it.search)";

  private static final Pattern PLACES =
      Pattern.compile("/(work|studio|audit|portal|policy|sign-in|demo)");

  private static final Pattern FILES =
      Pattern.compile("/(link|evidence|label|code)(/|$)|[.](pdf|csv|svg|xml|bpmn)");

  private static final String ENOUGH_TOLD = "RC-100060";

  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final List<String> found = new ArrayList<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();
  private JsonNode buyer;
  private int pages;

  @Test
  @DisplayName("PLT-05 no page breaks a rule of WCAG 2.2 AA that a machine can judge")
  void walk() {
    Api api = new Api(port);
    Awaitility.await("the demo's cases")
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> api.send("lead", "GET", "/api/v1/cases/" + ENOUGH_TOLD, null).status() == 200);
    buyer = api.awaitCase(ENOUGH_TOLD, any -> true);
    walk("nobody", List.of("/portal", "/policy", "/sign-in", "/portal/suggestions"));
    for (String team : TEAMS) {
      try (Window window = opened(team, "en")) {
        walk(team, links(window.go("/"), "nav.nav"));
      }
    }
    walk("customer", List.of("/portal/cases"));
    System.out.printf(
        "axe: %d pages × %d languages, %d violations%n",
        pages, 1 + OTHER_LANGUAGES.size(), found.size());
    System.out.println("not walked: " + unseen());
    assertThat(found).isEmpty();
  }

  /** Addresses that no link of the walk led to: parts of pages, and pages of what is not there. */
  private List<String> unseen() {
    return places().filter(place -> !kinds.containsKey(place)).sorted().toList();
  }

  private Stream<String> places() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> route.getPatternValues().stream())
        .filter(place -> PLACES.matcher(place).lookingAt());
  }

  private void walk(String who, List<String> begin) {
    List<String> seen = new ArrayList<>();
    try (Window window = opened(who, "en")) {
      Deque<String> ahead = new ArrayDeque<>(begin);
      while (!ahead.isEmpty()) {
        String path = ahead.poll();
        if (isNew(path)
            && window.shows(path)
            && addresses.add(window.path())
            && isNew(window.path())) {
          kinds.merge(kind(window.path()), 1, Integer::sum);
          seen.add(path);
          judge(window, who + " en " + path);
          dark(window, who + " en " + path);
          enlarged(window, who + " " + path);
          tell(who + " " + path, window.laboured(who.equals("customer")));
          ahead.addAll(links(window.page(), "main"));
        }
      }
    }
    pages += seen.size();
    for (String language : OTHER_LANGUAGES) {
      try (Window window = opened(who, language)) {
        for (String path : seen) {
          if (window.shows(path)) {
            judge(window, who + " " + language + " " + path);
          }
        }
      }
    }
  }

  private Window opened(String who, String language) {
    if (!TEAMS.contains(who)) {
      Window window = Window.open(port, language, DESK);
      if (who.equals("customer")) {
        Page page = window.go("/portal");
        page.fill("[name=orderNumber]", buyer.at("/orderNumber").asText());
        page.fill("[name=email]", buyer.at("/customer/email").asText());
        page.click("main form button.primary");
        page.waitForURL("**/portal/orders/**");
      }
      return window;
    }
    return Window.of(port, who, language);
  }

  private void judge(Window window, String where) {
    tell(where, window.violations());
  }

  private void dark(Window window, String where) {
    tell(where + " dark", window.inTheDark().faint());
    window.byDay();
  }

  private void enlarged(Window window, String where) {
    for (int width : WIDTHS) {
      window.page().setViewportSize(width, LOW);
      tell(where + " " + width, window.beyond());
      tell(where + " " + width, window.covered());
    }
    window.page().setViewportSize(PHONE, HIGH);
    judge(window, where + " " + PHONE);
    window.page().setViewportSize(DESK, HIGH);
  }

  private void tell(String where, List<String> violations) {
    for (String violation : violations) {
      found.add(where + " " + violation);
      System.out.println(where + " " + violation);
    }
  }

  private static List<String> links(Page page, String places) {
    return ((List<?>) page.evaluate(LINKS, places)).stream().map(Object::toString).toList();
  }

  /** Whether its kind was not seen yet, or not often enough. */
  private boolean isNew(String path) {
    boolean page = PLACES.matcher(path).lookingAt() && !FILES.matcher(path).find();
    return page && kinds.getOrDefault(kind(path), 0) < SEVERAL.getOrDefault(kind(path), 1);
  }

  /** The route that serves a path: of those that fit, the one that names most of it. */
  private String kind(String path) {
    String plain = path.replaceFirst("[?#].*", "");
    return places()
        .filter(place -> plain.matches(place.replaceAll("[{][^}]*[}]", "[^/]+")))
        .min(Comparator.comparing(place -> place.split("[{]").length))
        .orElse(plain);
  }
}
