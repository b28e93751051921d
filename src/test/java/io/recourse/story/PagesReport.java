package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.recourse.testing.EveryBundle;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What the main pages cost, over the living demo: {@code ./mvnw -Ppages verify}. */
@RunningProduct
@TestPropertySource(properties = "recourse.demo.cases=living")
class PagesReport {

  private static final String LAST_TOLD = "RC-100116";
  private static final double SHIFT = 0.1;

  private final List<String> shifting = new ArrayList<>();

  @LocalServerPort int port;

  @Test
  @DisplayName("PLT-05 bytes, requests, largest paint and layout shift of the main pages")
  void costs() {
    Api api = new Api(port);
    Awaitility.await("the demo's cases")
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> api.send("lead", "GET", "/api/v1/cases/" + LAST_TOLD, null).status() == 200);
    System.out.printf("%-10s%6s%10s%10s%10s%8s%n", "page", "px", "requests", "kB", "LCP ms", "CLS");
    for (int width : new int[] {1440, 390}) {
      portal(width);
      staff("returns", "tasklist", width, "/work");
      staff("warehouse", "task", width, "/work/tasks/" + task(api));
      staff("owner", "studio", width, "/studio/models/ReturnExchangeProcess");
      staff("auditor", "audit", width, "/audit/cases/RC-100001");
    }
    assertThat(shifting).as("pages whose layout shifts by %s and more", SHIFT).isEmpty();
  }

  @Test
  @DisplayName("LAW-03 words that a language lacks")
  void words() throws IOException {
    int words = 0;
    int missing = 0;
    for (String bundle : EveryBundle.names()) {
      Set<String> all = new HashSet<>();
      for (String language : new String[] {"", "_zh_CN", "_zh_TW"}) {
        all.addAll(keys(bundle + language));
      }
      words += all.size();
      for (String language : new String[] {"_zh_CN", "_zh_TW"}) {
        missing += all.size() - keys(bundle + language).size();
      }
    }
    System.out.printf("%,d words in three languages, %d missing%n", words, missing);
    assertThat(missing).isZero();
  }

  private void portal(int width) {
    try (Window customer = Window.open(port, "en", width)) {
      Page page = customer.go("/portal");
      page.fill("[name=orderNumber]", "SHOP-2096");
      page.fill("[name=email]", "jonas.keller@example.org");
      page.click("main form button.primary");
      page.waitForURL("**/portal/orders/**");
      String file =
          (String)
              page.evaluate("document.querySelector(\"main a[href*='/portal/cases/RC-']\").href");
      print("portal", width, PageCost.of(page, file));
    }
  }

  private void staff(String who, String name, int width, String path) {
    try (Window window = Window.of(port, who)) {
      window.page().setViewportSize(width, 900);
      print(name, width, PageCost.of(window.page(), "http://localhost:" + port + path));
    }
  }

  private void print(String page, int width, PageCost.Cost it) {
    System.out.printf(
        "%-10s%6d%10d%10.0f%10.0f%8.3f%n",
        page, width, it.requests(), it.bytes() / 1024.0, it.painted(), it.shifted());
    if (it.shifted() >= SHIFT) {
      shifting.add(page + " at " + width);
    }
  }

  private static String task(Api api) {
    return api.get("warehouse", "/api/v1/tasks?key=Task_InspectReturn").at("/items/0/id").asText();
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties words = new Properties();
    try (InputStream file = PagesReport.class.getResourceAsStream("/" + bundle + ".properties")) {
      if (file != null) {
        words.load(file);
      }
    }
    return words.stringPropertyNames();
  }
}
